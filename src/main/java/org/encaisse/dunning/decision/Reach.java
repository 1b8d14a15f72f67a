package org.encaisse.dunning.decision;

import org.jspecify.annotations.Nullable;

/**
 * How a debtor is reached otherwise than by e-mail.
 *
 * @param mobile where text messages arrive; null without such a number
 * @param postal a complete postal address, in one line; null without one
 * @param addressee who stands on the letter
 */
public record Reach(
        @Nullable String mobile,
        @Nullable String postal,
        @Nullable String addressee) {

    public static final Reach NONE = new Reach(null, null, null);
}
