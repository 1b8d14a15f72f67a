@NamedInterface
@NullMarked
package org.encaisse.kernel.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
