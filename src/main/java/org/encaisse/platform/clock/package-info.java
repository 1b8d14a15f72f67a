@NamedInterface
@NullMarked
package org.encaisse.platform.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
