package org.encaisse.post.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.encaisse.correspondence.CorrespondenceRight;
import org.encaisse.correspondence.MessageChannel;
import org.encaisse.identity.IdentityRefusal;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.encaisse.post.BatchLetter;
import org.encaisse.post.BuildPrintFile;
import org.encaisse.post.PaperRefusal;
import org.encaisse.post.PostLetters;
import org.encaisse.post.PostRight;
import org.encaisse.post.PrepareBatch;
import org.encaisse.post.PrintBatch;
import org.encaisse.post.PrintBatches;
import org.encaisse.post.ReceiptOutcome;
import org.encaisse.post.RecordReceipt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Letters on paper, through the interface: batches, postings, receipts. */
@RestController
@RequestMapping("/api/v1")
@CorrespondenceRight.Needed(CorrespondenceRight.READ)
class PrintBatchesResource {

    private final PrintBatches batches;
    private final PrepareBatch prepare;
    private final BuildPrintFile build;
    private final PostLetters post;
    private final RecordReceipt receipts;
    private final Structures structures;
    private final People people;

    PrintBatchesResource(
            PrintBatches batches,
            PrepareBatch prepare,
            BuildPrintFile build,
            PostLetters post,
            RecordReceipt receipts,
            Structures structures,
            People people) {
        this.batches = batches;
        this.prepare = prepare;
        this.build = build;
        this.post = post;
        this.receipts = receipts;
        this.structures = structures;
        this.people = people;
    }

    @GetMapping("/print-batches/waiting")
    Slice<PrintBatches.Waiting> waiting() {
        return new Slice<>(batches.waiting(), null);
    }

    @GetMapping("/print-batches")
    Slice<Batch> list(@RequestParam @Nullable UUID after, @RequestParam(defaultValue = "50") int limit) {
        Slice<PrintBatch> slice = batches.page(after, Math.clamp(limit, 1, 1_000));
        return new Slice<>(slice.items().stream().map(Batch::of).toList(), slice.next());
    }

    /** {@code {"entity"?: code, "collector"?: e-mail, "channel"?: "letter"|"registered-letter", "evenly"?: bool}}. */
    @PostMapping("/print-batches")
    @PostRight.Needed(PostRight.PRINT)
    ResponseEntity<Batch> print(@RequestBody Wanted body, SignedIn person, Ui ui) {
        UUID batch = prepare.prepare(
                        new PrepareBatch.Choice(
                                body.entity() == null ? null : entity(body.entity()),
                                body.collector() == null ? null : collector(body.collector()),
                                body.channel() == null ? null : MessageChannel.parse(body.channel()),
                                Boolean.TRUE.equals(body.evenly()),
                                ui.lang()),
                        person.actor(),
                        ui.today())
                .orElseThrow(() -> new Refused(PaperRefusal.NOTHING_TO_PRINT));
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(Batch.of(build.launch(batch, Duration.ZERO)));
    }

    @GetMapping("/print-batches/{id}")
    Batch one(@PathVariable UUID id) {
        PrintBatch batch = batches.byId(id);
        return Batch.of(batch.isUnderWay() ? build.launch(id, Duration.ZERO) : batch);
    }

    @GetMapping("/print-batches/{id}/letters")
    Slice<Sheet> letters(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "50") int limit) {
        batches.byId(id);
        int most = Math.clamp(limit, 1, 1_000);
        Slice<BatchLetter> slice =
                Slice.of(batches.letters(id, after, most + 1), most, letter -> Integer.toString(letter.position()));
        return new Slice<>(slice.items().stream().map(Sheet::of).toList(), slice.next());
    }

    @GetMapping("/print-batches/{id}/content")
    void content(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        build.launch(id, Duration.ofSeconds(60));
        Path file = build.file(id).orElseThrow(() -> new Refused(PaperRefusal.FILE_NOT_READY));
        response.setContentType("application/pdf");
        response.setContentLengthLong(BuildPrintFile.size(file));
        Files.copy(file, response.getOutputStream());
    }

    /** A batch, or named letters: {@code {"on", "batch" | "messages": […], "numbers"?: {message: number}, "gone"?: bool}}. */
    @PostMapping("/postings")
    @PostRight.Needed(PostRight.PRINT)
    Posted post(@RequestBody Posting body, SignedIn person, Ui ui) {
        LocalDate on = body.on() == null ? ui.today() : body.on();
        Map<UUID, String> numbers = body.numbers() == null ? Map.of() : body.numbers();
        boolean gone = Boolean.TRUE.equals(body.gone());
        PostLetters.Outcome outcome = body.batch() != null
                ? post.postBatch(body.batch(), on, "", gone, person.actor(), ui.today())
                : post.postThese(
                        body.messages() == null ? List.of() : body.messages(),
                        on,
                        numbers,
                        gone,
                        person.actor(),
                        ui.today());
        if (body.batch() != null) {
            post.numbers(numbers);
        }
        return new Posted(outcome.posted(), outcome.withdrawn(), on);
    }

    @PostMapping("/messages/{id}/receipt")
    @PostRight.Needed(PostRight.PRINT)
    Sheet receipt(@PathVariable UUID id, @RequestBody Receipt body, SignedIn person, Ui ui) {
        LocalDate received = body.receivedOn() == null ? ui.today() : body.receivedOn();
        receipts.record(
                id,
                new RecordReceipt.Said(
                        ReceiptOutcome.parse(body.outcome() == null ? "" : body.outcome()),
                        body.happenedOn() == null ? received : body.happenedOn(),
                        received,
                        body.note(),
                        null,
                        null),
                person.actor(),
                ui.today());
        return Sheet.of(batches.letter(id).orElseThrow());
    }

    private UUID entity(String code) {
        return structures
                .byCode(code)
                .map(LegalEntity::entityId)
                .orElseThrow(() -> new Refused(IdentityRefusal.UNKNOWN_STRUCTURE, code));
    }

    private UUID collector(String named) {
        return people.named(named)
                .map(Person::userId)
                .orElseThrow(() -> new Refused(IdentityRefusal.UNKNOWN_PERSON, named));
    }

    record Wanted(
            @Nullable String entity,
            @Nullable String collector,
            @Nullable String channel,
            @Nullable Boolean evenly) {}

    record Posting(
            @Nullable LocalDate on,
            @Nullable UUID batch,
            @Nullable List<UUID> messages,
            @Nullable Map<UUID, String> numbers,
            @Nullable Boolean gone) {}

    record Posted(int posted, int withdrawn, LocalDate on) {}

    record Receipt(
            @Nullable String outcome,
            @Nullable LocalDate happenedOn,
            @Nullable LocalDate receivedOn,
            @Nullable String note) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Batch(
            UUID id,
            String state,
            int done,
            int total,
            @Nullable Integer pages,
            int posted,
            int withdrawn,
            String madeBy,
            Instant madeAt) {

        static Batch of(PrintBatch batch) {
            return new Batch(
                    batch.batchId(),
                    batch.state().name().toLowerCase(Locale.ROOT),
                    batch.done(),
                    batch.letters(),
                    batch.pages(),
                    batch.posted(),
                    batch.withdrawn(),
                    batch.madeBy(),
                    batch.madeAt());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sheet(
            int position,
            UUID message,
            String channel,
            String state,
            String customer,
            String customerName,
            String address,
            @Nullable LocalDate postedOn,
            @Nullable String registeredNumber,
            @Nullable String receipt) {

        static Sheet of(BatchLetter letter) {
            ReceiptOutcome receipt = letter.receipt();
            return new Sheet(
                    letter.position(),
                    letter.messageId(),
                    letter.channel().code(),
                    letter.state().code(),
                    letter.customerCode(),
                    letter.customerName(),
                    letter.address(),
                    letter.postedOn(),
                    letter.registeredNumber(),
                    receipt == null ? null : receipt.code());
        }
    }
}
