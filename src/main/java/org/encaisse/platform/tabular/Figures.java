package org.encaisse.platform.tabular;

import java.math.BigDecimal;
import java.util.List;

/** Figures as accounting systems write them: {@code 1 234,56}, {@code (1,234.56)}, {@code 1.234,56-}, {@code 12 500 FCFA}. */
final class Figures {

    private static final int LONGEST = 60;
    private static final int DIGITS = 30;
    private static final List<String> SIGNS =
            List.of("€", "$", "£", "EUR", "USD", "GBP", "XOF", "XAF", "FCFA", "F CFA", "CFA", "MAD", "TND", "CHF");

    private Figures() {}

    static Found<BigDecimal> parse(String text, DecimalMark mark) {
        String bare = bare(text);
        if (bare.isEmpty()) {
            return Found.fault(CellFault.NOT_A_FIGURE);
        }
        boolean negative = bare.charAt(0) == '-';
        StringBuilder digits = new StringBuilder(bare.length());
        int sinceGroup = -1;
        boolean decimals = false;
        for (int i = negative ? 1 : 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
                sinceGroup = sinceGroup < 0 ? -1 : sinceGroup + 1;
            } else if (c == mark.mark() && !decimals && (sinceGroup < 0 || sinceGroup == 3)) {
                decimals = true;
                sinceGroup = -1;
                digits.append('.');
            } else if ((c == mark.grouping() || c == ' ' || c == '\'')
                    && !decimals
                    && groupMayStart(digits, sinceGroup)) {
                sinceGroup = 0;
            } else {
                return Found.fault(CellFault.NOT_A_FIGURE);
            }
        }
        int count = digits.length() - (decimals ? 1 : 0);
        if (count == 0 || count > DIGITS || (sinceGroup >= 0 && sinceGroup != 3)) {
            return Found.fault(CellFault.NOT_A_FIGURE);
        }
        BigDecimal figure =
                new BigDecimal(digits.charAt(digits.length() - 1) == '.' ? digits + "0" : digits.toString());
        return Found.value(negative ? figure.negate() : figure);
    }

    private static boolean groupMayStart(CharSequence digits, int sinceGroup) {
        return sinceGroup < 0 ? !digits.isEmpty() && digits.length() <= 3 : sinceGroup == 3;
    }

    /** Without currency, with one kind of space, one kind of apostrophe and the minus in front; empty when hopeless. */
    static String bare(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return "";
        }
        if (isPlain(text)) {
            return text;
        }
        String bare = withoutCurrency(plainSpaces(text));
        boolean negative = false;
        if (bare.startsWith("(") && bare.endsWith(")") && bare.length() > 2) {
            negative = true;
            bare = withoutCurrency(bare.substring(1, bare.length() - 1).strip());
        } else if (bare.endsWith("-")) {
            negative = true;
            bare = withoutCurrency(bare.substring(0, bare.length() - 1).strip());
        } else if (bare.startsWith("-")) {
            negative = true;
            bare = withoutCurrency(bare.substring(1).strip());
        } else if (bare.startsWith("+")) {
            bare = bare.substring(1).strip();
        }
        if (bare.isEmpty() || bare.startsWith("-")) {
            return "";
        }
        return negative ? "-" + bare : bare;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != ',') {
                return false;
            }
        }
        return true;
    }

    private static String plainSpaces(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(
                    switch (c) {
                        case '\u00a0', '\u202f', '\u2009', '\u2007', '\t' -> ' ';
                        case '\u2019', '\u02bc' -> '\'';
                        case '\u2212', '\u2013' -> '-';
                        default -> c;
                    });
        }
        return plain.toString().strip();
    }

    private static String withoutCurrency(String text) {
        for (String sign : SIGNS) {
            if (text.startsWith(sign)) {
                return text.substring(sign.length()).strip();
            }
            if (text.endsWith(sign)) {
                String rest = text.substring(0, text.length() - sign.length()).strip();
                // "12 500 F CFA" ends with both "CFA" and "F CFA"
                return rest.endsWith(" F")
                        ? rest.substring(0, rest.length() - 2).strip()
                        : rest;
            }
        }
        return text;
    }
}
