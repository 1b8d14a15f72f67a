@NamedInterface("scenario")
@NullMarked
package org.encaisse.dunning.scenario;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
