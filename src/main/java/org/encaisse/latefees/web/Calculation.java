package org.encaisse.latefees.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.encaisse.latefees.rule.Stretch;
import org.encaisse.platform.web.Ui;

/** The lines of a calculation as people read them: from, to, days, base, rate, amount that is not rounded yet. */
public record Calculation(List<Stretch> lines) {

    /** {@code 12,15 %}, {@code 5,3637 %}. */
    public static String percent(BigDecimal percent, Ui ui) {
        int digits = Math.max(2, percent.stripTrailingZeros().scale());
        return ui.formats().percent(percent.movePointLeft(2), digits);
    }

    public String rate(Stretch line, Ui ui) {
        return percent(line.percent(), ui);
    }

    /** Two digits more than the currency has. */
    public String part(Stretch line, Ui ui) {
        return ui.formats().decimal(line.shown());
    }

    public String sum(Ui ui) {
        if (lines.isEmpty()) {
            return "";
        }
        BigDecimal minor = lines.stream().map(Stretch::minor).reduce(BigDecimal.ZERO, BigDecimal::add);
        int digits = lines.getFirst().base().currency().getDefaultFractionDigits();
        return ui.formats().decimal(minor.movePointLeft(digits).setScale(digits + 2, RoundingMode.HALF_UP));
    }
}
