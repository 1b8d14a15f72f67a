package org.encaisse.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.encaisse.exchange.BringFile;
import org.encaisse.exchange.ConfirmImport;
import org.encaisse.exchange.ExchangeRefusal;
import org.encaisse.exchange.ExchangeRight;
import org.encaisse.exchange.FileImport;
import org.encaisse.exchange.ImportKind;
import org.encaisse.exchange.Imports;
import org.encaisse.exchange.Rejects;
import org.encaisse.exchange.RejectsFile;
import org.encaisse.exchange.Wanted;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Drop a file, see what is understood, confirm, watch, read what became of it. */
@Controller
@ExchangeRight.Needed(ExchangeRight.IMPORT)
class ImportsController {

    private static final int PAGE = 30;
    private static final int REJECTS_SHOWN = 200;

    private final BringFile bringFile;
    private final ConfirmImport confirm;
    private final Imports imports;
    private final Rejects rejects;
    private final RejectsFile rejectsFile;
    private final Structures structures;

    ImportsController(
            BringFile bringFile,
            ConfirmImport confirm,
            Imports imports,
            Rejects rejects,
            RejectsFile rejectsFile,
            Structures structures) {
        this.bringFile = bringFile;
        this.confirm = confirm;
        this.imports = imports;
        this.rejects = rejects;
        this.rejectsFile = rejectsFile;
        this.structures = structures;
    }

    @GetMapping("/imports")
    String list(@RequestParam(required = false) @Nullable UUID after, Ui ui, Model model) {
        model.addAttribute("page", ImportsPage.of(imports.page(after, PAGE), ui));
        return "exchange/imports";
    }

    @PostMapping("/imports")
    String bring(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam String kind,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect)
            throws IOException {
        if (file == null || file.isEmpty()) {
            Flash.bad(redirect, ui.refusal(new Refused(ExchangeRefusal.NO_FILE)));
            return "redirect:/imports";
        }
        ImportKind of = ImportKind.parse(kind);
        // A person who brings invoices expects their customers to come along; the preview counts them.
        Wanted wanted =
                of.mayCreateCustomers() ? new Wanted(Map.of(), Map.of(), null, null, null, true, null) : Wanted.NOTHING;
        try (InputStream content = file.getInputStream()) {
            UUID importId = bringFile.bring(
                    of,
                    Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                    content,
                    wanted,
                    false,
                    person.actor());
            return "redirect:/imports/" + importId;
        }
    }

    @GetMapping("/imports/{id}")
    String show(@PathVariable UUID id, Ui ui, Model model) {
        FileImport item = imports.byId(id);
        model.addAttribute("page", ImportPage.of(item, rejects.page(id, 0, REJECTS_SHOWN), structures.all(), ui));
        return "exchange/import";
    }

    /** The bar alone; when it is over, the browser asks for the whole page again. */
    @GetMapping("/imports/{id}/progress")
    String progress(@PathVariable UUID id, Ui ui, Model model, HttpServletResponse response) {
        FileImport item = imports.byId(id);
        if (item.isOver()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("page", ImportPage.of(item, java.util.List.of(), java.util.List.of(), ui));
        return "exchange/progress";
    }

    @PostMapping("/imports/{id}/look")
    String look(@PathVariable UUID id, @RequestParam Map<String, String> form) {
        confirm.confirm(id, MappingForm.read(imports.byId(id).kind(), form), false);
        return "redirect:/imports/" + id;
    }

    @PostMapping("/imports/{id}/confirmation")
    String confirm(@PathVariable UUID id) {
        confirm.confirm(id, imports.byId(id).wanted(), true);
        return "redirect:/imports/" + id;
    }

    @GetMapping("/imports/{id}/rejects")
    void rejects(@PathVariable UUID id, Ui ui, HttpServletResponse response) throws IOException {
        boolean workbook = rejectsFile.isWorkbook(id);
        response.setContentType(
                workbook ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + (workbook ? "rejets.xlsx" : "rejets.csv") + "\"");
        rejectsFile.write(
                id,
                response.getOutputStream(),
                ui.t("exchange.reject.reason-column"),
                reject -> ui.t("refusal." + reject.reason(), reject.arguments().toArray()));
    }
}
