package org.encaisse.dunning.approval;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.correspondence.MessageState;
import org.encaisse.correspondence.Outbox;
import org.encaisse.dunning.settings.DunningRefusal;
import org.encaisse.kernel.outcome.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Presses of the button, and how far what they let go has come. */
@Component
@Transactional(readOnly = true)
public class Sendings {

    private final JdbcClient jdbc;
    private final Outbox outbox;

    Sendings(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    /** @param leavesAt until then it may be taken back */
    public record Sending(UUID sendingId, String actor, Instant sentAt, Instant leavesAt, int messages) {}

    public Sending byId(UUID sendingId) {
        return jdbc.sql("""
                select s.sending_id, s.actor, s.sent_at, s.leaves_at, s.messages
                  from dunning.sending s
                 where s.tenant_id = (select platform.current_tenant())
                   and s.sending_id = :sending
                """)
                .param("sending", sendingId)
                .query((row, n) -> new Sending(
                        row.getObject("sending_id", UUID.class),
                        row.getString("actor"),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                        row.getObject("leaves_at", OffsetDateTime.class).toInstant(),
                        row.getInt("messages")))
                .optional()
                .orElseThrow(() -> new Refused(DunningRefusal.UNKNOWN_SENDING));
    }

    /** How its messages stand. */
    public Map<MessageState, Long> states(UUID sendingId) {
        return outbox.countOf(messages(sendingId));
    }

    public List<UUID> messages(UUID sendingId) {
        return jdbc.sql("""
                select a.message_id
                  from dunning.approval a
                 where a.tenant_id = (select platform.current_tenant())
                   and a.sending_id = :sending
                 order by a.message_id
                """).param("sending", sendingId).query(UUID.class).list();
    }
}
