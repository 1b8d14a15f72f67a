@NamedInterface
@NullMarked
package org.encaisse.platform.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
