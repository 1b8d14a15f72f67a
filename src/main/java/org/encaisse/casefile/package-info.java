/**
 * Floor 6, the casefile (le dossier): what happened (journal), what is suspended (holds), what must be done (agenda),
 * what is known (notes), and what proves it (documents).
 *
 * <p>It is where modules tell each other things without knowing each other. It stores and lists; it never decides, and
 * no code here asks what a kind means: {@code journal.<kind>} and {@code task.<kind>} are worded by
 * whoever writes them.
 *
 * <ul>
 *   <li>Owns: schema {@code casefile} (journal and its chain of seals, holds, tasks, notes, documents)
 *   <li>Exposes: {@link org.encaisse.casefile.Journal}, {@link org.encaisse.casefile.VerifyChain},
 *       {@link org.encaisse.casefile.Holds}, {@link org.encaisse.casefile.agenda.Agenda} and the use cases beside them,
 *       the views {@code casefile.active_hold}, {@code casefile.open_task}
 *       and {@code casefile.proof}; the fact {@link org.encaisse.casefile.TaskCompleted}
 *   <li>Listens: to {@code PaymentRecorded}, {@code PaymentReversed} and {@code InvoiceCancelled} (money shows in the chronology), to {@code
 *       SegmentChanged}, to {@code InterestClaimed} and {@code ClaimWithdrawn}, to {@code RightDecided}
 *   <li>Hides: how the chain is computed and sealed, the pages and the interface
 * </ul>
 */
@ApplicationModule(
        displayName = "Casefile",
        allowedDependencies = {
            "kernel :: *",
            "platform :: *",
            "identity",
            "night",
            "customers",
            "receivables",
            "behaviour",
            "latefees",
            "correspondence"
        })
@NullMarked
package org.encaisse.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
