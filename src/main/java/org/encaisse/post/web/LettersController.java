package org.encaisse.post.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.correspondence.CorrespondenceRight;
import org.encaisse.correspondence.MessageChannel;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.SecurityHeaders;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.encaisse.post.BatchLetter;
import org.encaisse.post.BuildPrintFile;
import org.encaisse.post.MailingList;
import org.encaisse.post.PaperRefusal;
import org.encaisse.post.PostLetters;
import org.encaisse.post.PostRight;
import org.encaisse.post.PrepareBatch;
import org.encaisse.post.PrintBatch;
import org.encaisse.post.PrintBatches;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Courriers à imprimer »: letters into one file for the printer, then to the post. */
@Controller
@CorrespondenceRight.Needed(CorrespondenceRight.READ)
class LettersController {

    private static final int PAGE = 50;
    private static final int BATCHES = 20;
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private final PrintBatches batches;
    private final PrepareBatch prepare;
    private final BuildPrintFile build;
    private final PostLetters post;
    private final MailingList list;
    private final Structures structures;
    private final People people;

    LettersController(
            PrintBatches batches,
            PrepareBatch prepare,
            BuildPrintFile build,
            PostLetters post,
            MailingList list,
            Structures structures,
            People people) {
        this.batches = batches;
        this.prepare = prepare;
        this.build = build;
        this.post = post;
        this.list = list;
        this.structures = structures;
        this.people = people;
    }

    @GetMapping("/letters")
    String letters(@RequestParam @Nullable UUID after, Ui ui, Model model) {
        Slice<PrintBatch> slice = batches.page(after, BATCHES);
        Map<UUID, String> names = new HashMap<>();
        structures.all().forEach(each -> names.put(each.entityId(), each.name()));
        model.addAttribute(
                "page",
                new LettersPage(batches.waiting(), names, collectors(), slice.items(), slice.next(), prints(ui)));
        return "post/letters";
    }

    /** Each letter goes into one batch only: pressed twice, the second finds nothing to print. */
    @PostMapping("/letters/batches")
    @PostRight.Needed(PostRight.PRINT)
    String print(
            @RequestParam @Nullable UUID entity,
            @RequestParam @Nullable UUID collector,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "false") boolean evenly,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        Optional<UUID> batch = prepare.prepare(
                new PrepareBatch.Choice(
                        entity, collector, channel.isEmpty() ? null : MessageChannel.parse(channel), evenly, ui.lang()),
                person.actor(),
                ui.today());
        if (batch.isEmpty()) {
            Flash.good(redirect, ui.t("post.letters.all-lapsed"));
            return "redirect:/letters";
        }
        build.launch(batch.get(), PATIENCE);
        return "redirect:/letters/batches/" + batch.get();
    }

    @GetMapping("/letters/batches/{id}")
    String batch(@PathVariable UUID id, @RequestParam(defaultValue = "0") int after, Ui ui, Model model) {
        PrintBatch batch = batches.byId(id);
        if (batch.isUnderWay()) {
            // Whoever made it may have been stopped: it goes on here.
            batch = build.launch(id, Duration.ZERO);
        }
        List<BatchLetter> read = batches.letters(id, after, PAGE + 1);
        Slice<BatchLetter> slice = Slice.of(read, PAGE, letter -> Integer.toString(letter.position()));
        model.addAttribute(
                "page",
                new BatchPage(
                        batch,
                        slice.items(),
                        slice.next(),
                        collectors(),
                        read.stream().anyMatch(BatchPage::isRegistered),
                        batch.isOver() ? List.of() : post.takenOut(id, ui.today()),
                        prints(ui)));
        return "post/print-batch";
    }

    @GetMapping("/letters/batches/{id}/progress")
    String progress(@PathVariable UUID id, HttpServletResponse response, Model model) {
        PrintBatch batch = batches.byId(id);
        if (!batch.isUnderWay()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("batch", batch);
        return "post/print-progress";
    }

    @GetMapping("/letters/batches/{id}/content")
    void content(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        PrintBatch batch = batches.byId(id);
        Path file = build.file(id).orElse(null);
        if (file == null) {
            build.launch(id, Duration.ofSeconds(60));
            file = build.file(id).orElseThrow(() -> new Refused(PaperRefusal.FILE_NOT_READY));
        }
        response.setContentType("application/pdf");
        response.setContentLengthLong(BuildPrintFile.size(file));
        response.setHeader(SecurityHeaders.CSP, SecurityHeaders.SHOWN_PDF);
        name(response, true, name(batch) + ".pdf");
        Files.copy(file, response.getOutputStream());
    }

    @GetMapping("/letters/batches/{id}/list.xlsx")
    void list(@PathVariable UUID id, Ui ui, HttpServletResponse response) throws IOException {
        PrintBatch batch = batches.byId(id);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        name(response, false, name(batch) + ".xlsx");
        list.write(id, response.getOutputStream(), ui);
    }

    @PostMapping("/letters/batches/{id}/posting")
    @PostRight.Needed(PostRight.PRINT)
    String post(
            @PathVariable UUID id,
            @RequestParam LocalDate on,
            @RequestParam(defaultValue = "") String numbers,
            @RequestParam(defaultValue = "false") boolean gone,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        PostLetters.Outcome outcome = post.postBatch(id, on, numbers, gone, person.actor(), ui.today());
        Flash.good(
                redirect,
                outcome.withdrawn() == 0
                        ? ui.t("post.letters.done", outcome.posted())
                        : ui.t("post.letters.done-but", outcome.posted(), outcome.withdrawn()));
        return "redirect:/letters/batches/" + id;
    }

    private static boolean prints(Ui ui) {
        return ui.may(PostRight.PRINT);
    }

    private Map<UUID, String> collectors() {
        return people.all().stream().collect(Collectors.toMap(Person::userId, Person::displayName));
    }

    private static String name(PrintBatch batch) {
        return (batch.language().equals("en") ? "letters-" : "courriers-")
                + batch.madeAt().toString().substring(0, 16).replaceAll("[^0-9]", "");
    }

    private static void name(HttpServletResponse response, boolean shown, String name) {
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
