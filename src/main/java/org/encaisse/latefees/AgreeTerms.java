package org.encaisse.latefees;

import java.math.BigDecimal;
import java.util.UUID;
import org.encaisse.customers.CustomerRefusal;
import org.encaisse.customers.Customers;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.latefees.rule.Regime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what was agreed with a customer on late payment. Days already claimed stay claimed as they were. */
@Component
@Transactional
public class AgreeTerms {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final JdbcClient jdbc;
    private final Customers customers;

    AgreeTerms(JdbcClient jdbc, Customers customers) {
        this.jdbc = jdbc;
        this.customers = customers;
    }

    public void agree(UUID customerId, AgreedTerms terms, Actor actor) {
        if (customers.byId(customerId).isEmpty()) {
            throw new Refused(CustomerRefusal.MISSING, "");
        }
        BigDecimal rate = terms.contractRate();
        if (terms.regime() == Regime.CONTRACT && rate == null) {
            throw new Refused(LateFeesRefusal.CONTRACT_RATE_MISSING);
        }
        if (rate != null && (rate.signum() < 0 || rate.compareTo(HUNDRED) > 0)) {
            throw new Refused(LateFeesRefusal.PERCENT_OUT_OF_RANGE, rate.toPlainString());
        }
        Regime regime = terms.regime();
        jdbc.sql("""
                insert into latefees.agreed_terms (tenant_id, terms_id, customer_id, regime, contract_rate, notice_on,
                       indemnity, term, imputation, note, agreed_by)
                values (:tenant, :id, :customer, :regime, :rate, :notice,
                       :indemnity, :term, :imputation, :note, :actor)
                """)
                .param("id", Ids.next())
                .param("customer", customerId)
                .param("regime", regime == null ? null : regime.code())
                .param("rate", rate)
                .param("notice", terms.noticeOn())
                .param("indemnity", terms.indemnity())
                .param("term", terms.term().code())
                .param("imputation", terms.imputation().code())
                .param("note", terms.note())
                .param("actor", actor.userId())
                .update();
    }
}
