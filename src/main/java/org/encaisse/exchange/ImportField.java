package org.encaisse.exchange;

import java.util.Arrays;
import java.util.Optional;

/** What a column of a file may hold. The code is its name in the mapping and in the messages. */
public enum ImportField {
    CODE("code"),
    NAME("name"),
    ENTITY("entity"),
    EMAIL("email"),
    TELEPHONE("telephone"),
    ADDRESS("address"),
    POSTAL_CODE("postalCode"),
    CITY("city"),
    COUNTRY("country"),
    LANGUAGE("language"),
    PROFILE("profile"),
    SEGMENT("segment"),
    SECTOR("sector"),
    PAYMENT_METHOD("paymentMethod"),
    COLLECTOR("collector"),
    SALESPERSON("salesperson"),
    NUMBER("number"),
    CUSTOMER("customer"),
    CUSTOMER_NAME("customerName"),
    DATE("date"),
    DUE("due"),
    AMOUNT("amount"),
    REMAINING("remaining"),
    CURRENCY("currency"),
    KIND("kind"),
    ORDER("order"),
    REFERENCE("reference"),
    METHOD("method"),
    INVOICE("invoice");

    private final String code;

    ImportField(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public boolean isDate() {
        return this == DATE || this == DUE;
    }

    public boolean isFigure() {
        return this == AMOUNT || this == REMAINING;
    }

    public static Optional<ImportField> named(String code) {
        return Arrays.stream(values()).filter(field -> field.code.equals(code)).findFirst();
    }
}
