/** What may come of a call, as far as the casefile knows the consequence itself. */
@NullMarked
package org.encaisse.calls.outcome;

import org.jspecify.annotations.NullMarked;
