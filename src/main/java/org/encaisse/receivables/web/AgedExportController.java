package org.encaisse.receivables.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.pdf.PdfPrinter;
import org.encaisse.platform.tabular.CsvTableWriter;
import org.encaisse.platform.tabular.CsvTableWriter.Dress;
import org.encaisse.platform.tabular.TableWriter;
import org.encaisse.platform.tabular.XlsxTableWriter;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.AgedBalance;
import org.encaisse.receivables.AgedBy;
import org.encaisse.receivables.AgedLine;
import org.encaisse.receivables.ReceivablesRight;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The aged balance that is shown, as a file: every page of it, written as it is read. */
@Controller
class AgedExportController {

    private static final int STEP = 1_000;
    /** Beyond this a spreadsheet serves better than paper; the sheet says so. */
    private static final int PRINTED = 2_000;

    private final AgedBalance balance;
    private final PdfPrinter printer;
    private final TemplateEngine templates;
    private final BusinessClock clock;

    AgedExportController(AgedBalance balance, PdfPrinter printer, TemplateEngine templates, BusinessClock clock) {
        this.balance = balance;
        this.printer = printer;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/aged-balance.xlsx")
    @ReceivablesRight.Needed(ReceivablesRight.READ)
    void xlsx(AgedQuery query, Ui ui, HttpServletResponse response) throws IOException {
        head(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", query, ui, "xlsx");
        write(new XlsxTableWriter(response.getOutputStream(), ui.t("receivables.aged-balance")), query, ui);
    }

    @GetMapping("/aged-balance.csv")
    @ReceivablesRight.Needed(ReceivablesRight.READ)
    void csv(AgedQuery query, Ui ui, HttpServletResponse response) throws IOException {
        head(response, "text/csv;charset=UTF-8", query, ui, "csv");
        Dress dress = ui.lang().equals("en") ? Dress.INTERNATIONAL : Dress.FRENCH;
        write(new CsvTableWriter(response.getOutputStream(), dress), query, ui);
    }

    @GetMapping("/aged-balance.pdf")
    @ReceivablesRight.Needed(ReceivablesRight.READ)
    void pdf(AgedQuery query, Ui ui, HttpServletResponse response) throws IOException {
        List<AgedLine> lines = new ArrayList<>();
        boolean whole = each(query, ui, PRINTED, lines::add);
        StringOutput page = new StringOutput(32 * 1024);
        templates.render(
                "receivables/aged-print.jte",
                new AgedPrint(
                        query.day(ui),
                        query.grouping(),
                        lines,
                        balance.totals(query.day(ui), query.filter()),
                        whole,
                        ui),
                page);
        byte[] printed = printer.print(page.toString(), Ids.next(), clock.now());
        head(response, "application/pdf", query, ui, "pdf");
        response.getOutputStream().write(printed);
    }

    private void write(TableWriter out, AgedQuery query, Ui ui) {
        boolean coded = query.grouping() == AgedBy.CUSTOMER || query.grouping() == AgedBy.ENTITY;
        try (out) {
            for (String heading : List.of(
                    "receivables.code",
                    "receivables.by." + query.grouping().code(),
                    "receivables.currency",
                    "receivables.bucket.not-due",
                    "receivables.bucket.0-30",
                    "receivables.bucket.31-60",
                    "receivables.bucket.61-90",
                    "receivables.bucket.over-90",
                    "receivables.credits",
                    "receivables.total")) {
                out.text(ui.t(heading));
            }
            out.endRow();
            each(query, ui, Integer.MAX_VALUE, line -> {
                out.text(coded ? line.key() : "")
                        .text(line.label())
                        .text(line.currency().getCurrencyCode());
                line.buckets().forEach(amount -> out.number(amount.toDecimal()));
                out.number(line.credits().toDecimal()).number(line.total().toDecimal());
                out.endRow();
            });
        }
    }

    /** False when it stopped at the limit. */
    private boolean each(AgedQuery query, Ui ui, int limit, Consumer<AgedLine> consumer) {
        if (query.grouping() != AgedBy.CUSTOMER) {
            balance.by(query.grouping(), query.day(ui), query.filter()).forEach(consumer);
            return true;
        }
        String after = null;
        int seen = 0;
        do {
            Slice<AgedLine> slice =
                    balance.byCustomer(query.day(ui), query.filter(), query.order(), after, Math.min(STEP, limit));
            slice.items().forEach(consumer);
            seen += slice.items().size();
            after = slice.next();
        } while (after != null && seen < limit);
        return after == null;
    }

    private static void head(HttpServletResponse response, String type, AgedQuery query, Ui ui, String ending) {
        response.setContentType(type);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + ui.t("receivables.aged-file") + "-" + query.day(ui) + "." + ending + "\"");
    }
}
