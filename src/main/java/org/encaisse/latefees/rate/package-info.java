@NamedInterface
@NullMarked
package org.encaisse.latefees.rate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
