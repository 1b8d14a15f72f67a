package org.encaisse.casefile.note;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.casefile.AddTask;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.casefile.NewTask;
import org.encaisse.casefile.Subjects;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a note into a debtor's file; each colleague it calls by {@code @name} finds a task in the agenda, today. */
@Component
@Transactional
public class WriteNote {

    private static final int LONGEST = 4_000;
    private static final int QUOTED = 160;
    static final String TASK = "casefile.mention";

    private final JdbcClient db;
    private final Subjects subjects;
    private final Journal journal;
    private final AddTask addTask;
    private final People people;
    private final BusinessClock clock;

    WriteNote(JdbcClient db, Subjects subjects, Journal journal, AddTask addTask, People people, BusinessClock clock) {
        this.db = db;
        this.subjects = subjects;
        this.journal = journal;
        this.addTask = addTask;
        this.people = people;
        this.clock = clock;
    }

    /** A note written, and the names of those it called. */
    public record Written(UUID noteId, List<String> called) {}

    /** @param openItemId what it is about; null for the whole customer */
    public Written write(UUID customerId, @Nullable UUID openItemId, String text, Actor actor, LocalDate on) {
        String said = text.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new Refused(NoteRefusal.NOTE_LENGTH);
        }
        subjects.check(customerId, openItemId);
        UUID id = Ids.next();
        Instant now = clock.now();
        db.sql("""
                insert into casefile.note (tenant_id, note_id, customer_id, open_item_id, text, written_by, author, written_at)
                values (platform.current_tenant(), :id, :customer, :item, :text, :by, :author, :at)
                """)
                .param("id", id)
                .param("customer", customerId)
                .param("item", openItemId)
                .param("text", said)
                .param("by", actor.userId())
                .param("author", actor.name())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        journal.write(new JournalEntry(
                customerId, openItemId, "casefile.note-written", now, actor, Map.of("note", excerpt(said, 500))));
        List<Person> called = Mentions.in(said, people.all());
        addTask.addAll(called.stream()
                .map(person -> new NewTask(
                        customerId,
                        openItemId,
                        TASK,
                        on,
                        person.userId(),
                        "note:" + id + ":" + person.userId(),
                        Map.of("from", actor.name(), "note", excerpt(said, QUOTED))))
                .toList());
        return new Written(id, called.stream().map(Person::displayName).toList());
    }

    /** On one line, and cut where it is too long for a list. */
    private static String excerpt(String text, int length) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= length ? line : line.substring(0, line.offsetByCodePoints(0, length - 1)) + "…";
    }
}
