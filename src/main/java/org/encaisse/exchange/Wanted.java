package org.encaisse.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.encaisse.platform.tabular.DateOrder;
import org.encaisse.platform.tabular.DecimalMark;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about how a file is to be read; what is not said is recognised.
 *
 * @param columns field → name of the column; an empty name leaves the field out
 * @param constants field → the same text for all lines
 * @param dateOrder {@code DMY}, {@code MDY} or {@code YMD}
 * @param decimal {@code ","} or {@code "."}
 * @param articleLines the file has a line per article: those of one invoice and due date are added up
 * @param entity the structure whose accounts these are, by its code
 */
public record Wanted(
        Map<String, @Nullable String> columns,
        Map<String, String> constants,
        @Nullable DateOrder dateOrder,
        @Nullable String decimal,
        @Nullable String entity,
        @Nullable Boolean createCustomers,
        @Nullable Boolean articleLines) {

    public static final Wanted NOTHING = new Wanted(Map.of(), Map.of(), null, null, null, null, null);

    public Wanted {
        columns = new LinkedHashMap<>(Objects.requireNonNullElse(columns, Map.of()));
        constants = new LinkedHashMap<>(Objects.requireNonNullElse(constants, Map.of()));
    }

    @Nullable
    DecimalMark mark() {
        return decimal == null || decimal.isEmpty()
                ? null
                : decimal.equals(",") ? DecimalMark.COMMA : DecimalMark.POINT;
    }

    /** What another file with the same headers may take over: whose accounts they are is a fact of each file. */
    Wanted withoutStructure() {
        Map<String, String> others = new LinkedHashMap<>(constants);
        others.remove("entity");
        return new Wanted(columns, others, dateOrder, decimal, null, createCustomers, articleLines);
    }

    /** What is said here, and for the rest what was said before. */
    Wanted over(Wanted before) {
        Map<String, @Nullable String> allColumns = new LinkedHashMap<>(before.columns);
        constants.keySet().forEach(allColumns::remove);
        allColumns.putAll(columns);
        Map<String, String> allConstants = new LinkedHashMap<>(before.constants);
        columns.keySet().forEach(allConstants::remove);
        allConstants.putAll(constants);
        return new Wanted(
                allColumns,
                allConstants,
                dateOrder == null ? before.dateOrder : dateOrder,
                decimal == null ? before.decimal : decimal,
                entity == null ? before.entity : entity,
                createCustomers == null ? before.createCustomers : createCustomers,
                articleLines == null ? before.articleLines : articleLines);
    }
}
