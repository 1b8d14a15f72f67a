package org.encaisse.dunning.settings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer was given another scenario, or a copy of his own; told in the transaction that writes it down.
 *
 * @param code what he follows from now on; null when nobody chases, or whatever his profile says
 */
public record ScenarioAssigned(UUID customerId, @Nullable String code) {}
