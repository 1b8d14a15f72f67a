/**
 * How a message leaves, and never twice.
 *
 * <ol>
 *   <li>In one transaction: the row is locked, its composer looks again whether it is owed, the letter is written, its
 *       exact bytes are archived, its state becomes {@code sending}. Committed before a word is said to the server.
 *   <li>The bytes are handed over. Before and after each, a line in the flight log, which survives the process.
 *   <li>In the next transaction: what became of it, with everything that follows from it.
 * </ol>
 *
 * Killed before the first commit, the row is still reserved. Killed after it, the next start asks the flight log: handed
 * over and answered, it is settled as answered; never begun, it is reserved again; cut off in between, nobody knows, and
 * a person decides.
 */
@NullMarked
package org.encaisse.correspondence.sending;

import org.jspecify.annotations.NullMarked;
