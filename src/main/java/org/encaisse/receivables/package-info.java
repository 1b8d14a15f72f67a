/**
 * Floor 4, receivables: who owes what since when, and how money settles it.
 *
 * <ul>
 *   <li>Owns: invoices and credit notes, their due dates (open items), payments, allocations, cancellations, the aged balance,
 *       the recovery rate
 *   <li>Exposes: the queries {@link org.encaisse.receivables.OpenItems}, {@link org.encaisse.receivables.Positions},
 *       {@link org.encaisse.receivables.AgedBalance}; the use cases; the facts; the views
 *       {@code receivables.open_now}, {@code item}, {@code billed}, {@code settlement}, {@code unallocated_money}
 *   <li>Listens: nothing
 *   <li>Hides: the one place that keeps {@code remaining} and {@code unallocated} in step with the allocations
 * </ul>
 */
@ApplicationModule(
        displayName = "Receivables",
        allowedDependencies = {"kernel :: *", "platform :: *", "identity", "identity :: *", "customers"})
@NullMarked
package org.encaisse.receivables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
