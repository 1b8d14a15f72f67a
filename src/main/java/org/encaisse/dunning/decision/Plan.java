package org.encaisse.dunning.decision;

import java.util.List;

/** The day of one customer: a decision for each due date, and the few contacts that carry those that act. */
public record Plan(List<Decision> decisions, List<Contact> contacts) {

    public Plan {
        decisions = List.copyOf(decisions);
        contacts = List.copyOf(contacts);
    }
}
