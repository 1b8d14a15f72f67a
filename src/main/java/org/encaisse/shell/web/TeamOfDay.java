package org.encaisse.shell.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.encaisse.arrangements.PromisesOfDay;
import org.encaisse.calls.CallTally;
import org.encaisse.calls.CallsOfDay;
import org.encaisse.casefile.agenda.DayFigures;
import org.encaisse.identity.IdentityRight;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Tone;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls, promises and tasks of the day: a collector’s own, the team’s and each one’s for whoever supervises. */
@Component
@Transactional(readOnly = true)
class TeamOfDay {

    private final PromisesOfDay promises;
    private final CallsOfDay calls;
    private final DayFigures tasks;
    private final People people;

    TeamOfDay(PromisesOfDay promises, CallsOfDay calls, DayFigures tasks, People people) {
        this.promises = promises;
        this.calls = calls;
        this.tasks = tasks;
        this.people = people;
    }

    /** The figures of whoever looks, and the rows of the table. */
    record Day(List<HomePage.Figure> figures, List<HomePage.Member> members) {
        static final Day NONE = new Day(List.of(), List.of());
    }

    Day of(SignedIn person, Ui ui) {
        boolean supervises = ui.may(IdentityRight.TEAM);
        List<CallTally> tallies = calls.of(ui.today());
        List<PromisesOfDay.Line> lines = promises.on(ui.today());
        @Nullable UUID whose = supervises ? null : person.userId();
        List<HomePage.Figure> figures = figures(
                tallies.stream()
                        .filter(each -> whose == null || whose.equals(each.userId()))
                        .toList(),
                lines.stream()
                        .filter(each -> whose == null || whose.equals(each.collectorId()))
                        .toList(),
                ui);
        return new Day(figures, supervises ? members(tallies, lines, ui) : List.of());
    }

    private static List<HomePage.Figure> figures(List<CallTally> tallies, List<PromisesOfDay.Line> lines, Ui ui) {
        int attempts = sum(tallies, CallTally::attempts);
        int broken = sum(lines, PromisesOfDay.Line::broken);
        return List.of(
                new HomePage.Figure(
                        ui.t("shell.day.calls"),
                        ui.number(attempts),
                        ui.t(
                                "shell.day.calls.hint",
                                sum(tallies, CallTally::conversations),
                                sum(tallies, CallTally::rightPerson),
                                sum(tallies, CallTally::incoming)),
                        null,
                        attempts > 0 ? Tone.INFO : Tone.NEUTRAL),
                new HomePage.Figure(
                        ui.t("shell.day.due"),
                        ui.number(sum(lines, PromisesOfDay.Line::due)),
                        ui.t("shell.day.due.hint", sum(lines, PromisesOfDay.Line::kept), broken),
                        "/promises",
                        broken > 0 ? Tone.BAD : Tone.NEUTRAL),
                new HomePage.Figure(
                        ui.t("shell.day.promised"),
                        amounts(lines, PromisesOfDay.Line::promised, ui),
                        ui.t("shell.day.promised.hint", sum(lines, PromisesOfDay.Line::made)),
                        "/promises",
                        Tone.INFO),
                new HomePage.Figure(
                        ui.t("shell.day.cashed"),
                        amounts(lines, PromisesOfDay.Line::cashed, ui),
                        ui.t("shell.day.cashed.hint"),
                        "/promises",
                        Tone.GOOD));
    }

    /** Every collector, and whoever else telephoned, promised or had tasks today. */
    private List<HomePage.Member> members(List<CallTally> tallies, List<PromisesOfDay.Line> lines, Ui ui) {
        Map<UUID, DayFigures.Load> loads = new HashMap<>();
        tasks.loads(ui.today()).stream()
                .filter(load -> load.personId() != null)
                .forEach(load -> loads.put(Objects.requireNonNull(load.personId()), load));
        List<HomePage.Member> members = new ArrayList<>();
        for (Person person : people.all()) {
            UUID id = person.userId();
            List<CallTally> called =
                    tallies.stream().filter(each -> id.equals(each.userId())).toList();
            List<PromisesOfDay.Line> promised =
                    lines.stream().filter(each -> id.equals(each.collectorId())).toList();
            DayFigures.Load load = loads.getOrDefault(id, new DayFigures.Load(id, 0, 0));
            boolean collects = person.roles().contains(Role.COLLECTOR) && !person.disabled();
            if (collects || !called.isEmpty() || !promised.isEmpty() || load.toDo() + load.done() > 0) {
                members.add(member(person, load, called, promised, ui));
            }
        }
        members.sort(Comparator.comparing(HomePage.Member::name));
        return members;
    }

    private static HomePage.Member member(
            Person person, DayFigures.Load load, List<CallTally> called, List<PromisesOfDay.Line> lines, Ui ui) {
        return new HomePage.Member(
                person.displayName(),
                "/agenda?collector=" + person.userId(),
                load.toDo(),
                load.done(),
                sum(called, CallTally::attempts),
                sum(called, CallTally::conversations),
                sum(called, CallTally::rightPerson),
                sum(called, CallTally::incoming),
                sum(lines, PromisesOfDay.Line::due),
                sum(lines, PromisesOfDay.Line::kept),
                sum(lines, PromisesOfDay.Line::broken),
                amounts(lines, PromisesOfDay.Line::promised, ui),
                amounts(lines, PromisesOfDay.Line::cashed, ui));
    }

    private static <T> int sum(List<T> rows, ToIntFunction<T> figure) {
        return rows.stream().mapToInt(figure).sum();
    }

    /** Per currency; two currencies are never added. */
    private static String amounts(List<PromisesOfDay.Line> lines, Function<PromisesOfDay.Line, Money> figure, Ui ui) {
        Map<String, Money> sums = new TreeMap<>();
        for (PromisesOfDay.Line line : lines) {
            Money amount = figure.apply(line);
            if (!amount.isZero()) {
                sums.merge(amount.currency().getCurrencyCode(), amount, Money::plus);
            }
        }
        return sums.isEmpty() ? "–" : sums.values().stream().map(ui::money).collect(Collectors.joining(" · "));
    }
}
