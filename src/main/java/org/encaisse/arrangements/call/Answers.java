package org.encaisse.arrangements.call;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import org.encaisse.arrangements.ArrangementsRefusal;
import org.encaisse.arrangements.Means;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.jspecify.annotations.Nullable;

/** What a person typed, read: a date as the browser sends it or as people write it, an amount with spaces and a comma. */
public record Answers(Map<String, String> typed) {

    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT);

    public LocalDate date(String name) {
        String text = text(name);
        if (text == null) {
            throw new Refused(ArrangementsRefusal.DATE_MISSING);
        }
        try {
            return text.indexOf('/') > 0 ? LocalDate.parse(text, FRENCH) : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Refused(ArrangementsRefusal.DATE_NOT_READABLE, text);
        }
    }

    public @Nullable LocalTime time(String name) {
        String text = text(name);
        try {
            return text == null ? null : LocalTime.parse(text.length() == 4 ? "0" + text : text);
        } catch (DateTimeException e) {
            throw new Refused(ArrangementsRefusal.TIME_NOT_READABLE, text);
        }
    }

    public Money amount(String name, Currency currency) {
        String text = text(name);
        if (text == null) {
            throw new Refused(ArrangementsRefusal.AMOUNT_MISSING);
        }
        String figure = text.replaceAll("[\\s\\u00a0\\u202f]", "");
        int mark = Math.max(figure.lastIndexOf(','), figure.lastIndexOf('.'));
        boolean groups = mark >= 0 && figure.length() - mark - 1 > currency.getDefaultFractionDigits();
        if (groups && figure.length() - mark - 1 == 3) {
            // 450.000 FCFA, 1,250 €: in front of three figures the mark stands for thousands.
            figure = figure.replaceAll("[.,]", "");
        } else if (mark >= 0) {
            figure = figure.substring(0, mark).replaceAll("[.,]", "") + "." + figure.substring(mark + 1);
        }
        if (!figure.matches("-?\\d{1,16}(\\.\\d*)?")) {
            throw new Refused(ArrangementsRefusal.AMOUNT_NOT_READABLE, text);
        }
        return Money.parse(figure, currency.getCurrencyCode());
    }

    public Means means(String name, Means otherwise) {
        String text = text(name);
        return text == null ? otherwise : Means.parse(text);
    }

    public boolean yes(String name) {
        String text = text(name);
        return text != null && (text.equals("yes") || text.equals("true") || text.equals("on"));
    }

    /** Null when nothing was typed. */
    public @Nullable String text(String name) {
        String text = typed.get(name);
        return text == null || text.isBlank() ? null : text.strip();
    }
}
