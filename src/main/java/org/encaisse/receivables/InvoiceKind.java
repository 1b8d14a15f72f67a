package org.encaisse.receivables;

/** Whether it asks for money or gives it back, and whether for goods or for the lateness itself. */
public enum InvoiceKind {
    INVOICE("invoice"),
    CREDIT_NOTE("credit-note"),
    /** Interest and recovery costs claimed for late payment: owed by itself, whatever becomes of the invoices it was claimed on. */
    LATE_FEES("late-fees");

    private final String code;

    InvoiceKind(String code) {
        this.code = code;
    }

    /** The name in files, tables and the interface: {@code credit-note}. */
    public String code() {
        return code;
    }

    public static InvoiceKind parse(String code) {
        return switch (code.strip()) {
            case "invoice" -> INVOICE;
            case "credit-note" -> CREDIT_NOTE;
            case "late-fees" -> LATE_FEES;
            default -> throw new IllegalArgumentException(code);
        };
    }
}
