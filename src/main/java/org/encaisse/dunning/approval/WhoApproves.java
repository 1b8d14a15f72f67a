package org.encaisse.dunning.approval;

import java.util.Set;
import org.encaisse.dunning.scenario.Step;
import org.encaisse.kernel.tenant.Role;

/**
 * Whose word a step needs before it leaves. A formal letter, by registered post or in a formal tone, is the manager's; what
 * announces a suspension is the direction's; the rest anybody at the desk lets go. Whoever stands higher may do it too.
 */
public final class WhoApproves {

    private static final int FORMAL = 4;

    private WhoApproves() {}

    /** Collector, manager or direction: what the step says, else what its way and its tone ask for. */
    public static Role needed(Step step) {
        Role said = step.approvedBy();
        boolean formal = step.approver() == null && step.stage().chases() && step.tone() >= FORMAL;
        Role desk = said == Role.DIRECTION || said == Role.MANAGER ? said : Role.COLLECTOR;
        return formal ? higher(desk, Role.MANAGER) : desk;
    }

    /** A message is as grave as its gravest step. */
    public static Role higher(Role one, Role other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    public static boolean may(Set<Role> roles, Role needed) {
        return roles.stream().anyMatch(role -> switch (role) {
            case COLLECTOR, MANAGER, DIRECTION -> role.compareTo(needed) >= 0;
            case SALES, ACCOUNTANT, COURIER, ADMINISTRATOR -> false;
        });
    }
}
