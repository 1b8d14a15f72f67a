@NamedInterface("approval")
@NullMarked
package org.encaisse.dunning.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
