package org.encaisse.dunning.run;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.encaisse.dunning.prevention.PayerFigures;
import org.encaisse.kernel.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the customers of a range pay, where prevention is targeted; elsewhere nobody asks. */
@Component
@Transactional(readOnly = true)
class Payers {

    private final JdbcClient jdbc;

    Payers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, PayerFigures> of(FileParts.Range range) {
        Map<UUID, Map<String, PayerFigures.Payer>> payers = new HashMap<>();
        Map<UUID, Map<String, Money>> averages = new HashMap<>();
        range.ask(jdbc, """
                select p.customer_id, p.currency, p.share_before, p.mean_delay, p.paid_items, p.paid_late, p.late_now, u.average
                  from dunning.prevention_structure s
                  join behaviour.payer p on p.tenant_id = s.tenant_id and p.entity_id = s.entity_id
                  left join behaviour.usual_invoice u
                         on u.tenant_id = p.tenant_id and u.entity_id = p.entity_id and u.currency = p.currency
                 where s.tenant_id = (select platform.current_tenant())
                   and p.customer_id between :first and :last
                """).query(row -> {
            UUID customer = row.getObject("customer_id", UUID.class);
            String currency = row.getString("currency");
            payers.computeIfAbsent(customer, id -> new HashMap<>(2))
                    .put(
                            currency,
                            new PayerFigures.Payer(
                                    row.getBigDecimal("share_before"),
                                    row.getBigDecimal("mean_delay"),
                                    row.getInt("paid_items"),
                                    row.getInt("paid_late"),
                                    row.getInt("late_now")));
            long average = row.getLong("average");
            if (average > 0) {
                averages.computeIfAbsent(customer, id -> new HashMap<>(2)).put(currency, Money.of(average, currency));
            }
        });
        Map<UUID, PayerFigures> found = new HashMap<>();
        payers.forEach((id, each) -> found.put(id, new PayerFigures(each, averages.getOrDefault(id, Map.of()))));
        return found;
    }
}
