package org.encaisse.webhooks;

import java.util.UUID;

/** A delivery whose turn has come, taken by a worker. */
record Waiting(UUID deliveryId, UUID webhookId, String url, String secret, String event, String body, int attempt) {}
