/**
 * The night (la nuit): what the desk does by itself once a day, in which order, and how far it got.
 *
 * <ul>
 *   <li><b>Owns</b> schema {@code night}: what was done on which day, when, how long it took, why it failed
 *   <li><b>Exposes</b> {@link org.encaisse.night.NightlyTask}, of which a room contributes beans, and {@link
 *       org.encaisse.night.NightPhase}: the order, on one page
 *   <li><b>Listens</b> to nothing
 *   <li><b>Hides</b> the job that looks at every organisation in its own time zone, and goes on where it was stopped
 * </ul>
 */
@ApplicationModule(
        displayName = "Night",
        allowedDependencies = {"kernel :: *", "platform :: *", "identity"})
@NullMarked
package org.encaisse.night;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
