package org.encaisse.dunning.decision;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.encaisse.dunning.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * Who follows which scenario. The most particular wins: the invoice before its customer, before the customer's profile,
 * before the legal entity, before every entity. Who was not given a scenario by hand and has no e-mail address follows
 * {@code sans-email}, and comes back at the equivalent level once an address is known; who pays by cheque follows {@code
 * cheque} in place of the standard one. A due date whose payment the bank gave back follows what is made for that, whoever
 * the debtor, until a step hands it back.
 */
public final class Assignments {

    public static final String WITHOUT_EMAIL = "sans-email";
    public static final String STANDARD = "pme";
    public static final String BY_CHEQUE = "cheque";
    public static final String DEBIT_REJECTED = "prelevement-rejete";
    public static final String EVERY = "*";

    private final Map<Subject, Choice> choices;
    private final Map<String, Scenario> scenarios;
    /** Nearly nobody chooses for single invoices: then a million ids need not be written out to be looked up. */
    private final Set<Level> chosen;

    public Assignments(Map<Subject, Choice> choices, Map<String, Scenario> scenarios) {
        this.choices = Map.copyOf(choices);
        this.scenarios = Map.copyOf(scenarios);
        this.chosen = EnumSet.noneOf(Level.class);
        choices.keySet().forEach(subject -> chosen.add(subject.level()));
    }

    public Map<Subject, Choice> choices() {
        return choices;
    }

    public Map<String, Scenario> scenarios() {
        return scenarios;
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

    /**
     * What decides beside what was chosen.
     *
     * @param reject the last payment of the due date that came back
     * @param taken the steps taken on the due date
     */
    public record Circumstances(
            boolean hasEmail,
            @Nullable String paymentMethod,
            @Nullable Reject reject,
            List<PastAction> taken) {}

    public Assignment of(UUID invoice, UUID customer, String profile, UUID entity, Circumstances about) {
        for (Level level : chosen) {
            Choice choice = switch (level) {
                case INVOICE -> choices.get(new Subject(level, invoice.toString()));
                case CUSTOMER -> choices.get(new Subject(level, customer.toString()));
                case PROFILE -> choices.get(new Subject(level, profile));
                case ENTITY ->
                    choices.getOrDefault(new Subject(level, entity.toString()), choices.get(new Subject(level, EVERY)));
            };
            if (choice != null) {
                return resolved(choice, level, about);
            }
        }
        return new Assignment.Unassigned();
    }

    /** The code of what a customer of that profile follows, whatever its structure says; empty for « aucune relance ». */
    public String named(UUID customer, String profile) {
        for (Subject subject : List.of(
                new Subject(Level.CUSTOMER, customer.toString()),
                new Subject(Level.PROFILE, profile),
                new Subject(Level.ENTITY, EVERY))) {
            Choice choice = choices.get(subject);
            if (choice != null) {
                return choice.scenario() == null ? "" : choice.scenario();
            }
        }
        return "";
    }

    private Assignment resolved(Choice choice, Level level, Circumstances about) {
        if (choice.scenario() == null) {
            return new Assignment.NoDunning(choice.reason() == null ? "" : choice.reason());
        }
        Scenario chosen = scenarios.get(choice.scenario());
        Scenario followed = level == Level.INVOICE ? chosen : suited(chosen, level, about);
        return followed == null ? new Assignment.Unassigned() : new Assignment.Follows(followed);
    }

    /** Large accounts, companies of the house and public buyers keep their own whatever happens. */
    private @Nullable Scenario suited(@Nullable Scenario chosen, Level level, Circumstances about) {
        if (chosen != null && !chosen.traits().isEmpty()) {
            return chosen;
        }
        @Nullable Scenario incident = about.reject() == null ? null : afterReject(about.reject(), about.taken());
        if (incident != null) {
            return incident;
        }
        if (level.byHand()) {
            return chosen;
        }
        if (!about.hasEmail()) {
            return scenarios.getOrDefault(WITHOUT_EMAIL, chosen);
        }
        return chosen != null && chosen.code().equals(STANDARD) && BY_CHEQUE.equals(about.paymentMethod())
                ? scenarios.getOrDefault(BY_CHEQUE, chosen)
                : chosen;
    }

    private @Nullable Scenario afterReject(Reject reject, List<PastAction> taken) {
        @Nullable Scenario made = scenarios.get(reject.debit() ? DEBIT_REJECTED : BY_CHEQUE);
        boolean handedBack = made != null
                && taken.stream()
                        .anyMatch(action -> made.isSameAs(action.scenarioCode())
                                && action.isDone()
                                && made.indexOf(action.stepCode()) >= 0
                                && made.steps()
                                        .get(made.indexOf(action.stepCode()))
                                        .handsBack());
        return handedBack ? null : made;
    }
}
