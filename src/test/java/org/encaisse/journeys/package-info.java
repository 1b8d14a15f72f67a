/** What people do, in a real browser. */
@NullMarked
package org.encaisse.journeys;

import org.jspecify.annotations.NullMarked;
