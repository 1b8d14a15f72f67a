package org.encaisse.portfolios;

import java.util.List;
import java.util.UUID;
import org.encaisse.identity.People;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rules of assignment, in their order; changing them moves nobody before they are applied. */
@Component
@Transactional
public class PortfolioRules {

    private final JdbcClient jdbc;
    private final People people;

    PortfolioRules(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    @Transactional(readOnly = true)
    public List<PortfolioRule> all() {
        return jdbc.sql("""
                select p.entity_id, p.segment, p.from_letter, p.to_letter, p.codes, p.collector_id
                  from portfolios.portfolio_rule p
                 where p.tenant_id = :tenant
                 order by p.position
                """)
                .query((row, n) -> new PortfolioRule(
                        row.getObject("entity_id", UUID.class),
                        row.getString("segment"),
                        row.getString("from_letter"),
                        row.getString("to_letter"),
                        row.getArray("codes") == null
                                ? List.of()
                                : List.of((String[]) row.getArray("codes").getArray()),
                        row.getObject("collector_id", UUID.class)))
                .list();
    }

    public void replaceAll(List<PortfolioRule> rules) {
        jdbc.sql("delete from portfolios.portfolio_rule where tenant_id = :tenant")
                .update();
        for (int position = 0; position < rules.size(); position++) {
            insert(position, rules.get(position).checked());
        }
    }

    private void insert(int position, PortfolioRule rule) {
        if (people.byId(rule.collectorId()).filter(person -> !person.disabled()).isEmpty()) {
            throw new Refused(PortfolioRefusal.NO_SUCH_COLLECTOR);
        }
        String @Nullable [] codes = rule.codes().isEmpty() ? null : rule.codes().toArray(String[]::new);
        jdbc.sql("""
                insert into portfolios.portfolio_rule
                       (tenant_id, rule_id, position, entity_id, segment, from_letter, to_letter, codes, collector_id)
                values (:tenant, :id, :position, :entity, :segment, :from, :to, :codes::text[], :collector)
                """)
                .param("id", Ids.next())
                .param("position", position)
                .param("entity", rule.entityId())
                .param("segment", rule.segment())
                .param("from", rule.fromLetter())
                .param("to", rule.toLetter())
                .param("codes", codes)
                .param("collector", rule.collectorId())
                .update();
    }
}
