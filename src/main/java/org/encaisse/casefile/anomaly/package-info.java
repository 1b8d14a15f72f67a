/**
 * Anomalies (l'état des anomalies): every act that could not be done, with its cause, since when, how often, and the cure.
 * Whoever could not act raises a {@link org.encaisse.casefile.anomaly.NewAnomaly} and words it as {@code anomaly.<kind>}
 * and {@code anomaly.<kind>.cure}; nothing here asks what a kind means.
 */
@NamedInterface("anomaly")
@NullMarked
package org.encaisse.casefile.anomaly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
