package org.encaisse.inbox.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.encaisse.inbox.Inbox;
import org.encaisse.inbox.InboxRight;
import org.encaisse.inbox.ReturnsReview;
import org.encaisse.platform.tabular.XlsxTableWriter;
import org.encaisse.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The monthly review of returned mail by cause, on a page and as a spreadsheet. */
@Controller
@InboxRight.Needed(InboxRight.READ)
class ReturnsController {

    private static final int SHOWN = 200;

    private final ReturnsReview review;
    private final Inbox inbox;

    ReturnsController(ReturnsReview review, Inbox inbox) {
        this.review = review;
        this.inbox = inbox;
    }

    @GetMapping("/inbox/returns")
    String show(@RequestParam(defaultValue = "") String month, Ui ui, Model model) {
        YearMonth of = month(month, ui);
        List<ReturnsReview.Address> addresses = review.addresses(of, null);
        model.addAttribute(
                "page",
                new ReturnsPage(
                        of,
                        review.sent(of),
                        review.causes(of),
                        review.trend(of),
                        addresses.subList(0, Math.min(SHOWN, addresses.size())),
                        InboxPage.tabs("returns", inbox.waiting(), ui),
                        ReturnsPage.months(YearMonth.from(ui.today()), ui)));
        return "inbox/returns";
    }

    @GetMapping("/inbox/returns.xlsx")
    void xlsx(@RequestParam(defaultValue = "") String month, Ui ui, HttpServletResponse response) throws IOException {
        YearMonth of = month(month, ui);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"retours-" + of + ".xlsx\"");
        try (XlsxTableWriter out = new XlsxTableWriter(response.getOutputStream(), ui.t("inbox.review"))) {
            for (String heading : List.of(
                    "inbox.returned.cause",
                    "inbox.returned.address",
                    "inbox.customer",
                    "inbox.file-it.code",
                    "inbox.review.times",
                    "inbox.review.last")) {
                out.text(ui.t(heading));
            }
            out.endRow();
            for (ReturnsReview.Address one : review.addresses(of, null)) {
                out.text(ui.t("inbox.cause." + one.cause()))
                        .text(one.address())
                        .text(one.name() == null ? "" : one.name())
                        .text(one.code() == null ? "" : one.code())
                        .number(BigDecimal.valueOf(one.times()))
                        .date(one.last())
                        .endRow();
            }
            out.endRow();
            for (String heading : List.of(
                    "inbox.returned.cause", "inbox.review.family", "inbox.review.this", "inbox.review.before")) {
                out.text(ui.t(heading));
            }
            out.endRow();
            for (ReturnsReview.Cause cause : review.causes(of)) {
                out.text(ui.t("inbox.cause." + cause.cause()))
                        .text(ui.t("inbox.family." + cause.family()))
                        .number(BigDecimal.valueOf(cause.now()))
                        .number(BigDecimal.valueOf(cause.before()))
                        .endRow();
            }
        }
    }

    /** This month when none is said, or what is said is none. */
    private static YearMonth month(String typed, Ui ui) {
        try {
            return typed.isBlank() ? YearMonth.from(ui.today()) : YearMonth.parse(typed);
        } catch (DateTimeException e) {
            return YearMonth.from(ui.today());
        }
    }
}
