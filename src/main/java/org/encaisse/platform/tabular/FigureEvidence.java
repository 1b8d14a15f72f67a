package org.encaisse.platform.tabular;

/** What the figures of one column say about the decimal mark, counted over the whole file. */
final class FigureEvidence {

    long figures;
    /** Only a comma can be the mark: 1234,5 or 1.234.567 */
    long commaOnly;
    /** Only a point can be the mark: 1234.5 or 1,234,567 */
    long pointOnly;
    /** The same text is two figures: 1,234 is 1 or 1000 and something. */
    long either;

    void see(String text) {
        if (text.isEmpty() || !mayBe(text)) {
            return;
        }
        Found<?> comma = Figures.parse(text, DecimalMark.COMMA);
        Found<?> point = Figures.parse(text, DecimalMark.POINT);
        if (comma.isFault() && point.isFault()) {
            return;
        }
        figures++;
        if (point.isFault()) {
            commaOnly++;
        } else if (comma.isFault()) {
            pointOnly++;
        } else if (!comma.value().equals(point.value())) {
            either++;
        }
    }

    private static boolean mayBe(String text) {
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '/' || c == ':' || c == '@' || c == '_') {
                return false;
            }
            digit |= c >= '0' && c <= '9';
        }
        return digit;
    }

    void add(FigureEvidence other) {
        figures += other.figures;
        commaOnly += other.commaOnly;
        pointOnly += other.pointOnly;
        either += other.either;
    }
}
