package org.encaisse.casefile;

import java.util.UUID;
import org.encaisse.kernel.outcome.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What something in the casefile may be about: a customer of ours, or one of its own open items. */
@Component
@Transactional(readOnly = true)
public class Subjects {

    private final JdbcClient db;

    Subjects(JdbcClient db) {
        this.db = db;
    }

    /** Refuses a customer that is not there and an open item (open or settled) that is another's. */
    public void check(UUID customerId, @Nullable UUID openItemId) {
        boolean known =
                db.sql("""
                        select exists (select 1
                                         from customers.directory c
                                        where c.tenant_id = platform.current_tenant()
                                          and c.customer_id = :customer)
                        """).param("customer", customerId).query(Boolean.class).single();
        if (!known) {
            throw new Refused(CasefileRefusal.NO_SUCH_CUSTOMER);
        }
        if (openItemId == null) {
            return;
        }
        boolean theirs = db.sql("""
                        select exists (select 1
                                         from receivables.item i
                                        where i.tenant_id = platform.current_tenant()
                                          and i.open_item_id = :item
                                          and i.customer_id = :customer)
                        """)
                .param("item", openItemId)
                .param("customer", customerId)
                .query(Boolean.class)
                .single();
        if (!theirs) {
            throw new Refused(CasefileRefusal.NOT_THIS_CUSTOMERS_ITEM);
        }
    }
}
