package org.encaisse.receivables.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.platform.web.Tone;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.RecoveryRate;
import org.encaisse.receivables.RecoveryRates;

/** What came in of what fell due in the quarter, against the aims of the procedure. */
public record RecoveryPage(
        RecoveryRates.Period period,
        List<RecoveryRates.OfStructure> structures,
        List<RecoveryRates.OfCustomer> customers,
        Map<UUID, String> names) {

    public String lead(Ui ui) {
        return ui.t("receivables.recovery.lead", ui.date(period.from()), ui.date(period.to()));
    }

    public String structure(RecoveryRates.OfStructure line) {
        return names.getOrDefault(line.entityId(), "");
    }

    public String href(RecoveryRates.OfCustomer line) {
        return "/customers/" + line.customerId();
    }

    /** « n/d » when nothing fell due. */
    public String rate(RecoveryRate rate, Ui ui) {
        BigDecimal fraction = rate.fraction();
        return fraction == null
                ? ui.t("receivables.recovery.none")
                : ui.formats().percent(fraction, 2);
    }

    public Tone tone(RecoveryRate rate, boolean ofCustomer) {
        return rate.reaches(ofCustomer ? RecoveryRate.AIM_OF_CUSTOMER : RecoveryRate.AIM) ? Tone.GOOD : Tone.NOTICE;
    }

    public String aim(RecoveryRate rate, boolean ofCustomer, Ui ui) {
        return ui.t(
                tone(rate, ofCustomer) == Tone.GOOD
                        ? "receivables.recovery.reached"
                        : "receivables.recovery.not-reached");
    }
}
