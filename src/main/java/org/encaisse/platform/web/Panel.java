package org.encaisse.platform.web;

import java.util.Set;
import org.encaisse.kernel.tenant.Role;

/**
 * One panel of the customer page, contributed as a bean by the module that serves it; it loads when it is seen.
 *
 * @param order 10 open items, 20 chronology, 30 scenario and decisions, 40 contacts, 50 documents …
 * @param key the message key of its title
 * @param pattern the address that serves its content, with {@code {customer}} where the customer's id goes
 */
public record Panel(int order, String key, String pattern, Set<Role> roles) {

    public Panel {
        roles = Set.copyOf(roles);
    }

    public static Panel of(int order, String key, String pattern, Role... roles) {
        return new Panel(order, key, pattern, Set.of(roles));
    }

    public String path(Object customer) {
        return pattern.replace("{customer}", customer.toString());
    }
}
