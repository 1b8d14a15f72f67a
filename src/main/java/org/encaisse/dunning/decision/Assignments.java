package org.encaisse.dunning.decision;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.dunning.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * Who follows which scenario. The most particular wins: the invoice before its customer, before the customer's profile,
 * before the legal entity, before every entity. A customer without any e-mail address who was not given a scenario by
 * hand follows {@code sans-email}, and comes back at the equivalent level once an address is known.
 */
public record Assignments(Map<Subject, Choice> choices, Map<String, Scenario> scenarios) {

    public static final String WITHOUT_EMAIL = "sans-email";
    public static final String EVERY = "*";

    public Assignments {
        choices = Map.copyOf(choices);
        scenarios = Map.copyOf(scenarios);
    }

    public enum Level {
        INVOICE,
        CUSTOMER,
        PROFILE,
        ENTITY;

        /** Chosen for this very debt or debtor. */
        boolean byHand() {
            return this == INVOICE || this == CUSTOMER;
        }
    }

    public record Subject(Level level, String id) {}

    /** @param scenario its code; null is « aucune relance » */
    public record Choice(
            @Nullable String scenario, @Nullable String reason) {}

    public Assignment of(UUID invoice, UUID customer, String profile, UUID entity, boolean hasEmail) {
        List<Subject> subjects = List.of(
                new Subject(Level.INVOICE, invoice.toString()),
                new Subject(Level.CUSTOMER, customer.toString()),
                new Subject(Level.PROFILE, profile),
                new Subject(Level.ENTITY, entity.toString()),
                new Subject(Level.ENTITY, EVERY));
        for (Subject subject : subjects) {
            Choice choice = choices.get(subject);
            if (choice != null) {
                return resolved(choice, subject.level().byHand() || hasEmail);
            }
        }
        return new Assignment.Unassigned();
    }

    private Assignment resolved(Choice choice, boolean asChosen) {
        if (choice.scenario() == null) {
            return new Assignment.NoDunning(choice.reason() == null ? "" : choice.reason());
        }
        Scenario chosen = scenarios.get(choice.scenario());
        Scenario followed = asChosen ? chosen : scenarios.getOrDefault(WITHOUT_EMAIL, chosen);
        return followed == null ? new Assignment.Unassigned() : new Assignment.Follows(followed);
    }
}
