package org.encaisse.latefees.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.latefees.LateFeesRefusal;
import org.jspecify.annotations.Nullable;

/** Figures and days as people type them into a form. */
final class Typed {

    private Typed() {}

    /** {@code 12,15}, {@code 12.15 %}; null when nothing was typed. */
    static @Nullable BigDecimal percent(String typed) {
        String text = typed.replaceAll("[\\s\\u00a0\\u202f%]", "").replace(',', '.');
        if (text.isEmpty()) {
            return null;
        }
        try {
            BigDecimal percent = new BigDecimal(text);
            if (percent.scale() > 4 || percent.precision() > 12) {
                throw new Refused(LateFeesRefusal.PERCENT_OUT_OF_RANGE, typed);
            }
            return percent;
        } catch (NumberFormatException e) {
            throw new Refused(LateFeesRefusal.PERCENT_OUT_OF_RANGE, typed);
        }
    }

    /** Null when nothing was typed. */
    static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new Refused(LateFeesRefusal.DATE_MALFORMED, typed);
        }
    }

    static LocalDate day(String typed, LocalDate otherwise) {
        LocalDate day = day(typed);
        return day == null ? otherwise : day;
    }
}
