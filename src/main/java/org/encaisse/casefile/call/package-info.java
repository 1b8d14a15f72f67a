/** The call: what a collector says to a debtor, what came of it, and what follows from that. */
@NamedInterface("call")
@NullMarked
package org.encaisse.casefile.call;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
