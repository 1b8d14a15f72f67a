/**
 * Whole files of the accounts, taken in by sets: lines are copied into a temporary table, judged there, and written by
 * a few statements. What changes something already known goes, one by one, through the same use cases as a single entry,
 * so that a rule has one home.
 *
 * <p>Each load is one transaction of the caller's: all of the good lines, or none.
 */
@NamedInterface
@NullMarked
package org.encaisse.receivables.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
