/**
 * Tables that people bring and take away: CSV and XLSX, read in constant memory, written as they can be opened.
 *
 * <p>Reading is two passes over a file on disk: {@link org.encaisse.platform.tabular.RecogniseTable} finds out what the
 * file is and gathers evidence from every row, {@link org.encaisse.platform.tabular.OpenTable} reads it. How a date or a
 * figure is written is decided over the whole file, or said to be undecidable; it is never guessed cell by cell.
 */
@NamedInterface
@NullMarked
package org.encaisse.platform.tabular;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
