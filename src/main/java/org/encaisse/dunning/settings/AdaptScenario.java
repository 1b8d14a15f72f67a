package org.encaisse.dunning.settings;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.customers.Customer;
import org.encaisse.dunning.decision.Assignment;
import org.encaisse.dunning.decision.Assignments;
import org.encaisse.dunning.scenario.PublishScenario;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adapts a scenario to one customer. The first change gives it a copy of its own; from then on what is published of the
 * model no longer reaches it. The reason stays in the customer's journal.
 */
@Component
@Transactional
public class AdaptScenario {

    private static final int LONGEST_MODEL = 31;

    private final AssignScenario assign;
    private final PublishScenario publish;
    private final Journal journal;
    private final BusinessClock clock;

    AdaptScenario(AssignScenario assign, PublishScenario publish, Journal journal, BusinessClock clock) {
        this.assign = assign;
        this.publish = publish;
        this.journal = journal;
        this.clock = clock;
    }

    public Scenario adapt(Customer customer, StepChange change, String reason, Actor actor) {
        Scenario own = copy(customer, reason, actor);
        Scenario published = publish.publish(change.of(own), actor);
        journal.write(JournalEntry.of(
                customer.customerId(),
                "dunning.adapted",
                clock.now(),
                actor,
                Map.of(
                        "change",
                        "@dunning.adapted." + change.word(),
                        "step",
                        change.step(),
                        "reason",
                        reason.strip())));
        return published;
    }

    /** The customer's own copy, to be edited as any scenario is; made and followed from now on when there is none yet. */
    public Scenario copy(Customer customer, String reason, Actor actor) {
        if (reason.isBlank()) {
            throw new Refused(DunningRefusal.REASON_MISSING);
        }
        Scenario followed = followed(customer);
        if (customer.customerId().equals(followed.customerId())) {
            return followed;
        }
        Scenario own = publish.publish(
                followed.adaptedFor(
                        customer.customerId(),
                        ownCode(followed, customer.customerId()),
                        followed.name() + " · " + customer.name()),
                actor);
        assign.assign(subject(customer), own.code(), reason.strip(), customer.customerId(), actor);
        return own;
    }

    /** What the customer follows whatever happens to a single invoice; refuses « aucune relance » and nothing at all. */
    @Transactional(readOnly = true)
    public Scenario followed(Customer customer) {
        Assignment assignment = assign.current()
                .of(
                        new UUID(0, 0),
                        customer.customerId(),
                        customer.profile(),
                        customer.entityId(),
                        new Assignments.Circumstances(true, customer.paymentMethod(), null, List.of()));
        if (assignment instanceof Assignment.Follows follows) {
            return follows.scenario();
        }
        throw new Refused(DunningRefusal.NOTHING_FOLLOWED, customer.name());
    }

    private static String ownCode(Scenario model, UUID customer) {
        String code = model.model() == null ? model.code() : model.model();
        String id = customer.toString();
        return (code.length() > LONGEST_MODEL ? code.substring(0, LONGEST_MODEL) : code)
                + Scenario.OWN
                + id.substring(id.length() - 8);
    }

    private static Assignments.Subject subject(Customer customer) {
        return new Assignments.Subject(
                Assignments.Level.CUSTOMER, customer.customerId().toString());
    }
}
