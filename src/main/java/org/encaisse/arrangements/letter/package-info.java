/** What is written about promises and announcements. */
@NullMarked
package org.encaisse.arrangements.letter;

import org.jspecify.annotations.NullMarked;
