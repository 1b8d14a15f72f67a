package org.encaisse.dunning.approval;

import java.util.Set;
import org.encaisse.dunning.scenario.Channel;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.Step;
import org.encaisse.kernel.tenant.Role;

/**
 * Whose word a step needs before it leaves. A formal letter, by registered post or in a formal tone, is the manager's; what
 * announces a suspension is the direction's; the rest anybody at the desk lets go. Whoever stands higher may do it too.
 */
public final class WhoApproves {

    private static final int FORMAL = 4;

    private WhoApproves() {}

    /** Collector, manager or direction. */
    public static Role needed(Scenario scenario, Step step) {
        if ("suspension".equals(scenario.purpose(step))) {
            return Role.DIRECTION;
        }
        boolean formal =
                step.channel() == Channel.REGISTERED_LETTER || (step.stage().chases() && step.tone() >= FORMAL);
        return formal ? Role.MANAGER : Role.COLLECTOR;
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
