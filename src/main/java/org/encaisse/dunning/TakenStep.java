package org.encaisse.dunning;

import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;

/**
 * A step that was really taken on a due date before the desk was here.
 *
 * @param scenario the code of the scenario it belongs to, such as {@code pme}
 * @param step its code there, such as {@code P2}
 * @param cycle which time round, for a step that comes back in every cycle; else 1
 */
public record TakenStep(
        UUID openItemId, UUID customerId, Currency currency, String scenario, String step, int cycle, LocalDate on) {

    public TakenStep(UUID openItemId, UUID customerId, Currency currency, String scenario, String step, LocalDate on) {
        this(openItemId, customerId, currency, scenario, step, 1, on);
    }
}
