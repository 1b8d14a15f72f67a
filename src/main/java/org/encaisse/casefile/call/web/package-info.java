/** The call screen. */
@NullMarked
package org.encaisse.casefile.call.web;

import org.jspecify.annotations.NullMarked;
