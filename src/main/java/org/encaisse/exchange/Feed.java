package org.encaisse.exchange;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Violation;
import org.encaisse.platform.tabular.Row;
import org.encaisse.platform.tabular.Table;
import org.encaisse.receivables.InvoiceKind;
import org.encaisse.receivables.bulk.InvoiceLines;
import org.encaisse.receivables.bulk.OpenItemLines;
import org.encaisse.receivables.bulk.PaymentLines;
import org.jspecify.annotations.Nullable;

/** Reads a file of invoices, payments or open items line by line into what receivables takes. */
final class Feed {

    private static final Map<String, InvoiceKind> KINDS = Map.ofEntries(
            Map.entry("invoice", InvoiceKind.INVOICE),
            Map.entry("facture", InvoiceKind.INVOICE),
            Map.entry("fac", InvoiceKind.INVOICE),
            Map.entry("fa", InvoiceKind.INVOICE),
            Map.entry("fc", InvoiceKind.INVOICE),
            Map.entry("f", InvoiceKind.INVOICE),
            Map.entry("inv", InvoiceKind.INVOICE),
            Map.entry("creditnote", InvoiceKind.CREDIT_NOTE),
            Map.entry("credit", InvoiceKind.CREDIT_NOTE),
            Map.entry("creditmemo", InvoiceKind.CREDIT_NOTE),
            Map.entry("avoir", InvoiceKind.CREDIT_NOTE),
            Map.entry("notedecredit", InvoiceKind.CREDIT_NOTE),
            Map.entry("av", InvoiceKind.CREDIT_NOTE),
            Map.entry("cn", InvoiceKind.CREDIT_NOTE),
            Map.entry("a", InvoiceKind.CREDIT_NOTE));
    /** Whatever its amount, the document is cancelled. */
    private static final Set<String> CANCELLED = Set.of(
            "annule",
            "annulee",
            "annulation",
            "factureannulee",
            "avoirannule",
            "cancelled",
            "canceled",
            "cancellation",
            "void",
            "voided",
            "reversed");

    private static final Map<String, String> METHODS = Map.ofEntries(
            Map.entry("virement", "transfer"),
            Map.entry("vir", "transfer"),
            Map.entry("transfer", "transfer"),
            Map.entry("banktransfer", "transfer"),
            Map.entry("cheque", "cheque"),
            Map.entry("chq", "cheque"),
            Map.entry("check", "cheque"),
            Map.entry("prelevement", "direct-debit"),
            Map.entry("directdebit", "direct-debit"),
            Map.entry("especes", "cash"),
            Map.entry("cash", "cash"),
            Map.entry("carte", "card"),
            Map.entry("cartebancaire", "card"),
            Map.entry("cb", "card"),
            Map.entry("card", "card"));

    private final Reading reading;
    private final Structured structures;
    private final LocalDate today;
    private final Progress progress;

    Feed(Reading reading, Structured structures, LocalDate today, Progress progress) {
        this.reading = reading;
        this.structures = structures;
        this.today = today;
        this.progress = progress;
    }

    void invoices(Table table, InvoiceLines into) {
        each(
                table,
                (row, line) -> invoice(line, into),
                (row, fault) -> into.refuse(entity(row), text(row, ImportField.NUMBER), fault));
    }

    void payments(Table table, PaymentLines into) {
        each(
                table,
                (row, line) -> into.add(payment(line)),
                (row, fault) -> into.refuse(entity(row), text(row, ImportField.REFERENCE), fault));
    }

    void openItems(Table table, OpenItemLines into) {
        each(
                table,
                (row, line) -> into.add(openItem(line)),
                (row, fault) -> into.refuse(entity(row), text(row, ImportField.NUMBER), fault));
    }

    private void invoice(Line line, InvoiceLines into) {
        String kind = line.optional(ImportField.KIND);
        if (kind != null && CANCELLED.contains(HeaderWords.plain(kind))) {
            into.cancel(
                    line.number(),
                    line.entity().entityId(),
                    line.required(ImportField.NUMBER, 80),
                    line.required(ImportField.CUSTOMER, 60),
                    line.entity().currency(),
                    kind.strip());
        } else {
            into.add(invoice(line));
        }
    }

    private InvoiceLines.Line invoice(Line line) {
        Money amount = line.money(ImportField.AMOUNT);
        if (amount.isZero()) {
            throw line.fault(ImportField.AMOUNT, ExchangeRefusal.AMOUNT_ZERO);
        }
        InvoiceKind kind = kind(line, amount);
        LocalDate issuedOn = line.date(ImportField.DATE);
        LocalDate dueOn = kind == InvoiceKind.CREDIT_NOTE
                ? orElse(line.dateOrNull(ImportField.DUE), () -> issuedOn)
                : line.date(ImportField.DUE);
        if (dueOn.isBefore(issuedOn)) {
            throw line.fault(ImportField.DUE, ExchangeRefusal.DUE_BEFORE_ISSUE, issuedOn);
        }
        return new InvoiceLines.Line(
                line.number(),
                line.entity().entityId(),
                line.required(ImportField.NUMBER, 80),
                line.required(ImportField.CUSTOMER, 60),
                line.optional(ImportField.CUSTOMER_NAME),
                kind,
                issuedOn,
                dueOn,
                amount.isNegative() ? amount.negated() : amount,
                line.optional(ImportField.ORDER));
    }

    /** Without a column that says so, a negative amount is a credit note. */
    private static InvoiceKind kind(Line line, Money amount) {
        String said = line.optional(ImportField.KIND);
        if (said == null) {
            return amount.isNegative() ? InvoiceKind.CREDIT_NOTE : InvoiceKind.INVOICE;
        }
        InvoiceKind kind = KINDS.get(HeaderWords.plain(said));
        if (kind == null) {
            throw line.fault(ImportField.KIND, ExchangeRefusal.UNKNOWN_DOCUMENT_KIND);
        }
        if (kind == InvoiceKind.INVOICE && amount.isNegative()) {
            throw line.fault(ImportField.AMOUNT, ExchangeRefusal.AMOUNT_NOT_POSITIVE);
        }
        return kind;
    }

    private PaymentLines.Line payment(Line line) {
        Money amount = line.money(ImportField.AMOUNT);
        if (!amount.isPositive()) {
            throw line.fault(ImportField.AMOUNT, ExchangeRefusal.AMOUNT_NOT_POSITIVE);
        }
        LocalDate receivedOn = line.date(ImportField.DATE);
        if (receivedOn.isAfter(today)) {
            throw line.fault(ImportField.DATE, ExchangeRefusal.IN_THE_FUTURE);
        }
        String method = line.optional(ImportField.METHOD);
        return new PaymentLines.Line(
                line.number(),
                line.entity().entityId(),
                line.required(ImportField.REFERENCE, 120),
                line.required(ImportField.CUSTOMER, 60),
                receivedOn,
                amount,
                method == null ? null : method(method),
                line.optional(ImportField.INVOICE));
    }

    static String method(String said) {
        return METHODS.getOrDefault(HeaderWords.plain(said), said.toLowerCase(Locale.ROOT));
    }

    private OpenItemLines.Line openItem(Line line) {
        return new OpenItemLines.Line(
                line.number(),
                line.entity().entityId(),
                line.required(ImportField.NUMBER, 80),
                line.required(ImportField.CUSTOMER, 60),
                line.optional(ImportField.CUSTOMER_NAME),
                line.dateOrNull(ImportField.DATE),
                line.date(ImportField.DUE),
                line.moneyOrNull(ImportField.AMOUNT),
                line.money(ImportField.REMAINING));
    }

    private @Nullable UUID entity(Row row) {
        return Line.entityOf(row, reading, structures);
    }

    private @Nullable String text(Row row, ImportField field) {
        String text = Line.text(row, reading, field);
        return text.isEmpty() ? null : text;
    }

    private static <T> T orElse(@Nullable T value, Supplier<T> other) {
        return value == null ? other.get() : value;
    }

    interface Taker {
        void take(Row row, Line line);
    }

    interface Refuser {
        void refuse(Row row, Violation fault);
    }

    void each(Table table, Taker taker, Refuser refuser) {
        for (Row row = table.next(); row != null; row = table.next()) {
            try {
                taker.take(row, new Line(row, reading, structures));
            } catch (LineFault fault) {
                refuser.refuse(row, fault.violation());
            }
            progress.read();
        }
    }
}
