package org.encaisse.dunning.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.encaisse.dunning.DunningRight;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.dunning.settings.DunningSettings;
import org.encaisse.dunning.settings.NightlyMode;
import org.encaisse.kernel.money.Money;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Ui;

/** The settings of the relances. */
public record DunningSettingsPage(DunningSettings now) {

    static List<String> currencies(DunningSettings now) {
        TreeSet<String> codes = new TreeSet<>(now.minimums().keySet());
        codes.addAll(List.of("EUR", "USD", "XOF"));
        return new ArrayList<>(codes);
    }

    public List<String> currencies() {
        return currencies(now);
    }

    public String minimum(String currency) {
        Money minimum = now.minimums().get(currency);
        return minimum == null ? "" : minimum.toDecimal().toPlainString();
    }

    public List<Option> modes(Ui ui) {
        return Arrays.stream(NightlyMode.values())
                .map(mode -> new Option(Words.of(mode), ui.t("dunning.nightly." + Words.of(mode))))
                .toList();
    }

    /** Until when a person looks at everything; empty when the first month is over. */
    public String firstMonth(Ui ui) {
        return now.validateUntil() != null && now.validatesAll(ui.today())
                ? ui.t("dunning.first-month.until", now.validateUntil())
                : "";
    }

    public boolean mayEnd(Ui ui) {
        return ui.may(DunningRight.FIRST_MONTH);
    }

    public String mode() {
        return Words.of(now.nightlyMode());
    }
}
