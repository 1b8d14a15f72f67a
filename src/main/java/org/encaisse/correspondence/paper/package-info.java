/**
 * Letters on paper: chosen into a batch, put into one file for the printer, posted, and what the post brings back.
 *
 * <p>A letter is in one batch for ever; the file of a batch may be made again, always with the same bytes. It counts
 * when it is posted, never before.
 */
@NullMarked
package org.encaisse.correspondence.paper;

import org.jspecify.annotations.NullMarked;
