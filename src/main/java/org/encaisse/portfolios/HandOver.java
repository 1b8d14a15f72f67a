package org.encaisse.portfolios;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A portfolio, or a part of one, that passed from one collector to another.
 *
 * @param tasks open tasks that named the one who leaves and now name the one who takes over
 */
public record HandOver(
        UUID handOverId,
        UUID from,
        UUID to,
        int customers,
        int tasks,
        String note,
        LocalDate on,
        @Nullable UUID by) {}
