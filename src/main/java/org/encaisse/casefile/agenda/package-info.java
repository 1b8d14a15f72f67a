/** The agenda: what must be done, in which order and why, by whom, and who is at it. */
@NamedInterface("agenda")
@NullMarked
package org.encaisse.casefile.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
