package org.encaisse.demo;

/**
 * The demonstration's own page in the settings.
 *
 * @param present whether there is one
 * @param inside whether the reader sits in it
 * @param may whether the reader may remove it
 */
public record DemoPage(boolean present, boolean inside, boolean may) {}
