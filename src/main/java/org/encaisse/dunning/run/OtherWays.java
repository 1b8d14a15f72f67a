package org.encaisse.dunning.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.encaisse.customers.PostalAddress;
import org.encaisse.customers.Telephones;
import org.encaisse.dunning.decision.Reach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How customers are reached otherwise than by e-mail: the first mobile number and the first complete address of each. */
@Component
@Transactional(readOnly = true)
class OtherWays {

    private static final String WAYS = """
            select w.customer_id, w.name, w.telephone, w.street, w.postal_code, w.city, w.country
              from customers.other_way w
             where w.tenant_id = (select platform.current_tenant())
               and w.customer_id %s
             order by w.customer_id, w.for_reminders desc, w.position, w.contact_id
            """;

    private final JdbcClient jdbc;

    OtherWays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, Reach> of(FileParts.Range range) {
        return read(range.ask(jdbc, WAYS.formatted("between :first and :last")));
    }

    Map<UUID, Reach> of(Collection<UUID> customers) {
        return read(jdbc.sql(WAYS.formatted("= any (:customers::uuid[])"))
                .param("customers", customers.stream().map(UUID::toString).toArray(String[]::new)));
    }

    private static Map<UUID, Reach> read(JdbcClient.StatementSpec ways) {
        Map<UUID, Reach> found = new HashMap<>();
        ways.query(row -> {
            UUID customer = row.getObject(1, UUID.class);
            found.put(customer, with(found.getOrDefault(customer, Reach.NONE), row));
        });
        return found;
    }

    /** One contact more; whoever came before him stays. */
    private static Reach with(Reach before, ResultSet row) throws SQLException {
        String telephone = row.getString(3);
        String street = row.getString(4);
        String postalCode = row.getString(5);
        String city = row.getString(6);
        String country = row.getString(7);
        boolean mobile = before.mobile() == null && telephone != null && Telephones.isMobile(telephone);
        boolean postal = before.postal() == null && PostalAddress.fault(street, postalCode, city, country) == null;
        return new Reach(
                mobile ? telephone : before.mobile(),
                postal ? PostalAddress.line(street, postalCode, city, country) : before.postal(),
                postal ? row.getString(2) : before.addressee());
    }
}
