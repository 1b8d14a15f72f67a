package org.encaisse.evidence;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.encaisse.casefile.ComposeStatement;
import org.encaisse.correspondence.RenderStatement;
import org.encaisse.customers.Customer;
import org.encaisse.identity.Organisation;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.Invoice;
import org.encaisse.receivables.Invoices;
import org.encaisse.receivables.OpenItem;
import org.encaisse.receivables.Payment;
import org.encaisse.receivables.Payments;
import org.encaisse.receivables.Position;
import org.encaisse.receivables.Positions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is owed: the statement of today in each currency, every invoice with its due dates, every payment. */
@Component
class AccountsPart implements FilePart {

    private static final int STEP = 1_000;

    private final Positions positions;
    private final Organisation organisation;
    private final ComposeStatement compose;
    private final RenderStatement render;
    private final Invoices invoices;
    private final Payments payments;
    private final BusinessClock clock;

    AccountsPart(
            Positions positions,
            Organisation organisation,
            ComposeStatement compose,
            RenderStatement render,
            Invoices invoices,
            Payments payments,
            BusinessClock clock) {
        this.positions = positions;
        this.organisation = organisation;
        this.compose = compose;
        this.render = render;
        this.invoices = invoices;
        this.payments = payments;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void write(Customer customer, Ui ui, Bundle into) {
        Instant now = clock.now();
        Set<String> currencies = new TreeSet<>();
        for (Position position : positions.of(customer.customerId(), ui.today())) {
            currencies.add(position.currency().getCurrencyCode());
        }
        if (currencies.isEmpty()) {
            currencies.add(organisation.current().currency().getCurrencyCode());
        }
        for (String currency : currencies) {
            byte[] pdf = render.pdf(
                    compose.of(customer.customerId(), Currency.getInstance(currency), ui.today()), Ids.next(), now);
            into.bytes("", ui.t("evidence.statement.name") + "-" + currency + ".pdf", now, pdf);
        }
        into.table(
                ui.t("evidence.invoices.name") + ".csv",
                now,
                words(ui, "number", "kind", "issued", "due", "amount", "remaining", "currency", "order"),
                table -> {
                    for (Invoice invoice : invoices.ofCustomer(customer.customerId(), Integer.MAX_VALUE - 1)) {
                        for (OpenItem item : invoice.items()) {
                            table.text(invoice.number())
                                    .text(invoice.kind().code())
                                    .date(invoice.issuedOn())
                                    .date(item.dueOn());
                            table.number(item.amount().toDecimal())
                                    .number(item.remaining().toDecimal())
                                    .text(item.amount().currency().getCurrencyCode())
                                    .text(invoice.orderReference() == null ? "" : invoice.orderReference());
                            table.endRow();
                        }
                    }
                });
        into.table(
                ui.t("evidence.payments.name") + ".csv",
                now,
                words(ui, "reference", "received", "amount", "unallocated", "currency", "means", "reversed"),
                table -> {
                    @Nullable String after = null;
                    do {
                        Slice<Payment> slice = payments.page(customer.customerId(), false, after, STEP);
                        for (Payment payment : slice.items()) {
                            table.text(payment.reference())
                                    .date(payment.receivedOn())
                                    .number(payment.amount().toDecimal());
                            table.number(payment.unallocated().toDecimal())
                                    .text(payment.amount().currency().getCurrencyCode())
                                    .text(payment.method() == null ? "" : payment.method());
                            table.text(
                                    payment.reversal() == null
                                            ? ""
                                            : payment.reversal().on() + " "
                                                    + payment.reversal()
                                                            .reason()
                                                            .code());
                            table.endRow();
                        }
                        after = slice.next();
                    } while (after != null);
                });
    }

    private static List<String> words(Ui ui, String... columns) {
        return java.util.Arrays.stream(columns)
                .map(column -> ui.t("evidence." + column))
                .toList();
    }
}
