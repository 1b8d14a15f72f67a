package org.encaisse.platform.tabular;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Dates as systems export them: 21/11/2026, 11-21-26, 2026-11-21, 20261121, 21 nov. 2026, with or without an hour. */
final class Dates {

    private static final int LONGEST = 40;
    private static final LocalDate FIRST_SERIAL = LocalDate.of(1899, 12, 30);
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("fev", 2),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("avr", 4),
            Map.entry("apr", 4),
            Map.entry("mai", 5),
            Map.entry("may", 5),
            Map.entry("juin", 6),
            Map.entry("jun", 6),
            Map.entry("juil", 7),
            Map.entry("jul", 7),
            Map.entry("aou", 8),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));

    private Dates() {}

    /** Three figures as they stand in the text; {@code digits} tell a year of four from one of two. */
    record Parts(int first, int firstDigits, int second, int third, int thirdDigits, boolean monthNamed) {

        boolean yearFirst() {
            return firstDigits == 4;
        }

        /** The date in this order, or null when there is no such day. */
        @Nullable
        LocalDate in(DateOrder order) {
            if (yearFirst()) {
                return day(first, second, third);
            }
            if (monthNamed) {
                return day(year(third, thirdDigits), second, first);
            }
            return switch (order) {
                case DMY -> day(year(third, thirdDigits), second, first);
                case MDY -> day(year(third, thirdDigits), first, second);
                case YMD -> thirdDigits == 4 ? null : day(year(first, firstDigits), second, third);
            };
        }

        private static int year(int year, int digits) {
            if (digits == 4) {
                return year;
            }
            return year < 70 ? 2000 + year : 1900 + year;
        }

        private static @Nullable LocalDate day(int year, int month, int day) {
            // The years in which somebody still owes: a typing error such as 0206 or 20226 is no date.
            if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > 31) {
                return null;
            }
            try {
                return LocalDate.of(year, month, day);
            } catch (DateTimeException e) {
                return null;
            }
        }
    }

    static Found<LocalDate> parse(String text, DateOrder order) {
        Parts parts = parts(text);
        if (parts == null) {
            return Found.fault(CellFault.NOT_A_DATE);
        }
        LocalDate date = parts.in(order);
        return date == null ? Found.fault(CellFault.NO_SUCH_DAY) : Found.value(date);
    }

    /** A spreadsheet's day number in a cell that forgot to say it is a date: only those of 1990 to 2100. */
    static Found<LocalDate> ofSerial(String number) {
        BigDecimal serial = new BigDecimal(number);
        if (serial.compareTo(BigDecimal.valueOf(32_874)) < 0 || serial.compareTo(BigDecimal.valueOf(73_415)) > 0) {
            // 20261121 is a number to the spreadsheet and a date to everybody else
            return parse(number, DateOrder.YMD);
        }
        return Found.value(dayOf(serial.longValue()));
    }

    static LocalDate dayOf(long serial) {
        return FIRST_SERIAL.plusDays(serial);
    }

    static @Nullable Parts parts(String text) {
        if (text.length() < 6 || text.length() > LONGEST) {
            return null;
        }
        String day = withoutHour(text);
        if (day.length() == 8 && day.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return new Parts(number(day, 0, 4), 4, number(day, 4, 6), number(day, 6, 8), 2, false);
        }
        int[] value = new int[3];
        int[] digits = new int[3];
        boolean named = false;
        int at = 0;
        for (int part = 0; part < 3; part++) {
            int start = at;
            while (at < day.length() && isDigit(day.charAt(at))) {
                at++;
            }
            if (at == start && part == 1) {
                while (at < day.length() && Character.isLetter(day.charAt(at))) {
                    at++;
                }
                value[1] = month(day.substring(start, at));
                named = true;
            } else {
                digits[part] = at - start;
                value[part] = digits[part] == 0 || digits[part] > 4 ? -1 : number(day, start, at);
            }
            if (value[part] < 0) {
                return null;
            }
            int gap = at;
            while (part < 2 && at < day.length() && "/.- ".indexOf(day.charAt(at)) >= 0) {
                at++;
            }
            if (part < 2 && (at == gap || at - gap > 2)) {
                return null;
            }
        }
        boolean shaped = at == day.length() && (named || digits[1] <= 2) && isYear(digits[0], digits[2]);
        return shaped ? new Parts(value[0], digits[0], value[1], value[2], digits[2], named) : null;
    }

    private static boolean isYear(int firstDigits, int thirdDigits) {
        return firstDigits == 4 ? thirdDigits <= 2 : firstDigits <= 2 && (thirdDigits == 2 || thirdDigits == 4);
    }

    /** "2026-11-21T00:00:00", "21/11/2026 14:05" without what follows the day. */
    private static String withoutHour(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return text;
        }
        int at = colon - 1;
        while (at > 0 && isDigit(text.charAt(at))) {
            at--;
        }
        boolean hour = colon - at <= 3 && colon - at > 1 && (text.charAt(at) == ' ' || text.charAt(at) == 'T');
        return hour ? text.substring(0, at).strip() : text;
    }

    private static int month(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        Integer four = plain.length() < 4 ? null : MONTHS.get(plain.substring(0, 4));
        Integer three = plain.length() < 3 ? null : MONTHS.get(plain.substring(0, 3));
        return four != null ? four : three != null ? three : -1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
