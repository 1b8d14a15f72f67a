package org.encaisse.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.encaisse.calls.Call;
import org.encaisse.calls.Calls;
import org.encaisse.casefile.document.Documents;
import org.encaisse.casefile.document.StoredDocument;
import org.encaisse.casefile.note.Note;
import org.encaisse.casefile.note.Notes;
import org.encaisse.customers.Customer;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The papers in the file, those set aside too; calls and notes. */
@Component
class PapersPart implements FilePart {

    private static final int STEP = 500;

    private final Documents documents;
    private final Calls calls;
    private final Notes notes;
    private final BusinessClock clock;

    PapersPart(Documents documents, Calls calls, Notes notes, BusinessClock clock) {
        this.documents = documents;
        this.calls = calls;
        this.notes = notes;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void write(Customer customer, Ui ui, Bundle into) {
        papers(customer, ui, into);
        calls(customer, ui, into);
        notes(customer, ui, into);
    }

    private void papers(Customer customer, Ui ui, Bundle into) {
        String folder = ui.t("evidence.papers.name");
        List<StoredDocument> all = documents.of(customer.customerId());
        List<String> paths = new ArrayList<>();
        for (StoredDocument paper : all) {
            paths.add(into.bytes(
                    folder,
                    paper.storedOn() + "-" + paper.fileName(),
                    paper.storedAt(),
                    documents.content(paper.documentId())));
        }
        into.table(
                folder + ".csv",
                clock.now(),
                words(ui, "file", "kind", "stored", "who", "set-aside", "hash"),
                table -> {
                    for (int i = 0; i < all.size(); i++) {
                        StoredDocument paper = all.get(i);
                        table.text(paths.get(i)).text(ui.t(paper.kind().key())).date(paper.storedOn());
                        table.text(paper.author())
                                .text(paper.withdrawn() == null ? "" : paper.withdrawn())
                                .text(paper.sha256());
                        table.endRow();
                    }
                });
    }

    private void calls(Customer customer, Ui ui, Bundle into) {
        into.table(
                ui.t("evidence.calls.name") + ".csv",
                clock.now(),
                words(ui, "when", "direction", "outcome", "note"),
                table -> {
                    @Nullable UUID after = null;
                    do {
                        Slice<Call> slice = calls.page(customer.customerId(), null, after, STEP);
                        for (Call call : slice.items()) {
                            table.text(at(call.at(), ui))
                                    .text(ui.t(call.incoming() ? "evidence.incoming" : "evidence.outgoing"));
                            table.text(ui.t("call.outcome." + call.outcome()))
                                    .text(call.note() == null ? "" : call.note());
                            table.endRow();
                        }
                        after = slice.next() == null ? null : UUID.fromString(slice.next());
                    } while (after != null);
                });
    }

    private void notes(Customer customer, Ui ui, Bundle into) {
        into.table(ui.t("evidence.notes.name") + ".csv", clock.now(), words(ui, "when", "who", "note"), table -> {
            @Nullable UUID after = null;
            do {
                Slice<Note> slice = notes.of(customer.customerId(), after, STEP);
                for (Note note : slice.items()) {
                    table.text(at(note.writtenAt(), ui)).text(note.author()).text(note.text());
                    table.endRow();
                }
                after = slice.next() == null ? null : UUID.fromString(slice.next());
            } while (after != null);
        });
    }

    private static String at(Instant instant, Ui ui) {
        return instant.atZone(ui.zone()).toOffsetDateTime().toString();
    }

    private static List<String> words(Ui ui, String... columns) {
        return java.util.Arrays.stream(columns)
                .map(column -> ui.t("evidence." + column))
                .toList();
    }
}
