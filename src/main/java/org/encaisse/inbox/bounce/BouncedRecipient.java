package org.encaisse.inbox.bounce;

import org.jspecify.annotations.Nullable;

/**
 * One address that a notice speaks of.
 *
 * @param address in small letters; as the last server knew it
 * @param original as we wrote it, when the notice says so and it is another one
 * @param permanent no further attempt will be made with this mail
 * @param status such as {@code 5.1.1}; null when nothing says
 * @param reply of the server, such as {@code 550}
 * @param diagnostic the server's own words
 */
public record BouncedRecipient(
        String address,
        @Nullable String original,
        BounceCause cause,
        boolean permanent,
        @Nullable String status,
        @Nullable String reply,
        String diagnostic) {

    public boolean isAbout(String email) {
        return email.equalsIgnoreCase(address) || email.equalsIgnoreCase(original);
    }

    public boolean isFault() {
        return cause != BounceCause.DELIVERED;
    }
}
