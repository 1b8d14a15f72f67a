package org.encaisse.receivables;

/** Whether it asks for money or gives it back. */
public enum InvoiceKind {
    INVOICE("invoice"),
    CREDIT_NOTE("credit-note");

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
            default -> throw new IllegalArgumentException(code);
        };
    }
}
