@NamedInterface
@NullMarked
package org.encaisse.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
