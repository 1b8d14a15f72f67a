@NamedInterface
@NullMarked
package org.encaisse.kernel.tenant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
