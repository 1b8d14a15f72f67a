/**
 * Floor 7, escalation (les derniers recours): the visit that the direction plans, and the suspension that it decides.
 *
 * <ul>
 *   <li><b>Owns</b> visits with their plans and reports, suspensions with the decision and the lift, the terms of each
 *       structure
 *   <li><b>Exposes</b> nothing to its neighbours: a suspension is a hold of the casefile, a webhook, and {@code /suspensions}
 *   <li><b>Listens</b> to PaymentRecorded, AllocationChanged and AccountsLoaded: what is paid is no longer suspended; PaymentReversed:
 *       what went back is proposed again
 *   <li><b>Hides</b> who may be suspended (the guards of the letter F6), the letters
 * </ul>
 */
@ApplicationModule(
        displayName = "Escalation",
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
            "webhooks",
            "calls"
        })
@NullMarked
package org.encaisse.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
