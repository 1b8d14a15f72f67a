package org.encaisse.correspondence;

import java.util.List;
import java.util.function.Predicate;

/** What became of a handful of messages, before it is told of each ({@link MessageSettled}). Who writes rows listens here. */
public record MessagesSettled(List<MessageSettled> all) {

    public MessagesSettled {
        all = List.copyOf(all);
    }

    public List<MessageSettled> that(Predicate<MessageSettled> wanted) {
        return all.stream().filter(wanted).toList();
    }
}
