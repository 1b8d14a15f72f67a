package org.encaisse.receivables;

import java.time.LocalDate;
import java.util.UUID;

/** Somebody has said, or taken back, what the money of a customer or one of his credit notes settles; no money moved. */
public record AllocationChanged(UUID customerId, LocalDate on) {}
