/** The call screen. */
@NullMarked
package org.encaisse.calls.web;

import org.jspecify.annotations.NullMarked;
