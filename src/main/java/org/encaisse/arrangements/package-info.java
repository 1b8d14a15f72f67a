/**
 * Floor 7, arrangements (les engagements): what a customer promised, the money he announced, and what became of both.
 *
 * <ul>
 *   <li><b>Owns</b> schema {@code arrangements}: promises and their outcomes, announced payments, the courier's receipts
 *   <li><b>Exposes</b> {@link org.encaisse.arrangements.RecordPromise}, {@link org.encaisse.arrangements.Promises},
 *       {@link org.encaisse.arrangements.PromisesOfDay} for the floors above; to its neighbours nothing: they read the
 *       holds, the tasks and the accelerations of the casefile
 *   <li><b>Listens</b> to PaymentRecorded, PaymentReversed, AllocationChanged and AccountsLoaded (is the promise kept?), and
 *       to MessageSettled (what was written really left)
 *   <li><b>Hides</b> how a promise is judged, the courier's page, the outcomes of a call
 * </ul>
 */
@ApplicationModule(
        displayName = "Arrangements",
        allowedDependencies = {
            "kernel :: *",
            "platform :: *",
            "identity",
            "night",
            "customers",
            "receivables",
            "correspondence",
            "casefile",
            "casefile :: *",
            "evidence",
            "anomalies",
            "calls"
        })
@NullMarked
package org.encaisse.arrangements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
