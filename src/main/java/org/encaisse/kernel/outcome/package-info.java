@NamedInterface
@NullMarked
package org.encaisse.kernel.outcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
