package org.encaisse.shell.api;

import java.time.LocalDate;
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
import org.encaisse.arrangements.PromisesOfDay;
import org.encaisse.calls.CallTally;
import org.encaisse.calls.CallsOfDay;
import org.encaisse.casefile.agenda.DayFigures;
import org.encaisse.dunning.run.Run;
import org.encaisse.dunning.run.Runs;
import org.encaisse.identity.IdentityRight;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.encaisse.shell.ShellRight;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The dashboard of a day through the interface: a collector reads his own figures, whoever supervises those of the team. */
@RestController
@RequestMapping("/api/v1/dashboard")
@ShellRight.Needed(ShellRight.FIGURES)
class DashboardResource {

    private final PromisesOfDay promises;
    private final CallsOfDay calls;
    private final DayFigures tasks;
    private final Runs runs;
    private final People people;

    DashboardResource(PromisesOfDay promises, CallsOfDay calls, DayFigures tasks, Runs runs, People people) {
        this.promises = promises;
        this.calls = calls;
        this.tasks = tasks;
        this.runs = runs;
        this.people = people;
    }

    @GetMapping
    @Transactional(readOnly = true)
    Day of(@RequestParam @Nullable LocalDate on, SignedIn person, Ui ui) {
        LocalDate day = on == null ? ui.today() : on;
        boolean supervises = ui.may(IdentityRight.TEAM);
        Map<UUID, DayFigures.Load> loads = new HashMap<>();
        tasks.loads(day).stream()
                .filter(load -> load.personId() != null)
                .forEach(load -> loads.put(Objects.requireNonNull(load.personId()), load));
        List<CallTally> tallies = calls.of(day);
        List<PromisesOfDay.Line> lines = promises.on(day);
        List<Member> team = new ArrayList<>();
        for (Person each : people.all()) {
            UUID id = each.userId();
            Member member = member(
                    each,
                    loads.getOrDefault(id, new DayFigures.Load(id, 0, 0)),
                    tallies.stream().filter(tally -> id.equals(tally.userId())).toList(),
                    lines.stream().filter(line -> id.equals(line.collectorId())).toList());
            boolean collects = each.roles().contains(Role.COLLECTOR) && !each.disabled();
            if (supervises ? collects || member.active() : id.equals(person.userId())) {
                team.add(member);
            }
        }
        team.sort(Comparator.comparing(Member::name));
        return new Day(day, runs.of(day).map(DashboardResource::reminders).orElse(null), team);
    }

    private static Reminders reminders(Run run) {
        return new Reminders(run.count("messages"), run.count("proposals"));
    }

    private static Member member(
            Person person, DayFigures.Load load, List<CallTally> called, List<PromisesOfDay.Line> lines) {
        return new Member(
                person.email(),
                person.displayName(),
                new Tasks(load.toDo(), load.done()),
                new Calls(
                        sum(called, CallTally::attempts),
                        sum(called, CallTally::conversations),
                        sum(called, CallTally::rightPerson),
                        sum(called, CallTally::incoming)),
                new Promises(
                        sum(lines, PromisesOfDay.Line::made),
                        sum(lines, PromisesOfDay.Line::due),
                        sum(lines, PromisesOfDay.Line::kept),
                        sum(lines, PromisesOfDay.Line::broken),
                        amounts(lines, PromisesOfDay.Line::promised),
                        amounts(lines, PromisesOfDay.Line::cashed)));
    }

    private static <T> int sum(List<T> rows, ToIntFunction<T> figure) {
        return rows.stream().mapToInt(figure).sum();
    }

    /** Per currency; two currencies are never added. */
    private static List<Money> amounts(List<PromisesOfDay.Line> lines, Function<PromisesOfDay.Line, Money> figure) {
        Map<String, Money> sums = new TreeMap<>();
        for (PromisesOfDay.Line line : lines) {
            Money amount = figure.apply(line);
            if (!amount.isZero()) {
                sums.merge(amount.currency().getCurrencyCode(), amount, Money::plus);
            }
        }
        return List.copyOf(sums.values());
    }

    /**
     * One day.
     *
     * @param reminders what the run of that day decided; null when there was none
     * @param team a collector's own line alone, or everybody who collects or did anything
     */
    record Day(LocalDate on, @Nullable Reminders reminders, List<Member> team) {}

    record Reminders(long messages, long proposals) {}

    record Member(String person, String name, Tasks tasks, Calls calls, Promises promises) {
        boolean active() {
            return tasks.toDo()
                            + tasks.done()
                            + calls.attempts()
                            + calls.incoming()
                            + promises.made()
                            + promises.due()
                            + promises.kept()
                            + promises.broken()
                    > 0;
        }
    }

    record Tasks(long toDo, long done) {}

    record Calls(int attempts, int conversations, int rightPerson, int incoming) {}

    /** What was promised that day, fell due, was found kept or broken, and what came of it. */
    record Promises(int made, int due, int kept, int broken, List<Money> promised, List<Money> cashed) {}
}
