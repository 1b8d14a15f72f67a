@NamedInterface("run")
@NullMarked
package org.encaisse.dunning.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
