package org.encaisse.customers;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.encaisse.kernel.outcome.Refused;
import org.jspecify.annotations.Nullable;

/** Where a list ordered by a text and then by customer goes on; written so that it fits in an address. */
public record CodeKey(String code, UUID customerId) {

    public String written() {
        byte[] bytes = (customerId + code).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Null at the beginning of the list; refuses what {@link #written()} never wrote. */
    public static @Nullable CodeKey read(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return new CodeKey(text.substring(36), UUID.fromString(text.substring(0, 36)));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw new Refused(CustomerRefusal.CURSOR_MALFORMED, cursor);
        }
    }
}
