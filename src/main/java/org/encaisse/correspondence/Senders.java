package org.encaisse.correspondence;

import org.encaisse.platform.mail.MailAddress;
import org.encaisse.platform.sql.ReadOnce;
import org.encaisse.platform.sql.TenantScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The organisation's own sender of letters. */
@Component
@Transactional
public class Senders {

    private final JdbcClient jdbc;
    private final TenantScope scope;
    private final ReadOnce once;

    Senders(JdbcClient jdbc, TenantScope scope, ReadOnce once) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.once = once;
    }

    @Transactional(readOnly = true)
    public Sender current() {
        return once.of("correspondence.sender", "", this::read);
    }

    private Sender read() {
        return jdbc.sql("""
                select sender_name, sender_email
                  from correspondence.settings
                 where tenant_id = platform.current_tenant()
                """)
                .query((row, n) -> new Sender(row.getString("sender_name"), row.getString("sender_email")))
                .optional()
                .orElse(Sender.OF_THE_STRUCTURE);
    }

    /** Blank takes the structure's again; refuses what mail cannot be from. */
    public void keep(String name, String email) {
        String said = blankIsNull(name);
        String address = blankIsNull(email);
        if (said != null || address != null) {
            var _ = new MailAddress(said == null ? "" : said, address == null ? "nobody@localhost" : address);
        }
        jdbc.sql("""
                insert into correspondence.settings (tenant_id, sender_name, sender_email)
                values (:tenant, :name, :email)
                    on conflict on constraint settings_pk do update
                   set sender_name = excluded.sender_name, sender_email = excluded.sender_email
                """)
                .param("tenant", scope.required().value())
                .param("name", said)
                .param("email", address)
                .update();
    }

    private static @Nullable String blankIsNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
