package org.encaisse.arrangements;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.encaisse.receivables.OpenItem;

/** What sentences about promises quote. */
public final class Texts {

    private static final int MOST = 12;

    private Texts() {}

    public static Map<String, String> of(Promise promise) {
        return Map.of(
                "amount", promise.amount().toString(),
                "on", promise.dueOn().toString(),
                "until", promise.toleratedUntil().toString(),
                "means", "@" + promise.means().key(),
                "received", promise.received().toString(),
                "promise", promise.promiseId().toString());
    }

    /** {@code F-1, F-2}; a long list is cut. */
    public static String numbers(List<OpenItem> items) {
        List<String> numbers = items.stream().map(OpenItem::number).distinct().toList();
        return numbers.stream().limit(MOST).collect(Collectors.joining(", ")) + (numbers.size() > MOST ? "…" : "");
    }
}
