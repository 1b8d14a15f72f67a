package org.encaisse.inbox;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.anomalies.Anomalies;
import org.encaisse.anomalies.NewAnomaly;
import org.encaisse.casefile.AddTask;
import org.encaisse.casefile.ContactSearch;
import org.encaisse.casefile.NewTask;
import org.encaisse.customers.Contact;
import org.encaisse.customers.Datum;
import org.encaisse.customers.MarkDatum;
import org.encaisse.inbox.bounce.BouncedRecipient;
import org.encaisse.inbox.bounce.JudgeAddress.Verdict;
import org.encaisse.kernel.tenant.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What follows from a return for the people: the address is marked, the anomaly stands until it is cured, somebody asks. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AskForAddress {

    static final String ANOMALY = "inbox.returned";
    static final String TASK = "inbox.recover-contact";

    private final JdbcClient jdbc;
    private final MarkDatum markDatum;
    private final Anomalies anomalies;
    private final AddTask addTask;
    private final Words words;
    private final List<ContactSearch> searches;

    AskForAddress(
            JdbcClient jdbc,
            MarkDatum markDatum,
            Anomalies anomalies,
            AddTask addTask,
            Words words,
            List<ContactSearch> searches) {
        this.jdbc = jdbc;
        this.markDatum = markDatum;
        this.anomalies = anomalies;
        this.addTask = addTask;
        this.words = words;
        this.searches = List.copyOf(searches);
    }

    /** @param told the message itself becomes an anomaly, so the address need not be another */
    void after(
            BouncedRecipient found,
            List<Contact> known,
            @Nullable UUID customer,
            Verdict verdict,
            boolean told,
            LocalDate today) {
        String why = words.t("inbox.cause." + found.cause().code())
                + (found.status() == null ? "" : " (" + found.status() + ")");
        for (Contact contact : known) {
            if (verdict == Verdict.WRONG && contact.reachableBy(Datum.EMAIL)) {
                markDatum.wrong(contact.contactId(), Datum.EMAIL, why, today, Actor.SYSTEM);
            } else if (verdict == Verdict.DOUBTFUL
                    && !contact.state(Datum.EMAIL).isWrong()) {
                markDatum.doubtful(contact.contactId(), Datum.EMAIL, why, today, Actor.SYSTEM);
            }
            if (found.permanent() && !told) {
                raise(contact.customerId(), contact, found);
            }
        }
        if (known.isEmpty() && customer != null && found.permanent() && !told) {
            raise(customer, null, found);
        }
    }

    private void raise(UUID customer, @Nullable Contact contact, BouncedRecipient found) {
        String form = contact == null
                ? "/customers/" + customer
                : "/customers/" + customer + "/contacts/" + contact.contactId() + "/edit";
        anomalies.raise(new NewAnomaly(
                ANOMALY,
                customer,
                subject(customer, found.address()),
                Map.of(
                        "address", found.address(),
                        "cause", "@inbox.cause." + found.cause().code(),
                        "diagnostic", " " + found.diagnostic()),
                form));
    }

    static String subject(UUID customer, String address) {
        return customer + " " + address;
    }

    /** Whoever had the message sent may have asked already. */
    void task(UUID customer, String address, LocalDate today) {
        boolean asked = jdbc.sql("""
                select exists (select 1
                                 from casefile.open_task t
                                where t.tenant_id = :tenant
                                  and t.customer_id = :customer
                                  and t.kind = any (:searches))
                """)
                .param("customer", customer)
                .param("searches", ContactSearch.kinds(searches))
                .query(Boolean.class)
                .single();
        if (!asked) {
            addTask.add(new NewTask(customer, null, TASK, today, null, null, Map.of("address", address)));
        }
    }
}
