package org.encaisse.correspondence;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A message that had left came back: it does not count as received any more, and whoever decided it is told. */
@Component
@Transactional
public class ReturnMessage {

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final TellSettled settled;

    ReturnMessage(JdbcClient jdbc, Outbox outbox, TellSettled settled) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.settled = settled;
    }

    /**
     * Answers whether it became so now; what came back before, or never left, stays as it is.
     *
     * @param reason a code with a message of its own, and what it quotes
     */
    public boolean cameBack(UUID messageId, SettledReason reason, LocalDate on) {
        int changed = jdbc.sql("""
                update correspondence.message
                   set state = 'bounced', reason = :reason
                 where tenant_id = platform.current_tenant()
                   and message_id = :message
                   and state in ('sent', 'ambiguous')
                """)
                .param("reason", reason.kept())
                .param("message", messageId)
                .update();
        if (changed == 0) {
            return false;
        }
        MessageLine message = outbox.byId(messageId).orElseThrow();
        settled.tell(new MessageSettled(
                messageId, message.customerId(), message.purpose(), MessageState.BOUNCED, reason.kept(), on));
        return true;
    }
}
