package org.encaisse.correspondence.sending;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.encaisse.correspondence.Letter;
import org.encaisse.correspondence.MessageComposer;
import org.encaisse.correspondence.MessageLine;
import org.encaisse.correspondence.PendingMessage;
import org.encaisse.correspondence.RenderLetter;
import org.encaisse.correspondence.RenderedLetter;
import org.encaisse.platform.clock.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A reserved message as it would leave at this moment: by the very code that will send it. */
@Component
@Transactional(readOnly = true)
public class PreviewMessage {

    private final Map<String, MessageComposer> composers;
    private final RenderLetter letters;
    private final BusinessClock clock;

    PreviewMessage(List<MessageComposer> composers, RenderLetter letters, BusinessClock clock) {
        this.composers = composers.stream().collect(Collectors.toMap(MessageComposer::purpose, each -> each));
        this.letters = letters;
        this.clock = clock;
    }

    /** Empty when it would not leave. */
    public Optional<RenderedLetter> of(MessageLine message, LocalDate today) {
        MessageComposer composer = composers.get(message.purpose());
        if (composer == null) {
            return Optional.empty();
        }
        PendingMessage pending = new PendingMessage(
                message.messageId(),
                message.entityId(),
                message.customerId(),
                message.channel(),
                message.purpose(),
                message.language(),
                message.currency(),
                message.templateCode(),
                message.businessDate(),
                message.runId(),
                message.recipientName(),
                message.recipient());
        return composer.preview(pending, today) instanceof Letter letter
                ? Optional.of(letters.render(letter, message.messageId(), today, clock.now()))
                : Optional.empty();
    }
}
