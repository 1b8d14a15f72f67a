package org.encaisse.casefile.agenda;

import java.util.Map;
import java.util.TreeMap;
import org.encaisse.casefile.CasefileRefusal;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many units of a currency make one point of the agenda's order: what is much money differs from desk to desk. */
@Component
@Transactional
public class StakeDivisors {

    private static final long MOST = 1_000_000_000_000L;

    private final JdbcClient db;
    private final Structures structures;
    private final KeepRanks ranks;

    StakeDivisors(JdbcClient db, Structures structures, KeepRanks ranks) {
        this.db = db;
        this.structures = structures;
        this.ranks = ranks;
    }

    /** By currency: those of the structures and those that were set. */
    @Transactional(readOnly = true)
    public Map<String, Long> all() {
        Map<String, Long> divisors = new TreeMap<>();
        for (LegalEntity structure : structures.all()) {
            divisors.put(
                    structure.currency().getCurrencyCode(),
                    RankTask.usualDivisor(structure.currency().getDefaultFractionDigits()));
        }
        db.sql("""
                        select s.currency, s.divisor
                          from casefile.stake_divisor s
                         where s.tenant_id = platform.current_tenant()
                        """).query(row -> {
            divisors.put(row.getString("currency"), row.getLong("divisor"));
        });
        return divisors;
    }

    /** The order is reckoned anew when the agenda is opened next. */
    public void set(String currency, long divisor) {
        if (divisor < 1 || divisor > MOST) {
            throw new Refused(CasefileRefusal.STAKE_DIVISOR, divisor);
        }
        db.sql("""
                        insert into casefile.stake_divisor (tenant_id, currency, divisor)
                        values (platform.current_tenant(), :currency, :divisor)
                            on conflict (tenant_id, currency) do update
                           set divisor = excluded.divisor
                        """)
                .param("currency", Money.currencyOf(currency).getCurrencyCode())
                .param("divisor", divisor)
                .update();
        ranks.forgetAll();
    }
}
