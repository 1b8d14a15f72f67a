package org.encaisse.dunning.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.customers.Nature;
import org.encaisse.dunning.decision.Debtor;
import org.encaisse.dunning.decision.Reach;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.Structures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who owes: what scenarios and their conditions look at, and where reminders go. */
@Component
@Transactional(readOnly = true)
class Debtors {

    private final JdbcClient jdbc;
    private final Structures structures;

    Debtors(JdbcClient jdbc, Structures structures) {
        this.jdbc = jdbc;
        this.structures = structures;
    }

    Map<UUID, Debtor> of(FileParts.Range range) {
        Map<UUID, Debtor> found = new HashMap<>();
        Map<UUID, String> codes = codes();
        range.ask(jdbc, """
                select d.customer_id, d.entity_id, d.language, d.profile, d.payment_method, a.name, a.email,
                       d.country, d.segment, d.sector, d.nature
                  from customers.directory d
                  left join (select r.customer_id, r.name, r.email
                               from customers.reminder_address r
                              where r.tenant_id = (select platform.current_tenant())
                                and r.customer_id between :first and :last) a
                         on a.customer_id = d.customer_id
                 where d.tenant_id = (select platform.current_tenant())
                   and d.customer_id between :first and :last
                """).query(row -> {
            Debtor debtor = debtor(row, codes);
            found.put(debtor.customerId(), debtor);
        });
        return found;
    }

    Map<UUID, Debtor> of(Collection<UUID> customers) {
        Map<UUID, Debtor> found = new HashMap<>();
        Map<UUID, String> codes = codes();
        jdbc.sql("""
                select d.customer_id, d.entity_id, d.language, d.profile, d.payment_method, a.name, a.email,
                       d.country, d.segment, d.sector, d.nature
                  from customers.directory d
                  left join (select r.customer_id, r.name, r.email
                               from customers.reminder_address r
                              where r.tenant_id = (select platform.current_tenant())
                                and r.customer_id = any (:customers::uuid[])) a
                         on a.customer_id = d.customer_id
                 where d.tenant_id = (select platform.current_tenant())
                   and d.customer_id = any (:customers::uuid[])
                """)
                .param("customers", customers.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    Debtor debtor = debtor(row, codes);
                    found.put(debtor.customerId(), debtor);
                });
        return found;
    }

    private Map<UUID, String> codes() {
        return structures.all().stream().collect(Collectors.toMap(LegalEntity::entityId, LegalEntity::code));
    }

    private static Debtor debtor(ResultSet row, Map<UUID, String> codes) throws SQLException {
        UUID entity = row.getObject(2, UUID.class);
        return new Debtor(
                row.getObject(1, UUID.class),
                entity,
                codes.get(entity),
                row.getString(3),
                row.getString(8),
                row.getString(4),
                row.getString(9),
                row.getString(10),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                Reach.NONE,
                Nature.parse(row.getString(11)));
    }
}
