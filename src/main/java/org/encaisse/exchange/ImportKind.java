package org.encaisse.exchange;

import static org.encaisse.exchange.ImportField.ADDRESS;
import static org.encaisse.exchange.ImportField.AMOUNT;
import static org.encaisse.exchange.ImportField.CITY;
import static org.encaisse.exchange.ImportField.CODE;
import static org.encaisse.exchange.ImportField.COLLECTOR;
import static org.encaisse.exchange.ImportField.COUNTRY;
import static org.encaisse.exchange.ImportField.CURRENCY;
import static org.encaisse.exchange.ImportField.CUSTOMER;
import static org.encaisse.exchange.ImportField.CUSTOMER_NAME;
import static org.encaisse.exchange.ImportField.DATE;
import static org.encaisse.exchange.ImportField.DUE;
import static org.encaisse.exchange.ImportField.EMAIL;
import static org.encaisse.exchange.ImportField.ENTITY;
import static org.encaisse.exchange.ImportField.INVOICE;
import static org.encaisse.exchange.ImportField.KIND;
import static org.encaisse.exchange.ImportField.LANGUAGE;
import static org.encaisse.exchange.ImportField.METHOD;
import static org.encaisse.exchange.ImportField.NAME;
import static org.encaisse.exchange.ImportField.NUMBER;
import static org.encaisse.exchange.ImportField.ORDER;
import static org.encaisse.exchange.ImportField.PAYMENT_METHOD;
import static org.encaisse.exchange.ImportField.POSTAL_CODE;
import static org.encaisse.exchange.ImportField.PROFILE;
import static org.encaisse.exchange.ImportField.REFERENCE;
import static org.encaisse.exchange.ImportField.REMAINING;
import static org.encaisse.exchange.ImportField.SALESPERSON;
import static org.encaisse.exchange.ImportField.SECTOR;
import static org.encaisse.exchange.ImportField.SEGMENT;
import static org.encaisse.exchange.ImportField.TELEPHONE;

import java.util.Arrays;
import java.util.List;
import org.encaisse.kernel.outcome.Refused;

/** What sort of file it is. */
public enum ImportKind {
    /** One line per customer. */
    CUSTOMERS(
            "customers",
            List.of(CODE),
            List.of(
                    CODE,
                    NAME,
                    ENTITY,
                    EMAIL,
                    TELEPHONE,
                    ADDRESS,
                    POSTAL_CODE,
                    CITY,
                    COUNTRY,
                    LANGUAGE,
                    PROFILE,
                    SEGMENT,
                    SECTOR,
                    PAYMENT_METHOD,
                    COLLECTOR,
                    SALESPERSON)),
    /** One line per due date; lines of one number are one invoice. */
    INVOICES(
            "invoices",
            List.of(NUMBER, CUSTOMER, DATE, DUE, AMOUNT),
            List.of(NUMBER, CUSTOMER, CUSTOMER_NAME, ENTITY, DATE, DUE, AMOUNT, CURRENCY, KIND, ORDER)),
    /** One line per payment, or per invoice that it pays. */
    PAYMENTS(
            "payments",
            List.of(REFERENCE, CUSTOMER, DATE, AMOUNT),
            List.of(REFERENCE, CUSTOMER, ENTITY, DATE, AMOUNT, CURRENCY, METHOD, INVOICE)),
    /** The accounts' list of what is open today: what it leaves out is settled. */
    OPEN_ITEMS(
            "open-items",
            List.of(NUMBER, CUSTOMER, DUE, REMAINING),
            List.of(NUMBER, CUSTOMER, CUSTOMER_NAME, ENTITY, DATE, DUE, AMOUNT, REMAINING, CURRENCY));

    private final String code;
    private final List<ImportField> required;
    private final List<ImportField> fields;

    ImportKind(String code, List<ImportField> required, List<ImportField> fields) {
        this.code = code;
        this.required = required;
        this.fields = fields;
    }

    public String code() {
        return code;
    }

    public List<ImportField> required() {
        return required;
    }

    public List<ImportField> fields() {
        return fields;
    }

    /** Whether a line may bring a customer nobody knew. */
    public boolean mayCreateCustomers() {
        return this == INVOICES || this == OPEN_ITEMS;
    }

    public static ImportKind parse(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code.strip()))
                .findFirst()
                .orElseThrow(() -> new Refused(ExchangeRefusal.UNKNOWN_KIND, code));
    }
}
