/**
 * Calls: what a collector says to a debtor, what came of it, and what follows from that.
 *
 * <ul>
 *   <li><b>Owns</b> schema {@code calls}: every call, made or received, and what followed from it
 *   <li><b>Exposes</b> {@link org.encaisse.calls.RecordCall}, {@link org.encaisse.calls.Calls}, {@link
 *       org.encaisse.calls.CallTally}; a room contributes outcomes with beans of {@link org.encaisse.calls.CallOutcome} and what a
 *       collector must know before he calls with {@link org.encaisse.calls.CallFacts}; the view {@code calls.call_made}
 *   <li><b>Listens</b> to {@code TaskCompleted}: a dispute that is settled
 *   <li><b>Hides</b> the screen, its script and the outcomes that belong to no other room
 * </ul>
 */
@ApplicationModule(
        displayName = "Calls",
        allowedDependencies = {
            "kernel :: *",
            "platform :: *",
            "identity",
            "customers",
            "receivables",
            "casefile",
            "casefile :: agenda"
        })
@NullMarked
package org.encaisse.calls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
