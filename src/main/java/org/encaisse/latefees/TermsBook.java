package org.encaisse.latefees;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.customers.Customer;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.Structures;
import org.encaisse.latefees.rule.Imputation;
import org.encaisse.latefees.rule.PaymentTerm;
import org.encaisse.latefees.rule.Regime;
import org.encaisse.latefees.rule.RegimeChoice;
import org.encaisse.latefees.rule.Terms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What applies to each customer's late payments: what was agreed, else what the law of its country says. */
@Component
@Transactional(readOnly = true)
public class TermsBook {

    private final JdbcClient jdbc;
    private final Structures structures;
    private final Policies policies;

    TermsBook(JdbcClient jdbc, Structures structures, Policies policies) {
        this.jdbc = jdbc;
        this.structures = structures;
        this.policies = policies;
    }

    public Terms of(Customer customer) {
        return Objects.requireNonNull(of(List.of(customer)).get(customer.customerId()));
    }

    public Map<UUID, Terms> of(Collection<Customer> customers) {
        Policy policy = policies.current();
        Map<UUID, String> countries =
                structures.all().stream().collect(Collectors.toMap(LegalEntity::entityId, LegalEntity::country));
        Map<UUID, AgreedTerms> agreed =
                agreed(customers.stream().map(Customer::customerId).toList());
        Map<UUID, Terms> terms = new HashMap<>();
        for (Customer customer : customers) {
            String country = customer.country() == null ? countries.get(customer.entityId()) : customer.country();
            terms.put(
                    customer.customerId(),
                    together(
                            agreed.getOrDefault(customer.customerId(), AgreedTerms.NOTHING),
                            RegimeChoice.of(country, customer.nature(), policy.uemoaToo()),
                            policy));
        }
        return terms;
    }

    public AgreedTerms agreed(UUID customerId) {
        return agreed(List.of(customerId)).getOrDefault(customerId, AgreedTerms.NOTHING);
    }

    private Map<UUID, AgreedTerms> agreed(Collection<UUID> customerIds) {
        Map<UUID, AgreedTerms> found = new HashMap<>();
        jdbc.sql("""
                select distinct on (t.customer_id) t.*
                  from latefees.agreed_terms t
                 where t.tenant_id = :tenant
                   and t.customer_id = any (:ids::uuid[])
                 order by t.customer_id, t.terms_id desc
                """)
                .param("ids", customerIds.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> Map.entry(row.getObject("customer_id", UUID.class), line(row)))
                .list()
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    private static Terms together(AgreedTerms agreed, RegimeChoice.Choice choice, Policy policy) {
        Regime regime = agreed.regime();
        return new Terms(
                regime == null ? choice.regime() : regime,
                agreed.contractRate(),
                agreed.noticeOn(),
                agreed.indemnity(),
                policy.dayCount(),
                agreed.term(),
                agreed.imputation(),
                regime == null ? choice.why() : "agreed");
    }

    private static AgreedTerms line(ResultSet row) throws SQLException {
        String regime = row.getString("regime");
        return new AgreedTerms(
                regime == null ? null : Regime.parse(regime),
                row.getBigDecimal("contract_rate"),
                row.getObject("notice_on", LocalDate.class),
                row.getBoolean("indemnity"),
                PaymentTerm.parse(row.getString("term")),
                Imputation.Order.parse(row.getString("imputation")),
                row.getString("note"));
    }
}
