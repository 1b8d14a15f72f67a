package org.encaisse.receivables;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rates of recovery of a quarter: what has been settled to this day of the invoices that fell due in it, by structure and for
 * the customers who keep most back. Credit notes and claimed interest are no invoices.
 */
@Component
@Transactional(readOnly = true)
public class RecoveryRates {

    private final JdbcClient jdbc;

    RecoveryRates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From the first day of the quarter to the day asked for, or to its end when that is over. */
    public record Period(LocalDate from, LocalDate to) {

        public static Period of(LocalDate on) {
            return new Period(on.withDayOfMonth(1).minusMonths((on.getMonthValue() - 1) % 3), on);
        }

        LocalDate month() {
            return to.withDayOfMonth(1);
        }
    }

    /** Of a structure in one currency. */
    public record OfStructure(UUID entityId, RecoveryRate rate) {}

    /**
     * @param coherent settled of what fell due in the quarter
     * @param literal the formula of the seed as it is written: settled in the month, over what fell due in the quarter
     */
    public record OfCustomer(UUID customerId, String code, String name, RecoveryRate coherent, RecoveryRate literal) {}

    public List<OfStructure> byStructure(Period period) {
        return jdbc.sql("""
                select i.entity_id, i.currency, sum(i.amount)::bigint as fallen, sum(i.amount - i.remaining)::bigint as settled
                  from receivables.item i
                 where i.tenant_id = :tenant
                   and i.kind = 'invoice'
                   and not i.cancelled
                   and i.due_on between :from and :to
                 group by i.entity_id, i.currency
                 order by i.entity_id, i.currency
                """)
                .param("from", period.from())
                .param("to", period.to())
                .query((row, n) -> {
                    Currency currency = Money.currencyOf(row.getString("currency"));
                    return new OfStructure(
                            row.getObject("entity_id", UUID.class),
                            new RecoveryRate(
                                    Money.of(row.getLong("fallen"), currency),
                                    Money.of(row.getLong("settled"), currency)));
                })
                .list();
    }

    /** Those who keep most back first; the month's money is looked up for them alone. */
    public List<OfCustomer> byCustomer(Period period, @Nullable UUID customer, int limit) {
        return jdbc.sql("""
                with fallen as (
                    select i.customer_id, i.currency, sum(i.amount)::bigint as fallen, sum(i.remaining)::bigint as left_over
                      from receivables.item i
                     where i.tenant_id = :tenant
                       and i.kind = 'invoice'
                       and not i.cancelled
                       and i.due_on between :from and :to
                       and (:customer::uuid is null or i.customer_id = :customer)
                     group by i.customer_id, i.currency
                     order by sum(i.remaining) desc, i.customer_id
                     limit :rows
                )
                select f.*, d.code, d.name,
                       coalesce((select sum(s.amount)::bigint
                                   from receivables.item i
                                   join receivables.settlement s
                                          on s.tenant_id = :tenant and s.open_item_id = i.open_item_id
                                  where i.tenant_id = :tenant
                                    and i.customer_id = f.customer_id
                                    and i.currency = f.currency
                                    and s.received_on between :month and :to), 0) as in_month
                  from fallen f
                  join customers.directory d
                         on d.tenant_id = :tenant and d.customer_id = f.customer_id
                 order by f.left_over desc, f.customer_id
                """)
                .param("from", period.from())
                .param("to", period.to())
                .param("month", period.month())
                .param("customer", customer)
                .param("rows", limit)
                .query((row, n) -> {
                    Currency currency = Money.currencyOf(row.getString("currency"));
                    Money fallen = Money.of(row.getLong("fallen"), currency);
                    return new OfCustomer(
                            row.getObject("customer_id", UUID.class),
                            row.getString("code"),
                            row.getString("name"),
                            new RecoveryRate(fallen, fallen.minus(Money.of(row.getLong("left_over"), currency))),
                            new RecoveryRate(fallen, Money.of(row.getLong("in_month"), currency)));
                })
                .list();
    }
}
