package org.encaisse.arrangements.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.platform.web.Option;

/**
 * What a customer promised and announced, and the forms to take down more.
 *
 * @param items what he owes and may tick: the id, and the invoice with its day and amount
 * @param friday the day that is proposed, with {@code tomorrow} for money on its way
 * @param amount what is overdue, as it is typed
 * @param address whether there is an address to write to
 */
public record CustomerArrangementsPage(
        UUID customerId,
        List<PromiseLine> promises,
        List<AnnouncedLine> announced,
        List<RateFigure> rates,
        List<Option> items,
        List<Option> currencies,
        List<Option> means,
        List<Option> couriers,
        LocalDate today,
        LocalDate friday,
        LocalDate tomorrow,
        String amount,
        boolean address,
        boolean may) {

    public String at(String action) {
        return "/customers/" + customerId + action;
    }

    /** Money on its way of which nobody has said what it pays, while there is something to tick. */
    public List<AnnouncedLine> toName() {
        return items.isEmpty()
                ? List.of()
                : announced.stream().filter(AnnouncedLine::mayName).toList();
    }

    /** Nothing is owed: there is nothing to promise. */
    public boolean mayPromise() {
        return may && !items.isEmpty();
    }
}
