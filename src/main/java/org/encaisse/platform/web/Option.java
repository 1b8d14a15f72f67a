package org.encaisse.platform.web;

/** A choice of a list: what is sent, and what is read. */
public record Option(String value, String label) {}
