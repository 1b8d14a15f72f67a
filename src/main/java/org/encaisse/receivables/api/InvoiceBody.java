package org.encaisse.receivables.api;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.encaisse.customers.Customer;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Figure;
import org.encaisse.receivables.DueDate;
import org.encaisse.receivables.InvoiceEntry;
import org.encaisse.receivables.InvoiceKind;
import org.encaisse.receivables.ReceivablesRefusal;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or credit note as the interface says it.
 *
 * @param kind {@code invoice} (when left out) or {@code credit-note}
 * @param total may be left out when the open items are given: it is their sum
 * @param openItems its due dates; left out, the whole total falls due on {@code due}, or at once for a credit note
 */
record InvoiceBody(
        @Nullable String customer,
        @Nullable String entity,
        @Nullable LocalDate date,
        @Nullable String kind,
        @JsonAlias("amount") @Nullable Money total,
        @JsonAlias("order") @Nullable String orderReference,

        @JsonAlias({"items", "dueDates", "open-items", "open_items"}) @Nullable
        List<Due> openItems,

        @Nullable LocalDate due) {

    /**
     * @param amount with its currency, or a figure in the currency of the total
     */
    record Due(@Nullable LocalDate due, @Nullable Figure amount) {

        @Nullable
        Money money(@Nullable Money total) {
            if (amount == null) {
                return null;
            }
            String own = amount.currency();
            if (own != null) {
                return Money.parse(amount.decimal(), own);
            }
            return total == null ? null : amount.in(total.currency());
        }
    }

    InvoiceEntry entry(String number, Customer of) {
        if (date == null) {
            throw new Refused(ReceivablesRefusal.DATE_MISSING);
        }
        InvoiceKind what = parsed();
        List<DueDate> dues = dues(what, date);
        Money sum = total;
        if (sum == null) {
            sum = dues.stream()
                    .map(DueDate::amount)
                    .reduce(Money::plus)
                    .orElseThrow(() -> new Refused(ReceivablesRefusal.AMOUNT_MISSING));
        }
        return new InvoiceEntry(of.entityId(), of.customerId(), number, what, date, sum, orderReference, dues);
    }

    private List<DueDate> dues(InvoiceKind what, LocalDate issuedOn) {
        List<DueDate> dues = new ArrayList<>();
        if (openItems != null && !openItems.isEmpty()) {
            for (Due item : openItems) {
                Money amount = item.amount() == null && openItems.size() == 1 ? total : item.money(total);
                if (amount == null) {
                    throw new Refused(ReceivablesRefusal.AMOUNT_MISSING);
                }
                dues.add(new DueDate(day(item.due(), what, issuedOn), amount));
            }
            return dues;
        }
        if (total == null) {
            throw new Refused(ReceivablesRefusal.AMOUNT_MISSING);
        }
        dues.add(new DueDate(day(due, what, issuedOn), total));
        return dues;
    }

    private static LocalDate day(@Nullable LocalDate said, InvoiceKind what, LocalDate issuedOn) {
        if (said != null) {
            return said;
        }
        if (what == InvoiceKind.CREDIT_NOTE) {
            return issuedOn;
        }
        throw new Refused(ReceivablesRefusal.NO_DUE_DATE);
    }

    private InvoiceKind parsed() {
        try {
            return kind == null ? InvoiceKind.INVOICE : InvoiceKind.parse(kind);
        } catch (IllegalArgumentException e) {
            throw new Refused(ReceivablesRefusal.KIND_UNKNOWN, String.valueOf(kind));
        }
    }
}
