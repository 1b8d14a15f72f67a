package org.encaisse.exchange.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.encaisse.exchange.ImportField;
import org.encaisse.exchange.ImportKind;
import org.encaisse.exchange.Wanted;
import org.encaisse.platform.tabular.DateOrder;
import org.jspecify.annotations.Nullable;

/** The form in which a person says where each piece of information stands. */
final class MappingForm {

    private MappingForm() {}

    static Wanted read(ImportKind kind, Map<String, String> form) {
        Map<String, @Nullable String> columns = new LinkedHashMap<>();
        Map<String, String> constants = new LinkedHashMap<>();
        String currency = form.getOrDefault("currency", "").strip();
        for (ImportField field : kind.fields()) {
            String header = form.get("column." + field.code());
            if (field == ImportField.CURRENCY && !currency.isEmpty() && (header == null || header.isEmpty())) {
                constants.put(field.code(), currency);
            } else if (header != null) {
                columns.put(field.code(), header);
            }
        }
        String order = form.getOrDefault("dateOrder", "");
        return new Wanted(
                columns,
                constants,
                order.isEmpty() ? null : DateOrder.valueOf(order),
                emptyToNull(form.get("decimal")),
                emptyToNull(form.get("entity")),
                kind.mayCreateCustomers() ? "true".equals(form.get("createCustomers")) : null,
                kind == ImportKind.INVOICES ? "true".equals(form.get("articleLines")) : null);
    }

    private static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
