/**
 * Webhooks: other systems are told what happened here, signed, and told again until they answer or a day has passed.
 *
 * <ul>
 *   <li><b>Owns</b> schema {@code webhooks}: where to tell, which events, every telling and what became of it
 *   <li><b>Exposes</b> {@link org.encaisse.webhooks.TellSystems}; a room names its events with beans of {@link
 *       org.encaisse.webhooks.WebhookEvent}
 *   <li><b>Listens</b> to nothing
 *   <li><b>Hides</b> the deliveries and their repeats; one that fails for good becomes an anomaly
 * </ul>
 */
@ApplicationModule(
        displayName = "Webhooks",
        allowedDependencies = {"kernel :: *", "platform :: *", "identity", "anomalies"})
@NullMarked
package org.encaisse.webhooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
