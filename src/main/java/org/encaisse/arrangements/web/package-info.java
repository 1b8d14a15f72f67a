/** The pages. */
@NullMarked
package org.encaisse.arrangements.web;

import org.jspecify.annotations.NullMarked;
