package org.encaisse.behaviour;

import java.time.LocalDate;
import java.util.UUID;

/**
 * All customers were looked at.
 *
 * @param lookedAt customers with a turnover to judge by
 * @param proposed changes newly proposed
 */
public record Review(UUID reviewId, LocalDate on, long lookedAt, long proposed) {}
