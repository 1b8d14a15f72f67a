package org.encaisse.dunning.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.encaisse.customers.Customer;
import org.encaisse.dunning.scenario.Channel;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.Step;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Ui;

/** The steps that one customer goes through, and whether they are its own already. */
public record OwnStepsPage(Customer customer, Scenario scenario, boolean may) {

    public ScenarioPage line() {
        return new ScenarioPage(scenario, scenario.version(), List.of(), Map.of(), false, false);
    }

    public String lead(Ui ui) {
        return ui.t(own() ? "dunning.own.copy" : "dunning.own.model", scenario.name());
    }

    public String customerHref() {
        return "/customers/" + customer.customerId();
    }

    /** Whether the scenario is this customer's alone. */
    public boolean own() {
        return scenario.customerId() != null;
    }

    public String editorHref() {
        return "/scenarios/" + scenario.code();
    }

    public String action(Step step) {
        return customerHref() + "/steps/" + step.code();
    }

    public String flip(Step step, Ui ui) {
        return ui.t(step.enabled() ? "dunning.own.leave-out" : "dunning.own.take-in");
    }

    public List<Option> channels(Ui ui) {
        return Arrays.stream(Channel.values())
                .map(channel -> new Option(Words.of(channel), ui.t("scenario.channel." + Words.of(channel))))
                .toList();
    }
}
