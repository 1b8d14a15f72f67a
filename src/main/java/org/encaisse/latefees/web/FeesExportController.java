package org.encaisse.latefees.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.customers.Customer;
import org.encaisse.customers.CustomerRefusal;
import org.encaisse.customers.Customers;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.latefees.Claim;
import org.encaisse.latefees.ClaimDetail;
import org.encaisse.latefees.Claimable;
import org.encaisse.latefees.Claims;
import org.encaisse.latefees.LateFees;
import org.encaisse.latefees.LateFeesRefusal;
import org.encaisse.latefees.LatefeesRight;
import org.encaisse.latefees.rule.Stretch;
import org.encaisse.platform.tabular.CsvTableWriter;
import org.encaisse.platform.tabular.CsvTableWriter.Dress;
import org.encaisse.platform.tabular.TableWriter;
import org.encaisse.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A calculation as a file, line by line, to be joined to a letter. */
@Controller
class FeesExportController {

    private static final List<String> HEADINGS = List.of(
            "latefees.invoice",
            "latefees.due",
            "latefees.from",
            "latefees.to",
            "latefees.day-number",
            "latefees.base",
            "latefees.rate",
            "latefees.interest",
            "latefees.indemnity",
            "latefees.currency");

    private final Customers customers;
    private final LateFees lateFees;
    private final Claims claims;

    FeesExportController(Customers customers, LateFees lateFees, Claims claims) {
        this.customers = customers;
        this.lateFees = lateFees;
        this.claims = claims;
    }

    @GetMapping("/customers/{customer}/late-fees.csv")
    @LatefeesRight.Needed(LatefeesRight.READ)
    void claimable(
            @PathVariable UUID customer,
            @RequestParam(defaultValue = "") String on,
            Ui ui,
            HttpServletResponse response)
            throws IOException {
        Customer known = customers.byId(customer).orElseThrow(() -> new Refused(CustomerRefusal.MISSING, ""));
        LocalDate day = Typed.day(on, ui.today());
        List<Claimable> items = lateFees.of(known, day).items();
        try (TableWriter out = begin(response, ui, known.code() + "-" + day)) {
            for (Claimable item : items) {
                write(
                        out,
                        item.item().number(),
                        item.item().debt().dueOn(),
                        item.interest().stretches(),
                        item.amount(),
                        item.indemnity(),
                        ui);
            }
        }
    }

    @GetMapping("/late-fees/claims/{claim}/calculation.csv")
    @LatefeesRight.Needed(LatefeesRight.READ)
    void claimed(@PathVariable UUID claim, Ui ui, HttpServletResponse response) throws IOException {
        Claim known = claims.byId(claim).orElseThrow(() -> new Refused(LateFeesRefusal.NO_SUCH_CLAIM));
        List<ClaimDetail> details = claims.details(known);
        try (TableWriter out = begin(response, ui, known.number())) {
            for (ClaimDetail detail : details) {
                write(
                        out,
                        detail.number(),
                        detail.dueOn(),
                        detail.stretches(),
                        detail.interest(),
                        detail.indemnity(),
                        ui);
            }
        }
    }

    private static TableWriter begin(HttpServletResponse response, Ui ui, String name) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + ui.t("latefees.file") + "-" + name.replaceAll("[^A-Za-z0-9._-]", "_")
                        + ".csv\"");
        TableWriter out = new CsvTableWriter(
                response.getOutputStream(), ui.lang().equals("en") ? Dress.INTERNATIONAL : Dress.FRENCH);
        HEADINGS.forEach(heading -> out.text(ui.t(heading)));
        out.endRow();
        return out;
    }

    /** Its periods, not rounded, then the line that is claimed. */
    private static void write(
            TableWriter out,
            String number,
            LocalDate dueOn,
            List<Stretch> stretches,
            Money interest,
            Money indemnity,
            Ui ui) {
        String currency = interest.currency().getCurrencyCode();
        for (Stretch line : stretches) {
            out.text(number).date(dueOn).date(line.from()).date(line.to());
            out.number(BigDecimal.valueOf(line.days())).number(line.base().toDecimal());
            out.number(line.percent())
                    .number(line.shown())
                    .blank()
                    .text(currency)
                    .endRow();
        }
        out.text(number + " – " + ui.t("latefees.total"))
                .date(dueOn)
                .blank()
                .blank()
                .blank()
                .blank()
                .blank();
        out.number(interest.toDecimal())
                .number(indemnity.toDecimal())
                .text(currency)
                .endRow();
    }
}
