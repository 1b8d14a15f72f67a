package org.encaisse.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.encaisse.identity.LegalEntity;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refusal;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.outcome.Violation;
import org.encaisse.platform.tabular.Found;
import org.encaisse.platform.tabular.Row;
import org.jspecify.annotations.Nullable;

/** One line of a file under its mapping: each field as what it should be, or the fault. */
final class Line {

    private static final int LONGEST = 500;
    private static final Map<String, String> CURRENCIES =
            Map.of("€", "EUR", "EURO", "EUR", "EUROS", "EUR", "$", "USD", "£", "GBP");

    private static final Pattern WHOLE = Pattern.compile("\\d+[.,]0");

    private final Row row;
    private final Reading reading;
    private final Structured structures;

    Line(Row row, Reading reading, Structured structures) {
        this.row = row;
        this.reading = reading;
        this.structures = structures;
        if (row.isLongerThan(reading.headers().size())) {
            throw fault(
                    "",
                    row.text(reading.headers().size()),
                    ExchangeRefusal.TOO_MANY_CELLS,
                    row.size(),
                    reading.headers().size());
        }
    }

    int number() {
        return row.line();
    }

    /** The text of a field, empty when there is none. */
    static String text(Row row, Reading reading, ImportField field) {
        Integer column = reading.columns().get(field);
        String text = column == null ? "" : row.text(column);
        if (reading.wholeNumbers().contains(field) && WHOLE.matcher(text).matches()) {
            text = text.substring(0, text.length() - 2);
        }
        return text.isEmpty() ? reading.constants().getOrDefault(field, "") : text;
    }

    @Nullable
    String optional(ImportField field) {
        String text = text(row, reading, field);
        if (text.length() > LONGEST) {
            throw fault(field, ExchangeRefusal.TEXT_TOO_LONG, LONGEST);
        }
        return text.isEmpty() ? null : text;
    }

    String required(ImportField field, int longest) {
        String text = text(row, reading, field);
        if (text.isEmpty()) {
            throw fault(field, ExchangeRefusal.CELL_EMPTY);
        }
        if (text.length() > longest) {
            throw fault(field, ExchangeRefusal.TEXT_TOO_LONG, longest);
        }
        return text;
    }

    LocalDate date(ImportField field) {
        LocalDate date = dateOrNull(field);
        if (date == null) {
            throw fault(field, ExchangeRefusal.CELL_EMPTY);
        }
        return date;
    }

    @Nullable
    LocalDate dateOrNull(ImportField field) {
        Integer column = reading.columns().get(field);
        if (column == null || row.isBlank(column)) {
            String constant = reading.constants().getOrDefault(field, "");
            return constant.isEmpty()
                    ? null
                    : found(field, Row.constant(constant).date(0, reading.order()));
        }
        return found(field, row.date(column, reading.order()));
    }

    @Nullable
    Money moneyOrNull(ImportField field) {
        Integer column = reading.columns().get(field);
        if (column == null || row.isBlank(column)) {
            return null;
        }
        BigDecimal figure = found(field, row.figure(column, reading.mark()));
        Currency currency = currency();
        try {
            return Money.of(figure, currency);
        } catch (Refused refused) {
            throw new LineFault(Violation.at(
                    row.line(),
                    column(field),
                    row.text(column),
                    refused.refusal(),
                    refused.arguments().toArray()));
        }
    }

    Money money(ImportField field) {
        Money money = moneyOrNull(field);
        if (money == null) {
            throw fault(field, ExchangeRefusal.CELL_EMPTY);
        }
        return money;
    }

    private Currency currency() {
        String text = text(row, reading, ImportField.CURRENCY);
        Currency own = entity().currency();
        if (text.isEmpty()) {
            return own;
        }
        String code = text.toUpperCase(Locale.ROOT);
        if (code.equals("FCFA") || code.equals("F CFA") || code.equals("CFA")) {
            return Money.currencyOf(own.getCurrencyCode().equals("XAF") ? "XAF" : "XOF");
        }
        try {
            return Money.currencyOf(CURRENCIES.getOrDefault(code, code));
        } catch (Refused refused) {
            throw fault(column(ImportField.CURRENCY), text, refused.refusal(), text);
        }
    }

    LegalEntity entity() {
        String code = text(row, reading, ImportField.ENTITY);
        if (code.isEmpty()) {
            return structures.standard();
        }
        LegalEntity entity = structures.byCode(code);
        if (entity == null) {
            throw fault(ImportField.ENTITY, ExchangeRefusal.UNKNOWN_STRUCTURE, code);
        }
        return entity;
    }

    /** Whose line it is, when that can be told of a line at fault. */
    static @Nullable UUID entityOf(Row row, Reading reading, Structured structures) {
        String code = text(row, reading, ImportField.ENTITY);
        LegalEntity entity = code.isEmpty() ? structures.standard() : structures.byCode(code);
        return entity == null ? null : entity.entityId();
    }

    private <T> T found(ImportField field, Found<T> found) {
        if (found.fault() != null) {
            throw fault(field, found.fault());
        }
        return found.value();
    }

    LineFault fault(ImportField field, Refusal reason, Object... arguments) {
        return fault(column(field), text(row, reading, field), reason, arguments);
    }

    private LineFault fault(String column, String text, Refusal reason, Object... arguments) {
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return new LineFault(Violation.at(row.line(), column, shown, reason, arguments));
    }

    /** The column as the file names it; a field that has none is named by itself. */
    private String column(ImportField field) {
        String header = reading.header(field);
        return header.isEmpty() ? field.code() : header;
    }
}
