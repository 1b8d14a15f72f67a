package org.encaisse.platform.postgres;

/**
 * Whose database the desk writes to: its own embedded one, or a server that somebody named.
 *
 * <p>Demonstration data is only ever loaded into an embedded one.
 */
public record DatabaseOrigin(boolean embedded) {}
