package org.encaisse.casefile.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.encaisse.casefile.CasefileRight;
import org.encaisse.casefile.note.Note;
import org.encaisse.casefile.note.Notes;
import org.encaisse.casefile.note.WriteNote;
import org.encaisse.customers.Customer;
import org.encaisse.customers.CustomersRight;
import org.encaisse.platform.web.Limits;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.OpenItem;
import org.encaisse.receivables.OpenItems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Notes through the interface. */
@RestController
@RequestMapping("/api/v1/notes")
@CustomersRight.Needed(CustomersRight.READ)
class NotesResource {

    private final Papers papers;
    private final Notes notes;
    private final WriteNote writeNote;
    private final OpenItems openItems;

    NotesResource(Papers papers, Notes notes, WriteNote writeNote, OpenItems openItems) {
        this.papers = papers;
        this.notes = notes;
        this.writeNote = writeNote;
        this.openItems = openItems;
    }

    @GetMapping
    Slice<Line> list(
            @RequestParam String customer,
            @RequestParam @Nullable String entity,
            @RequestParam @Nullable String invoice,
            @RequestParam @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit) {
        Customer known = papers.customer(customer, entity);
        Slice<Note> found = invoice == null
                ? notes.of(known.customerId(), after, Limits.clamp(limit))
                : new Slice<>(
                        notes.about(papers.items(known, invoice).stream()
                                .map(OpenItem::openItemId)
                                .toList()),
                        null);
        Map<UUID, OpenItem> items = openItems.byIds(found.items().stream()
                .map(Note::openItemId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new Slice<>(
                found.items().stream()
                        .map(note -> new Line(
                                note.noteId(),
                                known.code(),
                                number(note.openItemId(), items),
                                note.text(),
                                note.author(),
                                note.writtenAt()))
                        .toList(),
                found.next());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @CasefileRight.Needed(CasefileRight.WRITE)
    Written write(@RequestBody Wanted body, SignedIn person, Ui ui) {
        Customer known = papers.customer(body.customer(), body.entity());
        WriteNote.Written written = writeNote.write(
                known.customerId(),
                papers.item(known, body.invoice(), body.due()),
                body.text() == null ? "" : body.text(),
                person.actor(),
                ui.today());
        return new Written(written.noteId(), written.called());
    }

    private static @Nullable String number(@Nullable UUID item, Map<UUID, OpenItem> items) {
        OpenItem found = item == null ? null : items.get(item);
        return found == null ? null : found.number();
    }

    /** A note to write, about the customer or about one of its invoices. */
    record Wanted(
            @Nullable String customer,
            @Nullable String entity,
            @Nullable String invoice,
            @Nullable LocalDate due,
            @Nullable String text) {}

    /** The note's id, and who was called in by it. */
    record Written(UUID id, List<String> called) {}

    /** One note. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(UUID id, String customer, @Nullable String invoice, String text, String who, Instant at) {}
}
