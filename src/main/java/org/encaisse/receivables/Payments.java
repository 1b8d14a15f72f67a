package org.encaisse.receivables;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Slice;
import org.encaisse.receivables.Payment.Reversal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Money received, looked up. */
@Component
@Transactional(readOnly = true)
public class Payments {

    private final JdbcClient jdbc;

    Payments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Payment> byId(UUID paymentId) {
        return jdbc.sql("""
                select p.*, r.reversed_on, r.reason, r.note, r.bank_code
                  from receivables.payment p
                  left join receivables.payment_reversal r
                         on r.tenant_id = :tenant
                        and r.payment_id = p.payment_id
                 where p.tenant_id = :tenant
                   and p.payment_id = :id
                """).param("id", paymentId).query((row, n) -> line(row)).optional();
    }

    /** Refuses with PAYMENT_MISSING, or PAYMENT_AMBIGUOUS when the entity is not said and several have this reference. */
    public Payment byReference(String reference, @Nullable UUID entityId) {
        List<Payment> found = referenced(reference, entityId);
        if (found.size() > 1) {
            throw new Refused(ReceivablesRefusal.PAYMENT_AMBIGUOUS, reference);
        }
        return found.stream().findFirst().orElseThrow(() -> new Refused(ReceivablesRefusal.PAYMENT_MISSING, reference));
    }

    public List<Payment> referenced(String reference, @Nullable UUID entityId) {
        return jdbc.sql("""
                select p.*, r.reversed_on, r.reason, r.note, r.bank_code
                  from receivables.payment p
                  left join receivables.payment_reversal r
                         on r.tenant_id = :tenant
                        and r.payment_id = p.payment_id
                 where p.tenant_id = :tenant
                   and p.reference = :reference
                   and (:entity::uuid is null or p.entity_id = :entity)
                """)
                .param("reference", reference.strip())
                .param("entity", entityId)
                .query((row, n) -> line(row))
                .list();
    }

    /** Newest first; of one customer or of all, all or only what is not wholly allocated. */
    public Slice<Payment> page(@Nullable UUID customerId, boolean unallocatedOnly, @Nullable String after, int limit) {
        PaymentKey key = PaymentKey.read(after);
        List<Payment> read = jdbc.sql("""
                select p.*, r.reversed_on, r.reason, r.note, r.bank_code
                  from receivables.payment p
                  left join receivables.payment_reversal r
                         on r.tenant_id = :tenant
                        and r.payment_id = p.payment_id
                 where p.tenant_id = :tenant
                   and (:customer::uuid is null or p.customer_id = :customer)
                   and (not :unallocatedOnly or p.unallocated > 0)
                   and (:keyDay::date is null or (p.received_on, p.payment_id) < (:keyDay, :keyId::uuid))
                 order by p.received_on desc, p.payment_id desc
                 limit :limit
                """)
                .param("customer", customerId)
                .param("unallocatedOnly", unallocatedOnly)
                .param("keyDay", key == null ? null : key.receivedOn())
                .param("keyId", key == null ? null : key.paymentId())
                .param("limit", limit + 1)
                .query((row, n) -> line(row))
                .list();
        return Slice.of(read, limit, last -> new PaymentKey(last.receivedOn(), last.paymentId()).written());
    }

    private record PaymentKey(LocalDate receivedOn, UUID paymentId) {

        String written() {
            return Cursors.write(receivedOn, paymentId);
        }

        static @Nullable PaymentKey read(@Nullable String cursor) {
            return Cursors.read(cursor, 2, part -> new PaymentKey(LocalDate.parse(part[0]), UUID.fromString(part[1])));
        }
    }

    static Payment line(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        LocalDate reversedOn = row.getObject("reversed_on", LocalDate.class);
        return new Payment(
                row.getObject("payment_id", UUID.class),
                row.getObject("entity_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("reference"),
                row.getObject("received_on", LocalDate.class),
                Money.of(row.getLong("amount"), currency),
                row.getString("method"),
                Money.of(row.getLong("unallocated"), currency),
                reversedOn == null
                        ? null
                        : new Reversal(
                                reversedOn,
                                ReversalReason.parse(row.getString("reason")),
                                row.getString("note"),
                                row.getString("bank_code")));
    }
}
