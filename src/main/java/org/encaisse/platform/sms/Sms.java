package org.encaisse.platform.sms;

import java.util.UUID;

/**
 * A text message to be handed over.
 *
 * @param id ours: given to providers that want one, so that they may know a repeated one
 * @param to {@code +221771234567}
 */
public record Sms(UUID id, String to, String text) {}
