package org.encaisse.shell.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.encaisse.kernel.money.Money;
import org.encaisse.platform.web.AgingBars;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Tone;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.AgedFilter;
import org.encaisse.receivables.Bucket;
import org.encaisse.receivables.Position;
import org.encaisse.receivables.Positions;
import org.encaisse.receivables.ReceivablesRight;
import org.encaisse.shell.ShellRight;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the dashboard from the rooms below; a courier, who owes nobody figures, gets none. */
@Component
@Transactional(readOnly = true)
class Dashboard {

    private final Positions positions;
    private final Today duties;
    private final TeamOfDay team;
    private final LatestEvents latest;

    Dashboard(Positions positions, Today duties, TeamOfDay team, LatestEvents latest) {
        this.positions = positions;
        this.duties = duties;
        this.team = team;
        this.latest = latest;
    }

    HomePage of(SignedIn person, Ui ui) {
        LocalDate today = ui.today();
        boolean reads = ui.may(ReceivablesRight.READ);
        boolean chases = ui.may(ShellRight.FIGURES);
        TeamOfDay.Day day = chases ? team.of(person, ui) : TeamOfDay.Day.NONE;
        return new HomePage(
                reads ? standings(today, ui) : List.of(),
                duties.of(person, ui),
                day.figures(),
                day.members(),
                chases ? latest.of("dunning.", ui) : List.of(),
                reads ? latest.of("", ui) : List.of());
    }

    private List<HomePage.Standing> standings(LocalDate today, Ui ui) {
        List<HomePage.Standing> standings = new ArrayList<>();
        for (Position position : positions.totals(today, AgedFilter.ALL)) {
            String list = "/aged-balance?currency=" + position.currency().getCurrencyCode();
            standings.add(new HomePage.Standing(figures(position, list, ui), bars(position, list, ui)));
        }
        return standings;
    }

    private static List<HomePage.Figure> figures(Position position, String list, Ui ui) {
        Money over90 = position.bucket(Bucket.LATE_OVER_90);
        return List.of(
                new HomePage.Figure(
                        ui.t("shell.home.outstanding"),
                        ui.money(position.outstanding()),
                        ui.t("shell.home.credits", position.credits()),
                        list,
                        Tone.NEUTRAL),
                new HomePage.Figure(
                        ui.t("shell.home.overdue"),
                        ui.money(position.overdue()),
                        share(position.overdue(), position, ui),
                        list + "&sort=-overdue",
                        position.overdue().isPositive() ? Tone.WARN : Tone.GOOD),
                new HomePage.Figure(
                        ui.t("shell.home.over-90"),
                        ui.money(over90),
                        share(over90, position, ui),
                        list + "&sort=-overdue",
                        over90.isPositive() ? Tone.BAD : Tone.GOOD));
    }

    /** « 32,4 % des créances »: of what is owed before credits are taken off. */
    private static String share(Money part, Position position, Ui ui) {
        Money whole = position.notDue().plus(position.overdue());
        if (!whole.isPositive()) {
            return "";
        }
        BigDecimal share = part.toDecimal().divide(whole.toDecimal(), 4, RoundingMode.HALF_UP);
        return ui.t("shell.home.share", ui.percent(share));
    }

    private static AgingBars bars(Position position, String list, Ui ui) {
        String code = position.currency().getCurrencyCode();
        return AgingBars.of(
                "aging-" + code,
                ui.t("shell.home.aging", ui.formats().currency(code)),
                Arrays.stream(Bucket.values())
                        .map(bucket -> ui.t("shell.bucket." + bucket.code()))
                        .toList(),
                position.buckets(),
                Arrays.stream(Bucket.values())
                        .map(bucket -> list + (bucket == Bucket.NOT_DUE ? "&sort=-total" : "&sort=-overdue"))
                        .toList(),
                ui.formats());
    }
}
