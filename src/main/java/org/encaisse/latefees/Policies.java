package org.encaisse.latefees;

import org.encaisse.latefees.rule.DayCount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The organisation's choices, and changing them. */
@Component
@Transactional
public class Policies {

    private final JdbcClient jdbc;

    Policies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Policy current() {
        return jdbc.sql("""
                select p.day_count, p.uemoa_too, p.claim_days, p.years_back
                  from latefees.policy p
                 where p.tenant_id = :tenant
                """)
                .query((row, n) -> new Policy(
                        DayCount.parse(row.getString("day_count")),
                        row.getBoolean("uemoa_too"),
                        row.getInt("claim_days"),
                        row.getInt("years_back")))
                .optional()
                .orElse(Policy.USUAL);
    }

    public void save(Policy policy) {
        jdbc.sql("""
                insert into latefees.policy (tenant_id, day_count, uemoa_too, claim_days, years_back)
                values (:tenant, :count, :uemoa, :days, :years)
                    on conflict on constraint policy_pk do update
                   set day_count = excluded.day_count,
                       uemoa_too = excluded.uemoa_too,
                       claim_days = excluded.claim_days,
                       years_back = excluded.years_back
                """)
                .param("count", policy.dayCount().code())
                .param("uemoa", policy.uemoaToo())
                .param("days", Math.clamp(policy.claimDays(), 0, 90))
                .param("years", Math.clamp(policy.yearsBack(), 1, 10))
                .update();
    }
}
