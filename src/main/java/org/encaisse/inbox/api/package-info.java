/** The mail received, through the interface. */
@NullMarked
package org.encaisse.inbox.api;

import org.jspecify.annotations.NullMarked;
