package org.encaisse.dunning.run;

import java.util.UUID;
import org.encaisse.dunning.decision.ActionState;
import org.encaisse.dunning.decision.Decision;
import org.jspecify.annotations.Nullable;

/** A step about to be written down. */
record NewAction(
        Decision.Act act,
        UUID customerId,
        ActionState state,
        @Nullable UUID messageId,
        @Nullable UUID taskId) {}
