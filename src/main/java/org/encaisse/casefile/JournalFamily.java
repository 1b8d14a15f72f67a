package org.encaisse.casefile;

/**
 * Kinds of entries that people look for together; {@code journal-family.<prefix>} names them.
 *
 * @param prefix how their kinds begin: {@code casefile.call}
 */
public record JournalFamily(int order, String prefix) {

    /** The message key of its name. */
    public String key() {
        return "journal-family." + prefix;
    }
}
