package org.encaisse.platform.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.encaisse.kernel.money.Money;

/**
 * How figures and dates are written for a reader: {@code 1 234 567 FCFA}, {@code 1 234,56 €}, {@code €1,234.56},
 * {@code 21/11/2026}. Pages, letters and statements all write them here, so that they never differ.
 */
public final class Formats {

    /** Narrow no-break space: groups digits and never lets an amount break over two lines. */
    public static final char THIN = '\u202f';

    private static final char MINUS = '\u2212';
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT);
    private static final Map<String, String> SIGNS =
            Map.of("EUR", "€", "USD", "$", "GBP", "£", "XOF", "FCFA", "XAF", "FCFA");
    private static final Formats FRENCH = new Formats(false);
    private static final Formats ENGLISH = new Formats(true);

    private final boolean english;

    private Formats(boolean english) {
        this.english = english;
    }

    public static Formats of(Locale locale) {
        return Messages.isEnglish(locale) ? ENGLISH : FRENCH;
    }

    /** With its currency. */
    public String money(Money money) {
        String code = money.currency().getCurrencyCode();
        String sign = SIGNS.getOrDefault(code, code);
        if (english && sign.length() == 1) {
            return (money.isNegative() ? MINUS + sign : sign)
                    + figure(money.toDecimal().abs());
        }
        return amount(money) + THIN + sign;
    }

    /** Without its currency, for columns whose heading names it. */
    public String amount(Money money) {
        return figure(money.toDecimal());
    }

    /** {@code FCFA}, {@code €}: for the heading of a column. */
    public String currency(String code) {
        return SIGNS.getOrDefault(code, code);
    }

    public String number(long number) {
        return figure(BigDecimal.valueOf(number));
    }

    /** As many decimals as it has: the lines of a calculation, which are not rounded. */
    public String decimal(BigDecimal number) {
        return figure(number);
    }

    /** Of a fraction such as 0.853, rounded half up: {@code 85,3 %}. */
    public String percent(BigDecimal fraction, int digits) {
        String figure = figure(fraction.movePointRight(2).setScale(digits, RoundingMode.HALF_UP));
        return english ? figure + "%" : figure + THIN + "%";
    }

    public String date(LocalDate date) {
        return date.format(DATE);
    }

    public String dateTime(Instant instant, ZoneId zone) {
        return instant.atZone(zone).format(DATE_TIME);
    }

    private String figure(BigDecimal figure) {
        String plain = figure.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder written = new StringBuilder(plain.length() + 8);
        if (figure.signum() < 0) {
            written.append(MINUS);
        }
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                written.append(english ? ',' : THIN);
            }
            written.append(whole.charAt(i));
        }
        if (point >= 0) {
            written.append(english ? '.' : ',').append(plain, point + 1, plain.length());
        }
        return written.toString();
    }
}
