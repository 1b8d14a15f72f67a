/** Files of the accounts taken in by the whole application, on a PostgreSQL. */
@NullMarked
package org.encaisse.exchange;

import org.jspecify.annotations.NullMarked;
