package org.encaisse.inbox;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.anomalies.Anomalies;
import org.encaisse.anomalies.MessageAnomalies;
import org.encaisse.customers.Contact;
import org.encaisse.customers.ContactSaved;
import org.encaisse.customers.Customers;
import org.encaisse.customers.Datum;
import org.encaisse.customers.DatumMarked;
import org.encaisse.identity.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An address that mail came back from is cured when somebody has made sure of it, or has written another in its place. */
@Component
@Transactional
class CureReturned {

    private static final List<String> KINDS = List.of(AskForAddress.ANOMALY, MessageAnomalies.RETURNED);
    private static final int DAYS = 120;

    private final JdbcClient jdbc;
    private final Customers customers;
    private final Anomalies anomalies;

    private final Organisation organisation;

    CureReturned(JdbcClient jdbc, Customers customers, Anomalies anomalies, Organisation organisation) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.anomalies = anomalies;
        this.organisation = organisation;
    }

    @EventListener
    public void on(DatumMarked found) {
        if (found.datum() == Datum.EMAIL && found.mark() == null) {
            anomalies.cured(
                    AskForAddress.ANOMALY,
                    AskForAddress.subject(found.customerId(), found.value().toLowerCase(Locale.ROOT)));
            anomalies.curedOf(found.customerId(), List.of(MessageAnomalies.RETURNED));
        }
    }

    /** Another address written in its place cures at once: whoever clicked on the cure sees it gone. */
    @EventListener
    public void on(ContactSaved saved) {
        settle(back(organisation.today(), saved.customerId()));
    }

    private record Back(UUID customerId, String address) {}

    /** Looks at the addresses of the last months: what is not in the customer's file any more is settled. */
    public void look(LocalDate today) {
        settle(back(today, null));
    }

    private List<Back> back(LocalDate today, @Nullable UUID customer) {
        return jdbc.sql("""
                select distinct r.customer_id, r.address
                  from inbox.returned r
                 where r.tenant_id = :tenant
                   and r.customer_id is not null
                   and (:customer::uuid is null or r.customer_id = :customer)
                   and r.permanent
                   and r.returned_on > :today::date - :days
                """)
                .param("today", today)
                .param("days", DAYS)
                .param("customer", customer)
                .query(Back.class)
                .list();
    }

    private void settle(List<Back> back) {
        Set<UUID> open = anomalies
                .standing(KINDS, back.stream().map(Back::customerId).distinct().toList())
                .stream()
                .map(Anomalies.Standing::customerId)
                .collect(Collectors.toSet());
        var contacts = customers.contactsOf(open);
        for (UUID customer : open) {
            Set<String> addresses = contacts.getOrDefault(customer, List.of()).stream()
                    .map(Contact::email)
                    .filter(Objects::nonNull)
                    .map(email -> email.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            List<String> theirs = back.stream()
                    .filter(one -> one.customerId().equals(customer))
                    .map(Back::address)
                    .toList();
            if (theirs.stream().noneMatch(addresses::contains)) {
                anomalies.curedOf(customer, KINDS);
            } else {
                anomalies.curedAll(
                        AskForAddress.ANOMALY,
                        theirs.stream()
                                .filter(address -> !addresses.contains(address))
                                .map(address -> AskForAddress.subject(customer, address))
                                .toList());
            }
        }
    }
}
