package org.encaisse.receivables.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.encaisse.platform.web.AgingBars;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.AgedLine;
import org.encaisse.receivables.Bucket;

/** What everybody chosen owes in all, one strip per currency. */
public record AgedTotalsPage(LocalDate on, List<AgedLine> lines) {

    public AgingBars bars(AgedLine line, Ui ui) {
        String currency = line.currency().getCurrencyCode();
        List<String> labels = Arrays.stream(Bucket.values())
                .map(bucket -> ui.t("receivables.bucket." + bucket.code()))
                .toList();
        List<String> items = Arrays.stream(Bucket.values())
                .map(bucket -> "/open-items?bucket=" + bucket.code() + "&currency=" + currency + "&on=" + on)
                .toList();
        return AgingBars.of(
                "aging-" + currency,
                ui.t("receivables.aging-in", ui.formats().currency(currency)),
                labels,
                line.buckets(),
                items,
                ui.formats());
    }
}
