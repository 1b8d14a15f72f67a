/**
 * Floor 0, the kernel: values that every room of the house speaks in. Pure Java, no Spring, no SQL, no clock.
 *
 * <ul>
 *   <li>{@code money}: exact amounts in minor units, never two currencies in one sum
 *   <li>{@code calendar}: business days, holidays as data passed in
 *   <li>{@code tenant}: whose data it is, and who may do what
 *   <li>{@code outcome}: every refusal has a name that a person can read
 * </ul>
 */
@ApplicationModule(
        displayName = "Kernel",
        allowedDependencies = {})
@NullMarked
package org.encaisse.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
