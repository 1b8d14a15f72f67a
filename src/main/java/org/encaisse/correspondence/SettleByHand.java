package org.encaisse.correspondence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.encaisse.identity.Organisation;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.sql.TenantScope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What only a person may decide: whether an unsure message arrived, and whether a failed one is tried again. */
@Component
@Transactional
public class SettleByHand {

    /** The code of the reason of a message that a person took back before it left; it quotes who did. */
    public static final String UNDONE = "correspondence.undone";

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Organisation organisation;
    private final BusinessClock clock;
    private final TenantScope scope;
    private final ApplicationEventPublisher events;
    private final TellSettled settled;

    SettleByHand(
            JdbcClient jdbc,
            Outbox outbox,
            Organisation organisation,
            BusinessClock clock,
            TenantScope scope,
            ApplicationEventPublisher events,
            TellSettled settled) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.organisation = organisation;
        this.clock = clock;
        this.scope = scope;
        this.events = events;
        this.settled = settled;
    }

    /** It did arrive: the customer answered, or the server's log shows it. */
    public void arrived(UUID messageId, Actor by) {
        MessageLine message = found(messageId);
        change(
                message,
                MessageState.AMBIGUOUS,
                MessageState.SENT,
                SettledReason.of("correspondence.arrived", by.name()).kept());
        settled.tell(new MessageSettled(
                messageId,
                message.customerId(),
                message.purpose(),
                MessageState.SENT,
                SettledReason.of("correspondence.arrived", by.name()).kept(),
                organisation.today()));
    }

    /** It did not arrive: written afresh, if it is still due, under the same Message-ID. */
    public void sendAgain(UUID messageId, Actor by) {
        change(
                found(messageId),
                MessageState.AMBIGUOUS,
                MessageState.RESERVED,
                SettledReason.of("correspondence.again", by.name()).kept());
        events.publishEvent(new MailWaits(scope.required()));
    }

    /** The cause of the failure is cured: it takes its turn again. */
    public void tryAgain(UUID messageId, Actor by) {
        change(
                found(messageId),
                MessageState.FAILED,
                MessageState.RESERVED,
                SettledReason.of("correspondence.again", by.name()).kept());
        events.publishEvent(new MailWaits(scope.required()));
    }

    /** Taken back before it left; what is leaving, or has left, is not. A letter leaves when it is posted. */
    public void takeBack(UUID messageId, Actor by) {
        MessageLine message = found(messageId);
        String reason = SettledReason.of(UNDONE, by.name()).kept();
        MessageState from = message.state() == MessageState.WRITTEN || message.state() == MessageState.PRINTED
                ? message.state()
                : MessageState.RESERVED;
        change(message, from, MessageState.DROPPED, reason);
        settled.tell(new MessageSettled(
                messageId,
                message.customerId(),
                message.purpose(),
                MessageState.DROPPED,
                reason,
                organisation.today()));
    }

    private MessageLine found(UUID messageId) {
        return outbox.byId(messageId).orElseThrow(() -> new Refused(CorrespondenceRefusal.UNKNOWN_MESSAGE, messageId));
    }

    private void change(MessageLine message, MessageState from, MessageState to, String reason) {
        Instant now = clock.now();
        int changed = jdbc.sql("""
                update correspondence.message
                   set state = :to,
                       reason = :reason,
                       sent_at = case when :to = 'sent' then :now::timestamptz end,
                       next_attempt_at = :now
                 where tenant_id = platform.current_tenant()
                   and message_id = :message
                   and state = :from
                """)
                .param("to", to.code())
                .param("reason", reason)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("message", message.messageId())
                .param("from", from.code())
                .update();
        if (changed == 0) {
            throw new Refused(
                    switch (from) {
                        case RESERVED, WRITTEN, PRINTED -> CorrespondenceRefusal.NOT_WAITING;
                        case FAILED -> CorrespondenceRefusal.NOT_FAILED;
                        default -> CorrespondenceRefusal.NOT_AMBIGUOUS;
                    });
        }
    }
}
