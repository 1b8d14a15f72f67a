package org.encaisse.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.outcome.Violation;
import org.encaisse.platform.tabular.DateOrder;
import org.encaisse.platform.tabular.Decided;
import org.encaisse.platform.tabular.DecimalMark;
import org.encaisse.platform.tabular.TableShape;
import org.jspecify.annotations.Nullable;

/**
 * How a file is read, everything decided: what was said, what was recognised, and what is still to be asked.
 *
 * @param columns where each field stands
 * @param dateOrder null when it must be asked
 * @param decimal null when it must be asked
 * @param articleLines lines of one invoice and due date are added up
 * @param wholeNumbers identifiers that went through a spreadsheet: « 1930571429.0 » in the whole column
 * @param soleAmount of a list of open items: its only amount was taken for the rest to pay
 */
public record Reading(
        ImportKind kind,
        List<String> headers,
        Map<ImportField, Integer> columns,
        Map<ImportField, String> constants,
        @Nullable DateOrder dateOrder,
        @Nullable DecimalMark decimal,
        @Nullable String entity,
        boolean createCustomers,
        boolean articleLines,
        Set<ImportField> wholeNumbers,
        boolean soleAmount) {

    private static final Set<ImportField> IDENTIFIERS = EnumSet.of(
            ImportField.CODE, ImportField.NUMBER, ImportField.CUSTOMER, ImportField.REFERENCE, ImportField.INVOICE);

    static Reading of(ImportKind kind, TableShape shape, Wanted wanted, KeptMappings.Kept kept) {
        Map<ImportField, Integer> columns = new EnumMap<>(ImportField.class);
        Map<ImportField, String> constants = new EnumMap<>(ImportField.class);
        wanted.constants().forEach((name, text) -> constants.put(field(kind, name), text));
        List<ImportField> said = new ArrayList<>(constants.keySet());
        wanted.columns().forEach((name, header) -> {
            ImportField field = field(kind, name);
            said.add(field);
            if (header != null && !header.isBlank()) {
                columns.put(field, column(shape.headers(), header));
            }
        });
        HeaderWords.recognise(kind, shape.headers(), new HashSet<>(columns.values()))
                .forEach((field, column) -> {
                    if (!said.contains(field)) {
                        columns.put(field, column);
                    }
                });
        boolean soleAmount = kind == ImportKind.OPEN_ITEMS && isSoleAmount(shape, columns, said);
        if (soleAmount) {
            columns.put(ImportField.REMAINING, columns.remove(ImportField.AMOUNT));
        }
        DateOrder order = wanted.dateOrder();
        DecimalMark mark = wanted.mark();
        return new Reading(
                kind,
                shape.headers(),
                columns,
                constants,
                order == null ? told(shape.dateOrder(of(columns, true)), kept.order()) : order,
                mark == null ? told(shape.decimalMark(of(columns, false)), kept.mark()) : mark,
                wanted.entity(),
                Objects.requireNonNullElse(wanted.createCustomers(), false),
                Objects.requireNonNullElse(wanted.articleLines(), false),
                wholeNumbers(shape, columns),
                soleAmount);
    }

    /**
     * A list whose only figures stand under « Montant » gives what is open. A total beside other figures, or one that calls
     * itself a total, never does: then a person names the column.
     */
    private static boolean isSoleAmount(TableShape shape, Map<ImportField, Integer> columns, List<ImportField> said) {
        Integer amount = columns.get(ImportField.AMOUNT);
        if (amount == null
                || columns.containsKey(ImportField.REMAINING)
                || said.contains(ImportField.AMOUNT)
                || !HeaderWords.isBareAmount(shape.headers().get(amount))) {
            return false;
        }
        for (int i = 0; i < shape.headers().size(); i++) {
            if (i != amount && !columns.containsValue(i) && shape.isMostlyFigures(i)) {
                return false;
            }
        }
        return true;
    }

    private static Set<ImportField> wholeNumbers(TableShape shape, Map<ImportField, Integer> columns) {
        Set<ImportField> found = EnumSet.noneOf(ImportField.class);
        for (ImportField field : IDENTIFIERS) {
            Integer column = columns.get(field);
            if (column != null && shape.isOfSpreadsheetNumbers(column)) {
                found.add(field);
            }
        }
        return found;
    }

    private static <T> @Nullable T told(Decided<T> decided, @Nullable T before) {
        return decided.isUndecidable() ? before : decided.orNull();
    }

    private static List<Integer> of(Map<ImportField, Integer> columns, boolean dates) {
        return columns.entrySet().stream()
                .filter(entry ->
                        dates ? entry.getKey().isDate() : entry.getKey().isFigure())
                .map(Map.Entry::getValue)
                .toList();
    }

    private static ImportField field(ImportKind kind, String name) {
        return ImportField.named(name)
                .filter(kind.fields()::contains)
                .orElseThrow(() -> new Refused(ExchangeRefusal.UNKNOWN_FIELD, name, kind.code()));
    }

    private static int column(List<String> headers, String name) {
        int exact = headers.indexOf(name.strip());
        if (exact >= 0) {
            return exact;
        }
        int alike = headers.stream().map(HeaderWords::plain).toList().indexOf(HeaderWords.plain(name));
        if (alike < 0 || HeaderWords.plain(name).isEmpty()) {
            throw new Refused(ExchangeRefusal.UNKNOWN_COLUMN, name);
        }
        return alike;
    }

    /** Refuses what cannot be read without a person: all that is missing at once. */
    void check() {
        List<Violation> needed = new ArrayList<>();
        for (ImportField field : kind.required()) {
            if (!columns.containsKey(field) && !constants.containsKey(field)) {
                needed.add(Violation.of(field.code(), null, ExchangeRefusal.COLUMN_NEEDED, field.code()));
            }
        }
        if (!needed.isEmpty()) {
            throw new Refused(
                    ExchangeRefusal.COLUMN_NEEDED,
                    needed,
                    String.join(", ", needed.stream().map(Violation::field).toList()));
        }
        if (dateOrder == null) {
            throw new Refused(ExchangeRefusal.DATE_ORDER_NEEDED);
        }
        if (decimal == null) {
            throw new Refused(ExchangeRefusal.DECIMAL_NEEDED);
        }
    }

    DateOrder order() {
        return Objects.requireNonNull(dateOrder);
    }

    DecimalMark mark() {
        return Objects.requireNonNull(decimal);
    }

    /** The name of the column of this field, or an empty text. */
    public String header(ImportField field) {
        Integer column = columns.get(field);
        return column == null ? "" : headers.get(column);
    }

    /** What is kept of it for the next file with the same header. */
    Wanted asWanted() {
        Map<String, @Nullable String> names = new LinkedHashMap<>();
        columns.forEach((field, column) -> names.put(field.code(), headers.get(column)));
        Map<String, String> texts = new LinkedHashMap<>();
        constants.forEach((field, text) -> texts.put(field.code(), text));
        return new Wanted(names, texts, null, null, entity, createCustomers, articleLines);
    }
}
