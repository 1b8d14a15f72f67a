package org.encaisse.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.encaisse.casefile.SealedLines;
import org.encaisse.customers.Customer;
import org.encaisse.platform.pdf.PaperList;
import org.encaisse.platform.web.Ui;

/** A stretch of the chronology on paper (PDF/A): when, what, who, and the seal; for somebody who was not there. */
final class ChronologySheet {

    private static final int SHORT_HASH = 16;

    private final Ui ui;
    private final PaperList list;

    ChronologySheet(Customer customer, Ui ui, int volume) {
        this.ui = ui;
        this.list = new PaperList(
                ui.lang(),
                ui.t("evidence.chronology.title", customer.name(), customer.code()),
                ui.t("evidence.chronology.lead", ui.tenantName(), ui.date(ui.today()), volume),
                List.of(
                        new PaperList.Column(ui.t("evidence.when"), 28, false),
                        new PaperList.Column(ui.t("evidence.what"), 90, false),
                        new PaperList.Column(ui.t("evidence.who"), 26, false),
                        new PaperList.Column(ui.t("evidence.seal"), 30, true)));
    }

    void add(SealedLines.Line line) {
        String hash = line.hash();
        list.row(List.of(
                ui.dateTime(line.at()),
                ui.named("journal." + line.kind(), line.detail()),
                line.actor(),
                hash == null ? "" : hash.substring(0, SHORT_HASH)));
    }

    byte[] bytes(UUID id, Instant at) {
        return list.bytes(id, at);
    }
}
