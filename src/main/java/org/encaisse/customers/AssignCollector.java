package org.encaisse.customers;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.encaisse.identity.People;
import org.encaisse.kernel.outcome.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives customers to a collector: from now on they are in his portfolio. */
@Component
@Transactional
public class AssignCollector {

    private final JdbcClient jdbc;
    private final People people;
    private final ApplicationEventPublisher events;

    AssignCollector(JdbcClient jdbc, People people, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.people = people;
        this.events = events;
    }

    /** Many at once; refuses nobody's portfolio. */
    public void assignAll(Collection<UUID> customers, UUID collector) {
        if (people.byId(collector).isEmpty()) {
            throw new Refused(CustomerRefusal.COLLECTOR_UNKNOWN, collector);
        }
        jdbc.sql("""
                update customers.customer
                   set collector_id = :collector
                 where tenant_id = :tenant
                   and customer_id = any (:customers::uuid[])
                """)
                .param("collector", collector)
                .param("customers", customers.stream().map(UUID::toString).toArray(String[]::new))
                .update();
        events.publishEvent(new CollectorChanged(List.copyOf(customers)));
    }
}
