package org.encaisse.casefile;

import java.util.Optional;
import java.util.UUID;

/**
 * What a line of the chronology leads to: the very bytes that were sent, the paper, the call. A bean of the room that serves it;
 * who may open its address sees it.
 *
 * @param detail which value of the detail names it: {@code message}
 * @param pattern its address, with {@code {id}} and {@code {customer}} where they go
 * @param key the message key of its words
 */
public record JournalLink(int order, String detail, String pattern, String key) {

    /** Its address for this line; only for ids, so that nothing else ever becomes part of an address. */
    public Optional<String> on(JournalLine line) {
        String value = line.detail().getOrDefault(detail, "");
        try {
            UUID id = UUID.fromString(value);
            return Optional.of(
                    pattern.replace("{id}", id.toString()).replace("{customer}", String.valueOf(line.customerId())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
