package org.encaisse.customers;

import java.util.List;
import java.util.UUID;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How often contact details are looked at again: yearly without a rule, more often for whoever owes much. */
@Component
@Transactional
public class ReviewRules {

    private final JdbcClient jdbc;

    ReviewRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One rule; the segment's counts before the structure's.
     *
     * @param entityId null for every structure
     * @param segment null for every segment
     */
    public record Rule(
            UUID ruleId, @Nullable UUID entityId, @Nullable String segment, int months) {}

    @Transactional(readOnly = true)
    public List<Rule> all() {
        return jdbc.sql("""
                select r.rule_id, r.entity_id, r.segment, r.months
                  from customers.review_rule r
                 where r.tenant_id = :tenant
                 order by r.segment nulls last, r.entity_id nulls last
                """).query(Rule.class).list();
    }

    /** The rule of that structure and segment from now on. */
    public void set(@Nullable UUID entityId, @Nullable String segment, int months) {
        if (months < 1 || months > 60) {
            throw new Refused(CustomerRefusal.REVIEW_MONTHS);
        }
        jdbc.sql("""
                insert into customers.review_rule (tenant_id, rule_id, entity_id, segment, months)
                values (:tenant, :rule, :entity, :segment, :months)
                    on conflict (tenant_id, entity_id, segment) do update
                   set months = excluded.months
                """)
                .param("rule", Ids.next())
                .param("entity", entityId)
                .param("segment", segment)
                .param("months", months)
                .update();
    }

    public void remove(UUID ruleId) {
        jdbc.sql("""
                delete from customers.review_rule
                 where tenant_id = :tenant
                   and rule_id = :rule
                """).param("rule", ruleId).update();
    }
}
