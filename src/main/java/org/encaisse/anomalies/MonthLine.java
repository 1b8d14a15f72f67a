package org.encaisse.anomalies;

/**
 * What came up in a month for one cause.
 *
 * @param cause what the detail calls its cause (why mail came back); empty when it names none
 * @param days how long those that are cured stood on average, in whole days
 */
public record MonthLine(String kind, String cause, long raised, long cured, long customers, long days) {

    public long open() {
        return raised - cured;
    }

    /** The message key of the kind. */
    public String key() {
        return "anomaly." + kind;
    }
}
