package org.encaisse.platform.tabular;

/** What the dates of one column say about their order, counted over the whole file. */
final class DateEvidence {

    long dates;
    /** 21/11/2026 */
    long dmyOnly;
    /** 11/21/2026 */
    long mdyOnly;
    /** 98-11-21 */
    long ymdOnly;
    /** 05/06/2026: two different days. */
    long either;

    void see(String text) {
        if (text.isEmpty() || !startsWithDigit(text)) {
            return;
        }
        Dates.Parts parts = Dates.parts(text);
        if (parts == null) {
            return;
        }
        var dmy = parts.in(DateOrder.DMY);
        var mdy = parts.in(DateOrder.MDY);
        if (dmy == null && mdy == null && parts.in(DateOrder.YMD) == null) {
            return;
        }
        dates++;
        if (dmy == null && mdy == null) {
            ymdOnly++;
        } else if (mdy == null) {
            dmyOnly++;
        } else if (dmy == null) {
            mdyOnly++;
        } else if (!dmy.equals(mdy)) {
            either++;
        }
    }

    private static boolean startsWithDigit(String text) {
        char first = text.charAt(0);
        return first >= '0' && first <= '9';
    }

    void add(DateEvidence other) {
        dates += other.dates;
        dmyOnly += other.dmyOnly;
        mdyOnly += other.mdyOnly;
        ymdOnly += other.ymdOnly;
        either += other.either;
    }
}
