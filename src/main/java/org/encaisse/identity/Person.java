package org.encaisse.identity;

import java.util.Set;
import java.util.UUID;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Role;
import org.jspecify.annotations.Nullable;

/** Somebody who works at the desk; a person who left is disabled, never deleted: the journal names them. */
public record Person(
        UUID userId,
        String displayName,
        String email,
        @Nullable String telephone,
        Set<Role> roles,
        String language,
        boolean disabled) {

    public Actor actor() {
        return new Actor(userId, displayName);
    }
}
