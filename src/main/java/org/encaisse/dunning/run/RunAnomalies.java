package org.encaisse.dunning.run;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.anomalies.Anomalies;
import org.encaisse.anomalies.NewAnomaly;
import org.encaisse.customers.ContactSaved;
import org.encaisse.dunning.decision.Reach;
import org.encaisse.platform.facts.FactPhase;
import org.encaisse.platform.facts.Follows;
import org.encaisse.receivables.AccountsLoaded;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands in the way of a whole run, and what is cured before the next one: accounts taken over, a contact completed. */
@Component
@Transactional
class RunAnomalies {

    private static final String STALE = "dunning.stale-accounts";
    private static final String BROKEN = "dunning.run-failed";
    private static final String ONE = "run";

    private final Anomalies anomalies;
    private final RunTerms terms;
    private final OtherWays ways;
    private final JdbcClient jdbc;

    RunAnomalies(Anomalies anomalies, RunTerms terms, OtherWays ways, JdbcClient jdbc) {
        this.anomalies = anomalies;
        this.terms = terms;
        this.ways = ways;
        this.jdbc = jdbc;
    }

    /** A run that acts begins: may what is automatic leave, or are the accounts too old? */
    void begins(RunTerms.Terms today, boolean overruled, LocalDate on) {
        if (today.fresh()) {
            anomalies.cured(STALE, ONE);
        } else if (!overruled) {
            anomalies.watch(new NewAnomaly(STALE, null, ONE, detail(today, on), "/imports"));
        }
    }

    void ends() {
        anomalies.cured(BROKEN, ONE);
        anomalies.curedWhereNothingIsOwed(RaiseFound.KINDS);
    }

    void breaks(LocalDate on) {
        anomalies.watch(new NewAnomaly(BROKEN, null, ONE, Map.of("on", on.toString()), "/dunning"));
    }

    @Follows(FactPhase.ACTED_ON)
    void on(AccountsLoaded loaded) {
        if (!terms.gate().stale()) {
            anomalies.cured(STALE, ONE);
        }
    }

    /** The next run would find it out; the desk likes to see it at once. */
    @EventListener
    void on(ContactSaved saved) {
        UUID customer = saved.customerId();
        jdbc.sql("""
                        select r.by_email, r.by_telephone
                          from customers.reach r
                         where r.tenant_id = (select platform.current_tenant())
                           and r.customer_id = :customer
                        """).param("customer", customer).query(row -> {
            cured(row.getBoolean(1), Found.Kind.NO_EMAIL, customer);
            cured(row.getBoolean(2), Found.Kind.NO_TELEPHONE, customer);
        });
        Reach others = ways.of(List.of(customer)).getOrDefault(customer, Reach.NONE);
        cured(others.postal() != null, Found.Kind.NO_ADDRESS, customer);
        cured(others.mobile() != null, Found.Kind.NO_MOBILE, customer);
    }

    private void cured(boolean reached, Found.Kind kind, UUID customer) {
        if (reached) {
            anomalies.curedOf(customer, List.of(kind.code()));
        }
    }

    private static Map<String, String> detail(RunTerms.Terms today, LocalDate on) {
        @Nullable Instant last = today.lastRefresh();
        return Map.of(
                "on",
                on.toString(),
                "last",
                last == null ? "" : last.atOffset(ZoneOffset.UTC).toLocalDate().toString());
    }
}
