/** Contact details that want a look become tasks, a few a day for each collector. */
@NullMarked
package org.encaisse.casefile.review;

import org.jspecify.annotations.NullMarked;
