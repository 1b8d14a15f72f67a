package org.encaisse.correspondence;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells what became of messages, in the transaction that records it: together, for who writes much down, and one by one. */
@Component
public class TellSettled {

    private final ApplicationEventPublisher events;

    public TellSettled(ApplicationEventPublisher events) {
        this.events = events;
    }

    public void tell(MessageSettled settled) {
        tell(List.of(settled));
    }

    public void tell(List<MessageSettled> settled) {
        if (settled.isEmpty()) {
            return;
        }
        events.publishEvent(new MessagesSettled(settled));
        settled.forEach(events::publishEvent);
    }
}
