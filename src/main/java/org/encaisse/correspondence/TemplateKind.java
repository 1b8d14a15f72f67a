package org.encaisse.correspondence;

import java.util.Locale;

/** What a text is for; it decides whether it is signed and ends with the footer. */
public enum TemplateKind {
    MAIL(true),
    /** On paper, or as a mail in its place. */
    LETTER(true),
    /** One short message to a telephone. */
    SMS(false),
    /** Said, not written. */
    SCRIPT(false),
    /** Stamped on a document. */
    MENTION(false),
    /** The end of every mail. */
    FOOTER(false);

    private final boolean addressed;

    TemplateKind(boolean addressed) {
        this.addressed = addressed;
    }

    public static TemplateKind of(String code) {
        return switch (code) {
            case "F4" -> SCRIPT;
            case "F5", "F6", "F6L", "F7", "F7O", "F17", "F18D" -> LETTER;
            case "F20" -> SMS;
            case "F12M", "F18M", "F19" -> MENTION;
            case ShippedTemplates.FOOTER -> FOOTER;
            default -> MAIL;
        };
    }

    /** Whether it goes to somebody: with a signature and the footer. */
    public boolean addressed() {
        return addressed;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String key() {
        return "correspondence.kind." + code();
    }
}
