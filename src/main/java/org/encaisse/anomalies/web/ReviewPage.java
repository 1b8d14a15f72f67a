package org.encaisse.anomalies.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.encaisse.anomalies.MonthLine;
import org.encaisse.platform.web.Tab;
import org.encaisse.platform.web.Ui;

/** The anomalies of one month by cause: what to mend so that they do not come back. */
public record ReviewPage(YearMonth month, boolean current, List<MonthLine> lines) {

    public List<Tab> tabs(Ui ui) {
        return List.of(
                new Tab("/anomalies", ui.t("anomalies.open"), false),
                new Tab("/anomalies?state=cured", ui.t("anomalies.cured"), false),
                new Tab("/anomalies/review", ui.t("anomalies.review"), true));
    }

    public String title(Ui ui) {
        return ui.t("anomalies.review.of", ui.date(month.atDay(1)), ui.date(month.atEndOfMonth()));
    }

    public String before() {
        return "/anomalies/review?month=" + month.minusMonths(1);
    }

    public String after() {
        return "/anomalies/review?month=" + month.plusMonths(1);
    }

    public String kind(MonthLine line, Ui ui) {
        return ui.named(line.key(), Map.of());
    }

    public String cause(MonthLine line, Ui ui) {
        return line.cause().isEmpty() ? "–" : ui.shown(line.cause());
    }

    public String days(MonthLine line, Ui ui) {
        return line.cured() == 0 ? "–" : ui.t("anomalies.days", line.days());
    }
}
