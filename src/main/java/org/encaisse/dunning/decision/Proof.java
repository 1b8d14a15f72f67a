package org.encaisse.dunning.decision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper in the casefile: a contract, an order, the proof of a delivery.
 *
 * @param openItemId null when it holds for all that the customer owes
 */
public record Proof(@Nullable UUID openItemId, String kind) {}
