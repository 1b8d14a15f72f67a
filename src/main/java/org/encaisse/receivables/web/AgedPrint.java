package org.encaisse.receivables.web;

import java.time.LocalDate;
import java.util.List;
import org.encaisse.kernel.money.Money;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.AgedBy;
import org.encaisse.receivables.AgedLine;
import org.encaisse.receivables.Bucket;

/** The aged balance on paper. */
public record AgedPrint(LocalDate on, AgedBy by, List<AgedLine> lines, List<AgedLine> totals, boolean whole, Ui ui) {

    public String title() {
        return ui.t("receivables.aged-balance.of", on);
    }

    public String heading() {
        return ui.t("receivables.by." + by.code());
    }

    public String label(AgedLine line) {
        if (by == AgedBy.TOTAL) {
            return ui.t("receivables.total");
        }
        return line.label().isEmpty() ? ui.t("receivables.by.none." + by.code()) : line.label();
    }

    public String code(AgedLine line) {
        return by == AgedBy.CUSTOMER || by == AgedBy.ENTITY ? line.key() : "";
    }

    public List<Bucket> buckets() {
        return List.of(Bucket.values());
    }

    public String figure(Money money) {
        return money.isZero() ? "" : ui.amount(money);
    }

    public String currency(AgedLine line) {
        return ui.formats().currency(line.currency().getCurrencyCode());
    }

    /** The tenant, the day it was printed and by whom. */
    public String footer() {
        return ui.t("receivables.printed", ui.tenantName(), ui.today(), ui.userName());
    }
}
