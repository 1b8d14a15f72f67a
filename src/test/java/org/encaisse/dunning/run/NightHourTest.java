package org.encaisse.dunning.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.encaisse.arrangements.Means;
import org.encaisse.arrangements.NewPromise;
import org.encaisse.arrangements.RecordPromise;
import org.encaisse.dunning.settings.DunningSettings;
import org.encaisse.dunning.settings.NightlyMode;
import org.encaisse.dunning.settings.Settings;
import org.encaisse.kernel.money.Money;
import org.encaisse.night.NightView;
import org.encaisse.night.RunNight;
import org.encaisse.testing.Calendar;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever hour the manager sets, the night decides the same: promises are judged before anybody is reminded. */
@EncaisseTest
class NightHourTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationContext app;

    @Test
    void at_four_at_six_and_at_half_past_eleven_in_the_evening_the_same_is_decided() {
        List<String> atFour = nights("04:00");

        assertThat(atFour)
                .as("tolerated until the 18th: on the 19th the call comes, and the ordinary reminder does not leave")
                .contains("2026-11-19 F-1 C1")
                .noneMatch(decided -> decided.contains("F-1 S2"));
        assertThat(nights("06:00")).isEqualTo(atFour);
        assertThat(nights("23:30")).isEqualTo(atFour);
    }

    /** What ten days decide, looked at several times a day. */
    private List<String> nights(String hour) {
        Portfolio dupont = app.getBean(Calendar.class).on(LocalDate.of(2026, 11, 1), 8, () -> new Portfolio(app));
        dupont.scenario("""
                {"name": "Simple", "steps": [
                  {"code": "S1", "stage": "reminder", "timing": {"anchor": "due", "days": 3}, "channel": "email",
                   "mode": "validate", "template": "F2", "tone": 1},
                  {"code": "S2", "stage": "reminder", "timing": {"anchor": "due", "days": 12}, "channel": "email",
                   "mode": "validate", "template": "F3", "tone": 2},
                  {"code": "C1", "stage": "reminder", "timing": {"anchor": "due", "days": 25}, "channel": "call", "mode": "manual"}]}""");
        UUID acme = dupont.customer("ACME", "compta@acme.test");
        dupont.invoice(acme, "F-1", "2026-11-02", "100.00");
        dupont.taken(acme, "F-1", "mixte", "S1", "2026-11-05");
        dupont.invoice(acme, "F-2", "2026-11-06", "50.00");
        dupont.taken(acme, "F-2", "mixte", "S1", "2026-11-09");
        dupont.in(() -> app.getBean(RecordPromise.class)
                .record(
                        NewPromise.of(
                                acme,
                                Money.parse("100.00", "EUR"),
                                LocalDate.of(2026, 11, 16),
                                Means.TRANSFER,
                                List.of(dupont.item("F-1"))),
                        LocalDate.of(2026, 11, 10),
                        Portfolio.AWA));
        dupont.in(() -> {
            Settings settings = app.getBean(Settings.class);
            settings.change(atNight(settings.current(), LocalTime.parse(hour)), Portfolio.AWA);
            return 0;
        });
        for (LocalDate day = LocalDate.of(2026, 11, 12); day.getDayOfMonth() < 22; day = day.plusDays(1)) {
            for (String look : List.of("00:30", "04:00", "05:00", "06:00", "23:30")) {
                ZonedDateTime now = day.atTime(LocalTime.parse(look)).atZone(PARIS);
                dupont.in(() -> {
                    app.getBean(RunNight.class).at(now);
                    return 0;
                });
            }
        }
        assertThat(dupont.in(() -> app.getBean(NightView.class).all()))
                .allMatch(entry -> entry.last() == null || entry.last().finishedAt() != null);
        return decided(dupont);
    }

    private static DunningSettings atNight(DunningSettings current, LocalTime hour) {
        return new DunningSettings(
                current.freshnessHours(),
                current.gapDays(),
                current.minimums(),
                current.capPerRun(),
                current.capPerCustomerDay(),
                current.stoppedSince(),
                current.stoppedReason(),
                hour,
                NightlyMode.PROPOSE,
                current.since(),
                current.validateUntil(),
                current.handDelaySeconds());
    }

    private List<String> decided(Portfolio dupont) {
        return new ArrayList<>(dupont.in(() -> app.getBean(TransactionTemplate.class)
                .execute(status -> app.getBean(JdbcClient.class)
                        .sql("""
                        select a.decided_on || ' ' || i.number || ' ' || a.step_code
                          from dunning.action a
                          join receivables.item i on i.tenant_id = a.tenant_id and i.open_item_id = a.open_item_id
                         where a.tenant_id = platform.current_tenant()
                           and a.decided_on >= date '2026-11-12'
                         order by 1
                        """)
                        .query(String.class)
                        .list())));
    }
}
