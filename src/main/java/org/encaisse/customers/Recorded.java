package org.encaisse.customers;

/** What is now known, and whether that is news. */
public record Recorded<T>(Change change, T value) {}
