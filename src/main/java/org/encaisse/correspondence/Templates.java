package org.encaisse.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.sql.ReadOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tenant's models of letters; the newest version is the one that is sent. */
@Component
@Transactional
public class Templates {

    private final JdbcClient jdbc;
    private final ReadOnce once;

    Templates(JdbcClient jdbc, ReadOnce once) {
        this.jdbc = jdbc;
        this.once = once;
    }

    /** The newest version in that language. */
    @Transactional(readOnly = true)
    public Optional<Template> find(String code, String language) {
        return once.of(
                "correspondence.template",
                code + " " + language,
                () -> versions(code, language).stream().findFirst());
    }

    @Transactional(readOnly = true)
    public Template newest(String code, String language) {
        return find(code, language)
                .orElseThrow(() -> new Refused(CorrespondenceRefusal.UNKNOWN_TEMPLATE, code, language));
    }

    /** The newest version of each, in order of code and language. */
    @Transactional(readOnly = true)
    public List<Template> all() {
        return jdbc.sql("""
                select distinct on (code, language) *
                  from correspondence.template
                 where tenant_id = platform.current_tenant()
                 order by code, language desc, version desc
                """).query((row, n) -> line(row)).list();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Template> versions(String code, String language) {
        return jdbc.sql("""
                select *
                  from correspondence.template
                 where tenant_id = platform.current_tenant()
                   and code = :code
                   and language = :language
                 order by version desc
                """)
                .param("code", code)
                .param("language", language)
                .query((row, n) -> line(row))
                .list();
    }

    /** The names that the newest version asks for; none when there is no such template. */
    @Transactional(readOnly = true)
    public Set<String> asksFor(String code, String language) {
        return find(code, language).map(Template::names).orElse(Set.of());
    }

    @Transactional(readOnly = true)
    public Template version(String code, String language, int version) {
        return versions(code, language).stream()
                .filter(each -> each.version() == version)
                .findFirst()
                .orElseThrow(() -> new Refused(CorrespondenceRefusal.UNKNOWN_VERSION, code, version));
    }

    /** The text that the product ships, where it ships one of that name; its version is nought. */
    public Optional<Template> shipped(String code, String language) {
        return ShippedTemplates.find(code, language)
                .map(each -> new Template(
                        code, language, 0, each.name(), each.subject(), each.body(), null, java.time.Instant.EPOCH));
    }

    /**
     * Adds a version unless somebody did meanwhile: what he wrote is not passed over unread. The same text again adds nothing.
     *
     * @param since the version that was on the screen
     */
    public Template publish(Template draft, int since, Actor by) {
        takeTurns();
        Template newest = newest(draft.code(), draft.language());
        if (newest.says(draft)) {
            return newest;
        }
        if (newest.version() != since) {
            throw new Refused(CorrespondenceRefusal.PUBLISHED_SINCE, newest.version());
        }
        return publish(draft.code(), draft.language(), draft.name(), draft.subject(), draft.body(), by);
    }

    private void takeTurns() {
        jdbc.sql(
                        "select pg_advisory_xact_lock(hashtextextended('correspondence.template' || platform.current_tenant()::text, 0))")
                .query(row -> {});
    }

    /** Adds a version; a text that could do more than print its variables is refused. */
    public Template publish(String code, String language, String name, String subject, String body, Actor by) {
        if (subject.isBlank() || body.isBlank()) {
            throw new Refused(CorrespondenceRefusal.EMPTY_TEMPLATE, code);
        }
        TemplateText.check(subject, Variables.KNOWN);
        TemplateText.check(body, Variables.KNOWN);
        takeTurns();
        jdbc.sql("""
                insert into correspondence.template
                       (tenant_id, code, language, version, name, subject, body, published_by)
                select platform.current_tenant(), :code, :language, coalesce(max(version), 0) + 1, :name, :subject, :body, :by
                  from correspondence.template
                 where tenant_id = platform.current_tenant()
                   and code = :code
                   and language = :language
                """)
                .param("code", code)
                .param("language", language)
                .param("name", name)
                .param("subject", subject)
                .param("body", body)
                .param("by", by.userId())
                .update();
        return newest(code, language);
    }

    private static Template line(ResultSet row) throws SQLException {
        return new Template(
                row.getString("code"),
                row.getString("language"),
                row.getInt("version"),
                row.getString("name"),
                row.getString("subject"),
                row.getString("body"),
                row.getObject("published_by", UUID.class),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }
}
