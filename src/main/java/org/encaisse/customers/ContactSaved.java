package org.encaisse.customers;

import java.util.UUID;

/** A person added a contact or changed one; told in the same transaction. */
public record ContactSaved(UUID customerId, UUID contactId) {}
