package org.encaisse.platform.web;

/**
 * One tile of the settings page, contributed as a bean by the module that serves it; who may open its address sees it.
 *
 * @param key the message key of its title; {@code <key>.hint} says in one sentence what is set there
 */
public record SettingsEntry(int order, String path, String key, String icon) {}
