package org.encaisse.behaviour;

import java.time.LocalDate;
import org.encaisse.night.NightPhase;
import org.encaisse.night.NightlyTask;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How customers paid over the last year, for everybody at once: a handful of aggregates, never a query per customer. A delay is
 * counted from the due date to the money that settled it, and money that came early counts as on time.
 */
@Component
public class RefreshPayerFigures {

    private final JdbcClient jdbc;

    RefreshPayerFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return for how many customers and currencies there are figures */
    @Transactional
    public int refresh(LocalDate on) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('behaviour.payer'), hashtext(:tenant::text))")
                .query(row -> {});
        structures(on);
        int customers = customers(on);
        for (String gone : new String[] {
            "delete from behaviour.payer_figure where tenant_id = :tenant and computed_on <> :on",
            "delete from behaviour.structure_figure where tenant_id = :tenant and computed_on <> :on"
        }) {
            jdbc.sql(gone).param("on", on).update();
        }
        return customers;
    }

    /** The day of the figures; null before there are any. */
    @Transactional(readOnly = true)
    public @Nullable LocalDate computedOn() {
        return jdbc.sql("""
                select max(s.computed_on)
                  from behaviour.structure_figure s
                 where s.tenant_id = :tenant
                """)
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .optional()
                .orElse(null);
    }

    private void structures(LocalDate on) {
        jdbc.sql("""
                insert into behaviour.structure_figure
                       (tenant_id, entity_id, currency, invoices, average, turnover, computed_on)
                select :tenant, i.entity_id, i.currency, count(distinct i.invoice_id),
                       (sum(i.amount) / count(distinct i.invoice_id))::bigint, sum(i.amount)::bigint, :on
                  from receivables.item i
                 where i.tenant_id = :tenant
                   and i.kind = 'invoice'
                   and i.issued_on > :on::date - 365
                   and i.issued_on <= :on
                 group by i.entity_id, i.currency
                    on conflict (tenant_id, entity_id, currency) do update
                   set invoices = excluded.invoices,
                       average = excluded.average,
                       turnover = excluded.turnover,
                       computed_on = excluded.computed_on
                """).param("on", on).update();
    }

    private int customers(LocalDate on) {
        return jdbc.sql("""
                with billed as (
                     select b.customer_id, b.currency, b.entity_id, greatest(sum(b.amount), 0)::bigint as turnover
                       from receivables.billed b
                      where b.tenant_id = :tenant
                        and b.issued_on > :on::date - 365
                        and b.issued_on <= :on
                      group by b.customer_id, b.currency, b.entity_id),
                ranked as (
                     select b.customer_id, b.currency, b.entity_id, b.turnover,
                            sum(b.turnover) over (partition by b.entity_id, b.currency
                                                      order by b.turnover desc, b.customer_id
                                                       rows unbounded preceding) - b.turnover as before,
                            sum(b.turnover) over (partition by b.entity_id, b.currency) as whole
                       from billed b),
                settled as (
                     select i.customer_id, i.currency, i.open_item_id, i.due_on, max(s.received_on) as paid_on
                       from receivables.item i
                       join receivables.settlement s on s.tenant_id = :tenant and s.open_item_id = i.open_item_id
                      where i.tenant_id = :tenant
                        and i.remaining = 0
                        and i.kind = 'invoice'
                      group by i.customer_id, i.currency, i.open_item_id, i.due_on
                     having max(s.received_on) between :on::date - 365 and :on::date),
                paid as (
                     select s.customer_id, s.currency, avg(greatest(s.paid_on - s.due_on, 0))::numeric(8, 1) as mean_delay,
                            count(*)::int as items, count(*) filter (where s.paid_on > s.due_on)::int as late
                       from settled s
                      group by s.customer_id, s.currency),
                overdue as (
                     select o.customer_id, o.currency, count(*)::int as items
                       from receivables.open_now o
                      where o.tenant_id = :tenant
                        and o.remaining > 0
                        and o.due_on < :on
                      group by o.customer_id, o.currency)
                insert into behaviour.payer_figure
                       (tenant_id, customer_id, currency, entity_id, turnover, share_before, mean_delay, paid_items, paid_late,
                        late_now, computed_on)
                select :tenant, r.customer_id, r.currency, r.entity_id, r.turnover,
                       case when r.whole = 0 then 100 else round(100 * r.before / r.whole, 2) end,
                       p.mean_delay, coalesce(p.items, 0), coalesce(p.late, 0), coalesce(o.items, 0), :on
                  from ranked r
                  left join paid p on p.customer_id = r.customer_id and p.currency = r.currency
                  left join overdue o on o.customer_id = r.customer_id and o.currency = r.currency
                    on conflict (tenant_id, customer_id, currency) do update
                   set entity_id = excluded.entity_id,
                       turnover = excluded.turnover,
                       share_before = excluded.share_before,
                       mean_delay = excluded.mean_delay,
                       paid_items = excluded.paid_items,
                       paid_late = excluded.paid_late,
                       late_now = excluded.late_now,
                       computed_on = excluded.computed_on
                """).param("on", on).update();
    }

    /** Every night anew, before it is asked whom to call before the due date. */
    @Component
    static class EveryNight implements NightlyTask {

        private final RefreshPayerFigures figures;

        EveryNight(RefreshPayerFigures figures) {
            this.figures = figures;
        }

        @Override
        public String name() {
            return "behaviour.payer-figures";
        }

        @Override
        public NightPhase phase() {
            return NightPhase.PAYERS_FIGURED;
        }

        @Override
        public void run(LocalDate day) {
            figures.refresh(day);
        }
    }
}
