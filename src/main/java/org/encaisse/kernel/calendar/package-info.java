@NamedInterface
@NullMarked
package org.encaisse.kernel.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
