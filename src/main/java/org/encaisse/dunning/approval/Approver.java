package org.encaisse.dunning.approval;

import java.util.Set;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Role;

/** Whoever lets something leave, and what that person is to the desk. */
public record Approver(Actor actor, Set<Role> roles) {

    public Approver {
        roles = Set.copyOf(roles);
    }
}
