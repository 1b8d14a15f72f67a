package org.encaisse.platform.web;

import org.encaisse.kernel.tenant.Right;
import org.jspecify.annotations.Nullable;

/**
 * One line of the menu, contributed as a bean by the module that serves the page; who may open its address sees it.
 *
 * @param order the lines follow the order of a day: 10 dashboard, 20 agenda, 30 relances, 40 aged balance, 50 customers …; it says
 *     which part of the menu they stand in, see {@link NavPart}
 * @param path where it leads, such as {@code /customers}; it is the active line for every address below
 * @param key the message key of its label
 * @param icon a name of the icon sprite, such as {@code users}
 * @param right asked beside the door, for the first page alone: it opens to everybody and leads some of them elsewhere
 */
public record NavEntry(
        int order,
        String path,
        String key,
        String icon,
        @Nullable Right right) {

    public NavEntry(int order, String path, String key, String icon) {
        this(order, path, key, icon, null);
    }
}
