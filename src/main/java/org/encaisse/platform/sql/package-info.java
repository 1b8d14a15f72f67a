@NamedInterface
@NullMarked
package org.encaisse.platform.sql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
