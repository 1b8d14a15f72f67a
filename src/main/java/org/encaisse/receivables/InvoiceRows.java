package org.encaisse.receivables;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The headers of invoices, written. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InvoiceRows {

    private final JdbcClient jdbc;

    InvoiceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the number was taken in the meantime. */
    public boolean insert(UUID invoiceId, InvoiceEntry entry) {
        return jdbc.sql("""
                insert into receivables.invoice (tenant_id, invoice_id, entity_id, customer_id, number, kind,
                       issued_on, total, currency, order_reference)
                values (:tenant, :id, :entity, :customer, :number, :kind,
                       :issued, :total, :currency, :order)
                    on conflict on constraint invoice_number_taken do nothing
                """)
                        .param("entity", entry.entityId())
                        .param("number", entry.number().strip())
                        .params(said(invoiceId, entry))
                        .update()
                == 1;
    }

    public void update(UUID invoiceId, InvoiceEntry entry) {
        jdbc.sql("""
                update receivables.invoice
                   set customer_id = :customer,
                       kind = :kind,
                       issued_on = :issued,
                       total = :total,
                       currency = :currency,
                       order_reference = :order
                 where tenant_id = :tenant
                   and invoice_id = :id
                """).params(said(invoiceId, entry)).update();
    }

    /** Whether any money was ever allocated to it or, for a credit note, from it. */
    public boolean touched(UUID invoiceId) {
        return jdbc.sql("""
                select exists (
                       select 1
                         from receivables.open_item i
                        where i.tenant_id = :tenant
                          and i.invoice_id = :invoice
                          and (exists (select 1
                                         from receivables.allocation a
                                        where a.tenant_id = :tenant
                                          and a.open_item_id = i.open_item_id)
                            or exists (select 1
                                         from receivables.allocation a
                                        where a.tenant_id = :tenant
                                          and a.credit_item_id = i.open_item_id)))
                """).param("invoice", invoiceId).query(Boolean.class).single();
    }

    private static Map<String, @Nullable Object> said(UUID invoiceId, InvoiceEntry entry) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("id", invoiceId);
        params.put("customer", entry.customerId());
        params.put("kind", entry.kind().code());
        params.put("issued", entry.issuedOn());
        params.put("total", entry.total().minor());
        params.put("currency", entry.total().currency().getCurrencyCode());
        params.put("order", entry.orderReference());
        return params;
    }
}
