package org.encaisse.platform.web;

import java.util.Set;
import org.encaisse.kernel.tenant.Role;

/**
 * One tile of the settings page, contributed as a bean by the module that serves it.
 *
 * @param key the message key of its title; {@code <key>.hint} says in one sentence what is set there
 */
public record SettingsEntry(int order, String path, String key, String icon, Set<Role> roles) {

    public SettingsEntry {
        roles = Set.copyOf(roles);
    }

    public static SettingsEntry of(int order, String path, String key, String icon, Role... roles) {
        return new SettingsEntry(order, path, key, icon, Set.of(roles));
    }
}
