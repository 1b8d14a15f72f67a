package org.encaisse.correspondence;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.encaisse.identity.TenantOpened;
import org.encaisse.kernel.tenant.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives a tenant the shipped templates that it has not, or has an older text of, in both languages. */
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

    /**
     * What somebody of the tenant has published stays in force; where the newest version is the product's own, a better one
     * comes after it.
     */
    void provide(TenantId tenant) {
        Map<String, InForce> inForce = inForce(tenant);
        List<ShippedTemplates.Shipped> better = ShippedTemplates.all().stream()
                .filter(shipped -> lacksOrHasOlder(inForce.get(shipped.key()), shipped))
                .toList();
        if (better.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into correspondence.template (tenant_id, code, language, version, name, subject, body)
                select :tenant, s.code, s.language, s.version, s.name, s.subject, s.body
                  from unnest(:codes::text[], :languages::text[], :versions::int[], :names::text[], :subjects::text[],
                              :bodies::text[]) s (code, language, version, name, subject, body)
                on conflict do nothing
                """)
                .param("tenant", tenant.value())
                .param("codes", texts(better, ShippedTemplates.Shipped::code))
                .param("languages", texts(better, ShippedTemplates.Shipped::language))
                .param("versions", texts(better, shipped -> Integer.toString(versionAfter(inForce.get(shipped.key())))))
                .param("names", texts(better, ShippedTemplates.Shipped::name))
                .param("subjects", texts(better, ShippedTemplates.Shipped::subject))
                .param("bodies", texts(better, ShippedTemplates.Shipped::body))
                .update();
    }

    private static boolean lacksOrHasOlder(@Nullable InForce newest, ShippedTemplates.Shipped shipped) {
        return newest == null || (!newest.edited() && !newest.says(shipped));
    }

    private static int versionAfter(@Nullable InForce newest) {
        return newest == null ? 1 : newest.version() + 1;
    }

    private static String[] texts(
            List<ShippedTemplates.Shipped> templates, Function<ShippedTemplates.Shipped, String> text) {
        return templates.stream().map(text).toArray(String[]::new);
    }

    private record InForce(String key, int version, String name, String subject, String body, boolean edited) {

        boolean says(ShippedTemplates.Shipped shipped) {
            return name.equals(shipped.name()) && subject.equals(shipped.subject()) && body.equals(shipped.body());
        }
    }

    private Map<String, InForce> inForce(TenantId tenant) {
        return jdbc
                .sql("""
                        select distinct on (t.code, t.language) t.code, t.language, t.version, t.name, t.subject, t.body,
                               exists (select 1
                                         from correspondence.template by_people
                                        where by_people.tenant_id = t.tenant_id
                                          and by_people.code = t.code
                                          and by_people.language = t.language
                                          and by_people.published_by is not null) as edited
                          from correspondence.template t
                         where t.tenant_id = :tenant
                         order by t.code, t.language, t.version desc
                        """)
                .param("tenant", tenant.value())
                .query((row, n) -> new InForce(
                        row.getString("code") + "." + row.getString("language"),
                        row.getInt("version"),
                        row.getString("name"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getBoolean("edited")))
                .stream()
                .collect(Collectors.toMap(InForce::key, each -> each));
    }
}
