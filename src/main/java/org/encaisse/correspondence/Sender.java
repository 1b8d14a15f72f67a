package org.encaisse.correspondence;

import org.jspecify.annotations.Nullable;

/**
 * Who letters are from, where the organisation says so; what is null is taken from the structure that writes.
 *
 * @param name as recipients read it
 * @param email the address in From, to which answers and returned messages go
 */
public record Sender(@Nullable String name, @Nullable String email) {

    public static final Sender OF_THE_STRUCTURE = new Sender(null, null);
}
