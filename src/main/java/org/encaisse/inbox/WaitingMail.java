package org.encaisse.inbox;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mail that is here and not understood yet. */
@Component
@Transactional
class WaitingMail {

    private static final int AT_ONCE = 1_000;
    private static final int ATTEMPTS = 3;

    private final JdbcClient jdbc;

    WaitingMail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they came. */
    @Transactional(readOnly = true)
    List<UUID> stored() {
        return jdbc.sql("""
                select m.mail_id
                  from inbox.mail m
                 where m.tenant_id = :tenant
                   and m.state = 'stored'
                 order by m.mail_id
                 limit :most
                """).param("most", AT_ONCE).query(UUID.class).list();
    }

    /** Tried again a few times, for the fault may be ours or the database's; then a person sees it. */
    void failed(UUID mailId) {
        jdbc.sql("""
                update inbox.mail m
                   set attempts = m.attempts + 1,
                       state = case when m.attempts + 1 >= :most then 'tray' else m.state end,
                       kind = case when m.attempts + 1 >= :most then 'unreadable' else m.kind end,
                       reason = case when m.attempts + 1 >= :most then 'not-understood' else m.reason end
                 where m.tenant_id = :tenant
                   and m.mail_id = :mail
                   and m.state = 'stored'
                """).param("most", ATTEMPTS).param("mail", mailId).update();
    }
}
