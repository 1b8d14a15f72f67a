package org.encaisse.dunning.decision;

import java.util.List;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * All that a decision needs to know of one customer.
 *
 * @param email where reminders go; null without an address
 * @param items every open due date, credit notes too, and those settled that may deserve thanks
 * @param pendingMoney received and not yet allocated, one amount per currency
 */
public record CustomerFile(
        UUID customerId,
        @Nullable String email,
        @Nullable String paymentMethod,
        List<DueItem> items,
        List<ActiveHold> holds,
        List<PastAction> past,
        List<Money> pendingMoney) {}
