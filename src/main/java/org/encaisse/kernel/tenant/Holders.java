package org.encaisse.kernel.tenant;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The roles that a right belongs to.
 *
 * @param usual who has it unless it was taken from him
 * @param possible who may have it at all: the administrator gives it to nobody else
 */
public record Holders(Set<Role> usual, Set<Role> possible) {

    public Holders {
        usual = Collections.unmodifiableSet(EnumSet.copyOf(usual));
        possible = Collections.unmodifiableSet(EnumSet.copyOf(possible));
    }

    public static Holders by(Role first, Role... others) {
        EnumSet<Role> roles = EnumSet.of(first, others);
        return new Holders(roles, roles);
    }

    /** These too, to whom the administrator gives it. */
    public Holders orGiven(Role first, Role... others) {
        EnumSet<Role> more = EnumSet.of(first, others);
        more.addAll(possible);
        return new Holders(usual, more);
    }

    public boolean usual(Collection<Role> roles) {
        return roles.stream().anyMatch(usual::contains);
    }

    public boolean possible(Collection<Role> roles) {
        return roles.stream().anyMatch(possible::contains);
    }
}
