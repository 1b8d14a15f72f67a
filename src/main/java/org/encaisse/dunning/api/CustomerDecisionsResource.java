package org.encaisse.dunning.api;

import java.time.LocalDate;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.customers.CustomersRight;
import org.encaisse.dunning.DunningRight;
import org.encaisse.dunning.decision.Assignments;
import org.encaisse.dunning.run.DecisionPages;
import org.encaisse.dunning.scenario.ScenarioJson;
import org.encaisse.dunning.settings.AdaptScenario;
import org.encaisse.dunning.settings.AssignScenario;
import org.encaisse.dunning.settings.StepChange;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Why a customer is chased or not, and which scenario it follows, through the interface. */
@RestController
@RequestMapping("/api/v1/customers/{code}")
class CustomerDecisionsResource {

    private final Customers customers;
    private final DecisionPages decisions;
    private final AssignScenario assign;
    private final AdaptScenario adapt;

    CustomerDecisionsResource(
            Customers customers, DecisionPages decisions, AssignScenario assign, AdaptScenario adapt) {
        this.adapt = adapt;
        this.customers = customers;
        this.decisions = decisions;
        this.assign = assign;
    }

    @GetMapping("/decisions")
    @CustomersRight.Needed(CustomersRight.READ)
    Slice<DecisionJson> decisions(
            @PathVariable String code,
            @RequestParam @Nullable String entity,
            @RequestParam @Nullable LocalDate on,
            Ui ui) {
        Customer customer = customers.byCode(code, entity);
        return new Slice<>(
                decisions.of(customer.customerId(), on == null ? ui.today() : on).stream()
                        .map(decision -> DecisionJson.of(
                                decision, customer.code(), decision.item().number(), ui))
                        .toList(),
                null);
    }

    /** @param scenario null is « aucune relance », which needs a reason */
    record Wanted(@Nullable String scenario, @Nullable String reason) {}

    @PutMapping("/scenario")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DunningRight.Needed(DunningRight.ASSIGN)
    void assign(
            @PathVariable String code,
            @RequestParam @Nullable String entity,
            @RequestBody Wanted wanted,
            SignedIn person) {
        Customer customer = customers.byCode(code, entity);
        assign.assign(subject(customer), wanted.scenario(), wanted.reason(), customer.customerId(), person.actor());
    }

    /** What the customer follows: the model, or the copy that is its own. */
    @GetMapping("/scenario")
    @CustomersRight.Needed(CustomersRight.READ)
    ScenarioJson followed(@PathVariable String code, @RequestParam @Nullable String entity) {
        return ScenarioJson.of(adapt.followed(customers.byCode(code, entity)));
    }

    /**
     * A change of one step for this customer alone.
     *
     * @param enabled false leaves it out
     * @param days later; earlier when negative
     */
    record Adapted(
            @Nullable Boolean enabled,
            @Nullable Integer days,
            @Nullable String reason) {}

    @PutMapping("/scenario/steps/{step}")
    @DunningRight.Needed(DunningRight.ADAPT)
    ScenarioJson adapt(
            @PathVariable String code,
            @PathVariable String step,
            @RequestParam @Nullable String entity,
            @RequestBody Adapted wanted,
            SignedIn person) {
        StepChange change = wanted.enabled() != null
                ? new StepChange.Switched(step, wanted.enabled())
                : new StepChange.Shifted(step, wanted.days() == null ? 0 : wanted.days());
        return ScenarioJson.of(adapt.adapt(
                customers.byCode(code, entity),
                change,
                wanted.reason() == null ? "" : wanted.reason(),
                person.actor()));
    }

    @DeleteMapping("/scenario")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DunningRight.Needed(DunningRight.ASSIGN)
    void release(@PathVariable String code, @RequestParam @Nullable String entity, SignedIn person) {
        Customer customer = customers.byCode(code, entity);
        assign.release(subject(customer), customer.customerId(), person.actor());
    }

    private static Assignments.Subject subject(Customer customer) {
        return new Assignments.Subject(
                Assignments.Level.CUSTOMER, customer.customerId().toString());
    }
}
