package org.encaisse.correspondence;

import org.encaisse.identity.TenantOpened;
import org.encaisse.kernel.tenant.TenantId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives a tenant the shipped templates that it has not, in both languages. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ProvideTemplates {

    private final JdbcClient jdbc;

    ProvideTemplates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(TenantOpened opened) {
        provide(opened.tenant());
    }

    /** What the tenant has already, edited or not, stays as it is. */
    void provide(TenantId tenant) {
        for (ShippedTemplates.Shipped shipped : ShippedTemplates.all()) {
            jdbc.sql("""
                    insert into correspondence.template (tenant_id, code, language, version, name, subject, body)
                    values (:tenant, :code, :language, 1, :name, :subject, :body)
                    on conflict do nothing
                    """)
                    .param("tenant", tenant.value())
                    .param("code", shipped.code())
                    .param("language", shipped.language())
                    .param("name", shipped.name())
                    .param("subject", shipped.subject())
                    .param("body", shipped.body())
                    .update();
        }
    }
}
