/** The interface. */
@NullMarked
package org.encaisse.arrangements.api;

import org.jspecify.annotations.NullMarked;
