/**
 * Floor 7, dunning (les relances): who is chased today, how, and why not.
 *
 * <ul>
 *   <li><b>Owns</b> scenarios, their drafts and versions, who follows which, runs, the steps taken on each due date,
 *       simulations (kept a week)
 *   <li><b>Exposes</b> to {@code reminders}, which writes what a run decided, the rule and its terms; nothing to its neighbours: what
 *       they must know goes through the casefile
 *   <li><b>Listens</b> TenantOpened (ships the scenarios), ScenarioPublished and ScenarioAssigned (take back what was proposed), SegmentChanged (goes on under another one), PaymentRecorded (stops, thanks), MessageSettled and TaskCompleted
 *       (a step is done when it really happened)
 *   <li><b>Hides</b> {@code decision}: the pure rule that the run, the pages, the interface and the stories share
 * </ul>
 */
@ApplicationModule(
        displayName = "Dunning",
        allowedDependencies = {
            "kernel :: *",
            "platform :: *",
            "identity",
            "night",
            "customers",
            "behaviour",
            "latefees",
            "latefees :: *",
            "receivables",
            "correspondence",
            "casefile",
            "anomalies",
            "casefile :: document",
            "evidence",
            "calls"
        })
@NullMarked
package org.encaisse.dunning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
