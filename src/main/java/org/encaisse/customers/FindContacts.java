package org.encaisse.customers;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose address this is: one person may stand in the files of several customers. */
@Component
@Transactional(readOnly = true)
public class FindContacts {

    private static final int MOST = 100;

    private final JdbcClient jdbc;

    FindContacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody with one of these e-mail addresses, capital letters aside. */
    public List<Contact> byEmail(Collection<String> emails) {
        return jdbc.sql("""
                select %s
                  from customers.contact k
                 where k.tenant_id = :tenant
                   and k.email_key = any (:emails::text[])
                 order by k.customer_id, k.position, k.contact_id
                 limit :most
                """.formatted(ContactLine.COLUMNS))
                .param(
                        "emails",
                        emails.stream()
                                .map(email -> email.strip().toLowerCase(Locale.ROOT))
                                .toArray(String[]::new))
                .param("most", MOST)
                .query((row, n) -> ContactLine.read(row))
                .list();
    }
}
