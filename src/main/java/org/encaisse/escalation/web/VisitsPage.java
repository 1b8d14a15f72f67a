package org.encaisse.escalation.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.customers.Customer;
import org.encaisse.escalation.ReportVisit;
import org.encaisse.escalation.Visit;
import org.encaisse.identity.Person;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Tone;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/**
 * The visits.
 *
 * @param asking customers whose scenario asks for a visit that nobody has planned
 */
public record VisitsPage(
        List<Visit> visits,
        @Nullable String next,
        boolean openOnly,
        List<Asking> asking,
        List<Person> people,
        LocalDate today,
        boolean mayPlan,
        boolean mayReport) {

    /** A customer whose scenario asks for something. */
    public record Asking(String id, String code, String name) {

        static List<Asking> of(Map<UUID, Customer> customers) {
            return customers.values().stream()
                    .sorted(Comparator.comparing(Customer::code))
                    .map(each -> new Asking(each.customerId().toString(), each.code(), each.name()))
                    .toList();
        }
    }

    public static List<Option> outcomes(Ui ui) {
        return ReportVisit.OUTCOMES.stream()
                .map(outcome -> new Option(outcome, ui.t("escalation.outcome." + outcome)))
                .toList();
    }

    public List<String> visitors() {
        return people.stream()
                .filter(person -> !person.disabled())
                .map(Person::displayName)
                .toList();
    }

    public static Tone tone(Visit visit) {
        return switch (visit.state()) {
            case "proposed" -> Tone.NOTICE;
            case "planned" -> Tone.INFO;
            case "visited" -> "paid".equals(visit.outcome()) ? Tone.GOOD : Tone.WARN;
            default -> Tone.NEUTRAL;
        };
    }

    public static String state(Visit visit, Ui ui) {
        return visit.outcome() == null
                ? ui.t("escalation.visit.state." + visit.state())
                : ui.t("escalation.outcome." + visit.outcome());
    }

    /** When, by whom. */
    public static String when(Visit visit, Ui ui) {
        if (visit.visitedOn() != null) {
            return ui.t("escalation.visit.made", visit.visitedOn(), who(visit));
        }
        return visit.plannedFor() == null
                ? ui.t("escalation.visit.not-planned")
                : ui.t("escalation.visit.plan", visit.plannedFor(), who(visit));
    }

    public static String told(Visit visit) {
        if (visit.seen() != null) {
            return visit.seen();
        }
        return visit.purpose() == null ? visit.reason() : visit.purpose();
    }

    private static String who(Visit visit) {
        return visit.visitorName() == null ? "–" : visit.visitorName();
    }
}
