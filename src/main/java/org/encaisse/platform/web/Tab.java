package org.encaisse.platform.web;

/** One of several views of the same thing. */
public record Tab(String href, String label, boolean active) {}
