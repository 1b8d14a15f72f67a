package org.encaisse.webhooks;

/**
 * Something a module tells other systems, contributed as a bean so that it can be chosen in the settings.
 *
 * @param name as it is sent, such as {@code customer.suspended}; the message {@code webhook.event.<name>} words it
 */
public record WebhookEvent(String name) {}
