package org.encaisse.dunning.scenario;

/** Another version of a scenario is in force; told in the transaction that puts it there, whichever door it came by. */
public record ScenarioPublished(String code, int version) {}
