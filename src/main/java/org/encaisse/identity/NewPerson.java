package org.encaisse.identity;

import java.util.Set;
import org.encaisse.kernel.tenant.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to be given a place at the desk.
 *
 * @param password in clear, kept only as an argon2id hash; null for somebody who does not sign in
 */
public record NewPerson(
        String displayName,
        String email,
        @Nullable String telephone,
        Set<Role> roles,
        String language,
        @Nullable String password) {

    @Override
    public String toString() {
        return "NewPerson[" + email + ", " + roles + "]"; // never the password
    }
}
