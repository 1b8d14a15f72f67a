package org.encaisse.arrangements.announced;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.tenant.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of announced money. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AnnouncedRows {

    private final JdbcClient jdbc;

    AnnouncedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two people who report on the same announcement take turns. */
    void lock(UUID announcedId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('arrangements.announced' || :id::text, 0))")
                .param("id", announcedId)
                .query((row, n) -> 1)
                .list();
    }

    /** Something that happened to it; all but the kind and the day may be unknown. */
    record Event(
            String kind,
            LocalDate on,
            @Nullable Money amount,
            @Nullable String chequeNumber,
            @Nullable Boolean listBrought,
            @Nullable LocalDate visitOn,
            @Nullable LocalTime visitAt,
            @Nullable UUID documentId,
            @Nullable UUID paymentId,
            @Nullable String note) {

        static Event of(String kind, LocalDate on, @Nullable String note) {
            return new Event(kind, on, null, null, null, null, null, null, null, note);
        }

        Event visit(@Nullable LocalDate day, @Nullable LocalTime hour) {
            return new Event(kind, on, amount, chequeNumber, listBrought, day, hour, documentId, paymentId, note);
        }

        Event document(@Nullable UUID document) {
            return new Event(kind, on, amount, chequeNumber, listBrought, visitOn, visitAt, document, paymentId, note);
        }

        Event payment(@Nullable UUID payment) {
            return new Event(kind, on, amount, chequeNumber, listBrought, visitOn, visitAt, documentId, payment, note);
        }

        Event cheque(@Nullable Money of, @Nullable String number, @Nullable Boolean list) {
            return new Event(kind, on, of, number, list, visitOn, visitAt, documentId, paymentId, note);
        }
    }

    void insert(Announcement one, @Nullable UUID callId) {
        jdbc.sql("""
                insert into arrangements.announced_payment
                       (tenant_id, announced_id, customer_id, kind, amount, currency, means, announced_on, expected_on,
                        expected_at, reference, promise_id, contact_id, collector_id, recorded_by, courier_id, receipt,
                        note, call_id)
                values (:tenant, :id, :customer, :kind, :amount, :currency, :means, :announced, :expected,
                        :at::time, :reference, :promise, :contact, :collector, :recorded, :courier, :receipt, :note, :call)
                """)
                .param("id", one.announcedId())
                .param("customer", one.customerId())
                .param("kind", one.kind().code())
                .param("amount", one.amount().minor())
                .param("currency", one.amount().currency().getCurrencyCode())
                .param("means", one.means().code())
                .param("announced", one.announcedOn())
                .param("expected", one.expectedOn())
                .param("at", one.expectedAt() == null ? null : one.expectedAt().toString())
                .param("reference", one.reference())
                .param("promise", one.promiseId())
                .param("contact", one.contactId())
                .param("collector", one.collectorId())
                .param("recorded", one.recordedBy())
                .param("courier", one.courierId())
                .param("receipt", one.receipt())
                .param("note", one.note())
                .param("call", callId)
                .update();
    }

    void covers(UUID announcedId, Collection<UUID> items) {
        jdbc.sql("""
                insert into arrangements.announced_item (tenant_id, announced_id, open_item_id)
                select :tenant, :announced, w.item
                  from unnest(:items::uuid[]) as w (item)
                    on conflict do nothing
                """)
                .param("announced", announcedId)
                .param("items", items.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    void add(UUID announcedId, Event event, Actor by) {
        jdbc.sql("""
                insert into arrangements.announced_event
                       (tenant_id, announced_id, seq, kind, happened_on, amount, cheque_number, list_brought, visit_on,
                        visit_at, document_id, payment_id, note, by_id, by_name)
                select :tenant, :announced, coalesce(max(e.seq), 0) + 1, :kind, :on, :amount, :cheque,
                       :list, :visit, :at::time, :document, :payment, :note, :by, :name
                  from arrangements.announced_event e
                 where e.tenant_id = :tenant
                   and e.announced_id = :announced
                returning seq
                """)
                .param("announced", announcedId)
                .param("kind", event.kind())
                .param("on", event.on())
                .param("amount", event.amount() == null ? null : event.amount().minor())
                .param("cheque", event.chequeNumber())
                .param("list", event.listBrought())
                .param("visit", event.visitOn())
                .param("at", event.visitAt() == null ? null : event.visitAt().toString())
                .param("document", event.documentId())
                .param("payment", event.paymentId())
                .param("note", event.note())
                .param("by", by.userId())
                .param("name", by.name())
                .query(Integer.class)
                .single();
    }

    /** The next receipt of that year; whoever takes one holds the counter until he is done. */
    String receipt(int year) {
        int number = jdbc.sql("""
                insert into arrangements.receipt_counter as c (tenant_id, year, last)
                values (:tenant, :year, 1)
                on conflict (tenant_id, year) do update set last = c.last + 1
                returning last
                """).param("year", year).query(Integer.class).single();
        return "%d-%04d".formatted(year, number);
    }

    /** What was announced with that promise and has neither come nor been called off. */
    List<UUID> openBehind(UUID promiseId) {
        return jdbc.sql("""
                select a.announced_id
                  from arrangements.announced_now a
                 where a.tenant_id = :tenant
                   and a.promise_id = :promise
                   and a.state not in ('received', 'cancelled')
                """).param("promise", promiseId).query(UUID.class).list();
    }

    /** What that payment was taken for. */
    List<UUID> receivedBy(UUID paymentId) {
        return jdbc.sql("""
                select distinct e.announced_id
                  from arrangements.announced_event e
                 where e.tenant_id = :tenant
                   and e.kind = 'received'
                   and e.payment_id = :payment
                """).param("payment", paymentId).query(UUID.class).list();
    }

    /** Of what is open: what the money that has come settles, by its promise or by its items. */
    List<UUID> arrived(@Nullable UUID customerId) {
        return jdbc.sql("""
                select a.announced_id
                  from arrangements.announced_now a
                 where a.tenant_id = :tenant
                   and (:customer::uuid is null or a.customer_id = :customer)
                   and a.state not in ('received', 'cancelled')
                   and (exists (select 1
                                  from arrangements.promise_now p
                                 where p.tenant_id = :tenant
                                   and p.promise_id = a.promise_id
                                   and p.state = 'kept')
                        or (a.items_known
                            and not exists (select 1
                                              from arrangements.announced_item i
                                              join receivables.open_now o
                                                on o.tenant_id = :tenant
                                               and o.open_item_id = i.open_item_id
                                             where i.tenant_id = :tenant
                                               and i.announced_id = a.announced_id)))
                 order by a.announced_id
                """).param("customer", customerId).query(UUID.class).list();
    }
}
