package org.encaisse.dunning.run;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.casefile.CompleteTask;
import org.encaisse.casefile.ContactSearch;
import org.encaisse.casefile.TaskOutcome;
import org.encaisse.correspondence.MessageChannel;
import org.encaisse.correspondence.MessageLine;
import org.encaisse.correspondence.Outbox;
import org.encaisse.customers.Contact;
import org.encaisse.customers.ContactSaved;
import org.encaisse.customers.Customers;
import org.encaisse.identity.Organisation;
import org.encaisse.kernel.tenant.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Another address was written in the place of the one that a mail came back from: whoever was to find it has found it, and the
 * step is decided anew.
 */
@Component
@Transactional
class AddressFound {

    private final JdbcClient jdbc;
    private final Actions actions;
    private final Outbox outbox;
    private final Customers customers;
    private final CompleteTask completeTask;
    private final Organisation organisation;
    private final List<ContactSearch> searches;

    AddressFound(
            JdbcClient jdbc,
            Actions actions,
            Outbox outbox,
            Customers customers,
            CompleteTask completeTask,
            Organisation organisation,
            List<ContactSearch> searches) {
        this.jdbc = jdbc;
        this.actions = actions;
        this.outbox = outbox;
        this.customers = customers;
        this.completeTask = completeTask;
        this.organisation = organisation;
        this.searches = List.copyOf(searches);
    }

    @EventListener
    void on(ContactSaved saved) {
        UUID customer = saved.customerId();
        List<String> failed = actions.undelivered(customer).stream()
                .flatMap(message -> outbox.byId(message).stream())
                .filter(line -> line.channel() == MessageChannel.EMAIL)
                .map(MessageLine::recipient)
                .toList();
        if (failed.isEmpty()) {
            return;
        }
        Set<String> known = customers.contactsOf(customer).stream()
                .map(Contact::email)
                .filter(Objects::nonNull)
                .map(email -> email.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        if (!known.isEmpty()
                && failed.stream().noneMatch(address -> known.contains(address.toLowerCase(Locale.ROOT)))) {
            actions.retry(customer);
            searches(customer)
                    .forEach(task ->
                            completeTask.complete(task, TaskOutcome.DONE, null, organisation.today(), Actor.SYSTEM));
        }
    }

    private List<UUID> searches(UUID customer) {
        return jdbc.sql("""
                        select t.task_id
                          from casefile.open_task t
                         where t.tenant_id = (select platform.current_tenant())
                           and t.customer_id = :customer
                           and t.kind = any (:searches)
                        """)
                .param("customer", customer)
                .param("searches", ContactSearch.kinds(searches))
                .query(UUID.class)
                .list();
    }
}
