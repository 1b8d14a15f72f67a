/** Calls to the outside: which addresses may be called at all. */
@NamedInterface
@NullMarked
package org.encaisse.platform.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
