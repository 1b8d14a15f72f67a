package org.encaisse.receivables.api;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Figure;
import org.encaisse.receivables.OpenItem;
import org.encaisse.receivables.PaymentEntry.Named;
import org.encaisse.receivables.ReceivablesRefusal;
import org.encaisse.receivables.Share;
import org.jspecify.annotations.Nullable;

/** What a payment or credit note settles: invoices by number, or the oldest first. */
record AllocationsBody(
        @Nullable List<Line> allocations,
        @Nullable Boolean oldestFirst,
        @Nullable LocalDate on) {

    /**
     * @param due left out: the due dates of the invoice, oldest first
     * @param amount left out: as much as is still owed
     */
    record Line(
            @JsonAlias("number") @Nullable String invoice,
            @Nullable LocalDate due,
            @Nullable Figure amount) {

        Named named(Currency currency) {
            if (invoice == null) {
                throw new Refused(ReceivablesRefusal.NUMBER_EMPTY);
            }
            return new Named(invoice, due, amount == null ? null : amount.in(currency));
        }
    }

    boolean byAge() {
        return Boolean.TRUE.equals(oldestFirst);
    }

    /** By hand: the due dates named, among those still open. */
    List<Share> shares(Money available, List<OpenItem> open) {
        List<Share> shares = new ArrayList<>();
        Money left = available;
        for (Line line : allocations == null ? List.<Line>of() : allocations) {
            Named named = line.named(available.currency());
            OpenItem item = open.stream()
                    .filter(one -> one.number().equals(named.number().strip()))
                    .filter(one -> named.dueOn() == null || one.dueOn().equals(named.dueOn()))
                    .findFirst()
                    .orElseThrow(() -> new Refused(ReceivablesRefusal.NAMED_INVOICE_UNKNOWN, named.number()));
            Money amount = named.amount();
            Money share = amount != null
                    ? amount
                    : item.remaining().currency().equals(left.currency()) ? left.min(item.remaining()) : left;
            shares.add(new Share(item.openItemId(), share));
            left = share.currency().equals(left.currency()) ? left.minus(share) : left;
        }
        return shares;
    }
}
