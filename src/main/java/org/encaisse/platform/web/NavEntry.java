package org.encaisse.platform.web;

import java.util.Set;
import org.encaisse.kernel.tenant.Role;

/**
 * One line of the menu, contributed as a bean by the module that serves the page.
 *
 * @param order the lines follow the order of a day: 10 dashboard, 20 agenda, 30 relances, 40 aged balance, 50 customers …; it says
 *     which part of the menu they stand in, see {@link NavPart}
 * @param path where it leads, such as {@code /customers}; it is the active line for every address below
 * @param key the message key of its label
 * @param icon a name of the icon sprite, such as {@code users}
 * @param roles who sees it; nobody else does
 */
public record NavEntry(int order, String path, String key, String icon, Set<Role> roles) {

    public NavEntry {
        roles = Set.copyOf(roles);
    }

    public static NavEntry of(int order, String path, String key, String icon, Role... roles) {
        return new NavEntry(order, path, key, icon, Set.of(roles));
    }
}
