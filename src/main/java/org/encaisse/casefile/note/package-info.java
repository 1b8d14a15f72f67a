/** Notes: what people write down about a customer or an invoice, and whom they call in. */
@NamedInterface("note")
@NullMarked
package org.encaisse.casefile.note;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
