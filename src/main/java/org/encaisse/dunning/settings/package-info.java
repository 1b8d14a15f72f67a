@NamedInterface("settings")
@NullMarked
package org.encaisse.dunning.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
