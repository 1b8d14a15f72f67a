/**
 * Anomalies (« État des anomalies »): what could not be done, and why; met again it is only counted, and it is cured by whoever
 * raised it or by hand, with a reason. No code here asks what a kind means: {@code anomaly.<kind>} is worded by whoever raises it.
 *
 * <ul>
 *   <li><b>Owns</b> schema {@code anomalies}: the anomalies and their cures
 *   <li><b>Exposes</b> {@link org.encaisse.anomalies.Anomalies}, {@link org.encaisse.anomalies.NewAnomaly}, {@link
 *       org.encaisse.anomalies.AnomalyList}
 *   <li><b>Listens</b> to {@code MessageSettled} and {@code PaymentReversed}: what left badly, what the bank took back
 *   <li><b>Hides</b> the page, the panel and the review of the month
 * </ul>
 */
@ApplicationModule(
        displayName = "Anomalies",
        allowedDependencies = {
            "kernel :: *",
            "platform :: *",
            "identity",
            "customers",
            "receivables",
            "correspondence",
            "casefile"
        })
@NullMarked
package org.encaisse.anomalies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
