package org.encaisse.dunning.decision;

import org.encaisse.dunning.scenario.Scenario;

/** Which scenario a due date follows: invoice before customer before profile before entity. */
public sealed interface Assignment {

    record Follows(Scenario scenario) implements Assignment {}

    /** « Aucune relance »: somebody said so, and why. */
    record NoDunning(String reason) implements Assignment {}

    /** Nobody said anything. */
    record Unassigned() implements Assignment {}
}
