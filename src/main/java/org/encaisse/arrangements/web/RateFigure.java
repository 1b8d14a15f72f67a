package org.encaisse.arrangements.web;

import java.math.BigDecimal;
import org.encaisse.arrangements.KeptRate;
import org.encaisse.platform.web.Tone;
import org.encaisse.platform.web.Ui;

/** Promises kept, in one currency: by number and by amount. */
public record RateFigure(KeptRate rate) {

    private static final BigDecimal USUAL = new BigDecimal("0.6");

    public String label(Ui ui) {
        return ui.t(
                "arrangements.rate",
                ui.formats().currency(rate.promised().currency().getCurrencyCode()));
    }

    public String value(Ui ui) {
        BigDecimal by = rate.byCount();
        return by == null ? "–" : ui.percent(by);
    }

    public String hint(Ui ui) {
        BigDecimal by = rate.byAmount();
        return ui.t("arrangements.rate.hint", rate.kept(), rate.over(), by == null ? "–" : ui.percent(by));
    }

    public String amounts(Ui ui) {
        return ui.t("arrangements.rate.amounts", rate.received(), rate.promised());
    }

    /** Below what is usual (60 to 80 %), somebody should ask why. */
    public Tone tone() {
        BigDecimal by = rate.byCount();
        return by == null ? Tone.NEUTRAL : by.compareTo(USUAL) < 0 ? Tone.WARN : Tone.GOOD;
    }
}
