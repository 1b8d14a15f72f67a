package org.encaisse.inbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.encaisse.casefile.anomaly.Anomalies;
import org.encaisse.customers.Customers;
import org.encaisse.customers.Datum;
import org.encaisse.customers.DatumMarked;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An address that mail came back from is cured when somebody has made sure of it, or has written another in its place. */
@Component
@Transactional
class CureReturned {

    private final JdbcClient jdbc;
    private final Customers customers;
    private final Anomalies anomalies;

    CureReturned(JdbcClient jdbc, Customers customers, Anomalies anomalies) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.anomalies = anomalies;
    }

    @EventListener
    public void on(DatumMarked found) {
        if (found.datum() == Datum.EMAIL && found.mark() == null) {
            anomalies.cured(
                    AskForAddress.ANOMALY,
                    AskForAddress.subject(found.customerId(), found.value().toLowerCase(java.util.Locale.ROOT)));
        }
    }

    private record Back(UUID customerId, String address) {}

    /** Looks at the addresses of the last months: whose is not in the customer's file any more is settled. */
    public void look(LocalDate today) {
        List<String> settled = new ArrayList<>();
        List<Back> open = jdbc.sql("""
                select distinct r.customer_id, r.address
                  from inbox.returned r
                 where r.tenant_id = (select platform.current_tenant())
                   and r.customer_id is not null
                   and r.permanent
                   and r.returned_on > :today::date - 120
                """).param("today", today).query(Back.class).list();
        var contacts = customers.contactsOf(
                open.stream().map(Back::customerId).distinct().toList());
        for (Back one : open) {
            boolean still = contacts.getOrDefault(one.customerId(), List.of()).stream()
                    .anyMatch(contact -> one.address().equalsIgnoreCase(contact.email()));
            if (!still) {
                settled.add(AskForAddress.subject(one.customerId(), one.address()));
            }
        }
        anomalies.curedAll(AskForAddress.ANOMALY, settled);
    }
}
