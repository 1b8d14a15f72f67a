@NamedInterface("decision")
@NullMarked
package org.encaisse.dunning.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
