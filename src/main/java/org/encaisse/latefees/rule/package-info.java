@NamedInterface
@NullMarked
package org.encaisse.latefees.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
