package org.encaisse.post;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.encaisse.correspondence.MessageChannel;
import org.encaisse.correspondence.MessageSettled;
import org.encaisse.correspondence.MessageState;
import org.encaisse.correspondence.PaperLetters;
import org.encaisse.correspondence.TellSettled;
import org.encaisse.correspondence.WithdrawLetters;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters given to the post: from then on they are sent, and their steps count. */
@Component
@Transactional
public class PostLetters {

    private final JdbcClient jdbc;
    private final PaperLetters letters;
    private final PrintBatches batches;
    private final WithdrawLetters withdraw;
    private final TellSettled settled;
    private final BusinessClock clock;

    PostLetters(
            JdbcClient jdbc,
            PaperLetters letters,
            PrintBatches batches,
            WithdrawLetters withdraw,
            TellSettled settled,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.batches = batches;
        this.withdraw = withdraw;
        this.settled = settled;
        this.clock = clock;
    }

    /** @param withdrawn were printed, are no longer due, and stay here */
    public record Outcome(int posted, int withdrawn) {}

    /**
     * The whole batch, but for what was posted before and what must be taken out of the pile.
     *
     * @param numbers of registered letters, as pasted; blank for none
     * @param gone they lie with the post already, those too that are no longer due
     */
    public Outcome postBatch(UUID batchId, LocalDate on, String numbers, boolean gone, Actor by, LocalDate today) {
        PrintBatch batch = batches.byId(batchId);
        List<BatchLetter> laid = batches.letters(batchId, 0, batch.letters());
        Map<UUID, String> read = RegisteredNumbers.read(
                numbers,
                laid.stream()
                        .filter(each -> each.channel() == MessageChannel.REGISTERED_LETTER
                                && each.registeredNumber() == null
                                && each.state() != MessageState.DROPPED)
                        .toList());
        Outcome outcome = post(
                laid.stream()
                        .filter(each -> each.state() == MessageState.PRINTED)
                        .map(BatchLetter::messageId)
                        .toList(),
                on,
                gone,
                by,
                today);
        read.forEach(this::number);
        return outcome;
    }

    /** Which letters of a batch must be taken out of the pile: paid, suspended or taken back since they were printed. */
    @Transactional(readOnly = true)
    public List<BatchLetter> takenOut(UUID batchId, LocalDate today) {
        Map<UUID, String> lapsed = withdraw.lapsed(printed(batchId), today);
        return batches.letters(batchId, 0, batches.byId(batchId).letters()).stream()
                .filter(each -> each.state() == MessageState.DROPPED || lapsed.containsKey(each.messageId()))
                .toList();
    }

    /** These letters; one that is not printed refuses all of them. */
    public Outcome postThese(
            Collection<UUID> messages,
            LocalDate on,
            Map<UUID, String> numbers,
            boolean gone,
            Actor by,
            LocalDate today) {
        Set<UUID> asked = new HashSet<>(messages);
        Outcome outcome = post(asked, on, gone, by, today);
        if (outcome.posted() + outcome.withdrawn() < asked.size()) {
            throw new Refused(PaperRefusal.NOT_PRINTED);
        }
        numbers(numbers);
        return outcome;
    }

    /** The numbers of registered letters that are posted. */
    public void numbers(Map<UUID, String> numbers) {
        numbers.forEach((message, number) -> number(message, RegisteredNumbers.checked(number)));
    }

    private Outcome post(Collection<UUID> messages, LocalDate on, boolean gone, Actor by, LocalDate today) {
        if (on.isAfter(today)) {
            throw new Refused(PaperRefusal.POSTING_DATE, on);
        }
        int withdrawn =
                gone ? 0 : withdraw.withdraw(letters.printed(messages), today).size();
        List<PaperLetters.Posted> posted = letters.post(messages, "correspondence.posted | " + by.name());
        posted.stream()
                .filter(one -> on.isBefore(one.businessDate()))
                .findFirst()
                .ifPresent(early -> {
                    throw new Refused(PaperRefusal.POSTING_DATE, on);
                });
        insert(posted, on, by);
        settled.tell(posted.stream()
                .map(one -> new MessageSettled(
                        one.messageId(),
                        one.customerId(),
                        one.purpose(),
                        MessageState.SENT,
                        "correspondence.posted | " + by.name(),
                        on))
                .toList());
        return new Outcome(posted.size(), withdrawn);
    }

    private List<WithdrawLetters.Candidate> printed(UUID batchId) {
        return jdbc.sql("""
                select m.message_id, m.customer_id, m.purpose
                  from post.print_letter l
                  join correspondence.letter m on m.tenant_id = :tenant and m.message_id = l.message_id
                 where l.tenant_id = :tenant
                   and l.batch_id = :batch
                   and m.state = 'printed'
                """)
                .param("batch", batchId)
                .query((row, n) -> new WithdrawLetters.Candidate(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)))
                .list();
    }

    private void insert(List<PaperLetters.Posted> posted, LocalDate on, Actor by) {
        jdbc.sql("""
                insert into post.posting
                       (tenant_id, message_id, posted_on, posted_by, posted_by_name, recorded_at)
                select :tenant, m, :on, :by, :name, :now
                  from unnest(:messages::uuid[]) m
                    on conflict (tenant_id, message_id) do nothing
                """)
                .param("on", on)
                .param("by", by.userId())
                .param("name", by.name())
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .param(
                        "messages",
                        texts(posted.stream()
                                .map(PaperLetters.Posted::messageId)
                                .toList()))
                .update();
    }

    private void number(UUID messageId, String number) {
        try {
            int changed = jdbc.sql("""
                    update post.posting p
                       set registered_number = :number
                      from correspondence.letter m
                     where p.tenant_id = :tenant
                       and p.message_id = :message
                       and m.tenant_id = :tenant
                       and m.message_id = p.message_id
                       and m.channel = 'registered-letter'
                    """)
                    .param("number", number)
                    .param("message", messageId)
                    .update();
            if (changed == 0) {
                throw new Refused(PaperRefusal.NOT_POSTED);
            }
        } catch (DuplicateKeyException e) {
            throw new Refused(PaperRefusal.REGISTERED_NUMBER_TAKEN, number);
        }
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
