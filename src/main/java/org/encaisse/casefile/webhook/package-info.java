/**
 * Webhooks: other systems are told what happened here, signed, and told again until they answer or a day has passed. A
 * module tells with {@link org.encaisse.casefile.webhook.TellSystems} and names its events with beans of {@link
 * org.encaisse.casefile.webhook.WebhookEvent}.
 */
@NamedInterface("webhook")
@NullMarked
package org.encaisse.casefile.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
