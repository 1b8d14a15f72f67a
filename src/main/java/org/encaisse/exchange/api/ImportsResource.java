package org.encaisse.exchange.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.encaisse.exchange.BringFile;
import org.encaisse.exchange.ConfirmImport;
import org.encaisse.exchange.ExchangeRefusal;
import org.encaisse.exchange.ExchangeRight;
import org.encaisse.exchange.ImportKind;
import org.encaisse.exchange.Imports;
import org.encaisse.exchange.Rejects;
import org.encaisse.exchange.RejectsFile;
import org.encaisse.exchange.Wanted;
import org.encaisse.exchange.WantedJson;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The accounts in, through the interface. */
@RestController
@RequestMapping("/api/v1/imports")
@ExchangeRight.Needed(ExchangeRight.IMPORT)
class ImportsResource {

    private static final int REJECTS_SHOWN = 1_000;

    private final BringFile bringFile;
    private final ConfirmImport confirm;
    private final Imports imports;
    private final Rejects rejects;
    private final RejectsFile rejectsFile;

    ImportsResource(
            BringFile bringFile, ConfirmImport confirm, Imports imports, Rejects rejects, RejectsFile rejectsFile) {
        this.bringFile = bringFile;
        this.confirm = confirm;
        this.imports = imports;
        this.rejects = rejects;
        this.rejectsFile = rejectsFile;
    }

    /** Without {@code commit=true} the file is only looked at. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportJson> bring(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String mapping,
            @RequestParam(defaultValue = "false") boolean commit,
            SignedIn person,
            Ui ui)
            throws IOException {
        ImportKind of = ImportKind.parse(kind == null ? "" : kind);
        Wanted wanted = WantedJson.read(mapping);
        if (file == null) {
            throw new Refused(ExchangeRefusal.NO_FILE);
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        UUID importId;
        try (InputStream content = file.getInputStream()) {
            importId = bringFile.bring(of, name, content, wanted, commit, person.actor());
        }
        return accepted(importId, ui);
    }

    /** Takes in a file that was looked at, with the mapping given, else with the one it was looked at with. */
    @PostMapping("/{id}/confirmation")
    ResponseEntity<ImportJson> confirm(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String mapping, Ui ui) {
        confirm.confirm(id, mapping == null ? imports.byId(id).wanted() : WantedJson.read(mapping), true);
        return accepted(id, ui);
    }

    private ResponseEntity<ImportJson> accepted(UUID importId, Ui ui) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + importId))
                .body(read(importId, ui));
    }

    @GetMapping
    Slice<ImportJson> list(
            @RequestParam(required = false) @Nullable UUID after, @RequestParam(defaultValue = "50") int limit, Ui ui) {
        var page = imports.page(after, Math.clamp(limit, 1, 1_000));
        return new Slice<>(
                page.items().stream().map(item -> ImportJson.summary(item, ui)).toList(), page.next());
    }

    @GetMapping("/{id}")
    ImportJson read(@PathVariable UUID id, Ui ui) {
        return ImportJson.of(imports.byId(id), rejects.page(id, 0, REJECTS_SHOWN), ui);
    }

    /** All rejected lines, as a file to be corrected and brought again. */
    @GetMapping("/{id}/rejects")
    void rejects(@PathVariable UUID id, Ui ui, HttpServletResponse response) throws IOException {
        boolean workbook = rejectsFile.isWorkbook(id);
        response.setContentType(
                workbook ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        rejectsFile.write(
                id,
                response.getOutputStream(),
                ui.t("exchange.reject.reason-column"),
                reject -> ImportJson.sentence(reject, ui));
    }
}
