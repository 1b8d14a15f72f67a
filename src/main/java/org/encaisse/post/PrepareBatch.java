package org.encaisse.post;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.encaisse.correspondence.MessageChannel;
import org.encaisse.correspondence.PaperLetters;
import org.encaisse.correspondence.SendingGate;
import org.encaisse.correspondence.WithdrawLetters;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the letters that wait into a batch: each into one, whoever presses twice. What was paid or suspended since it was
 * written is withdrawn here and not printed.
 */
@Component
@Transactional
public class PrepareBatch {

    private final JdbcClient jdbc;
    private final PaperLetters letters;
    private final WithdrawLetters withdraw;
    private final List<SendingGate> gates;
    private final BusinessClock clock;

    PrepareBatch(
            JdbcClient jdbc,
            PaperLetters letters,
            WithdrawLetters withdraw,
            List<SendingGate> gates,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.withdraw = withdraw;
        this.gates = gates;
        this.clock = clock;
    }

    /**
     * Which letters are printed together, and how; null is all of them.
     *
     * @param evenly printed on both sides: each letter begins on a new sheet
     */
    public record Choice(
            @Nullable UUID entityId,
            @Nullable UUID collectorId,
            @Nullable MessageChannel channel,
            boolean evenly,
            String language) {}

    /** Empty when all that was chosen is no longer due: withdrawn, and nothing is left to print. */
    public Optional<UUID> prepare(Choice choice, Actor by, LocalDate today) {
        if (gates.stream().anyMatch(gate -> gate.ask(today).atMost() <= 0)) {
            throw new Refused(PaperRefusal.STOPPED);
        }
        List<WithdrawLetters.Candidate> candidates =
                letters.written(choice.entityId(), choice.collectorId(), choice.channel());
        Set<UUID> lapsed = withdraw.withdraw(candidates, today);
        List<UUID> printed = candidates.stream()
                .map(WithdrawLetters.Candidate::messageId)
                .filter(id -> !lapsed.contains(id))
                .toList();
        if (printed.isEmpty()) {
            if (lapsed.isEmpty()) {
                throw new Refused(PaperRefusal.NOTHING_TO_PRINT);
            }
            return Optional.empty();
        }
        UUID batch = Ids.next();
        insert(batch, choice, printed.size(), by);
        lay(batch, printed);
        return Optional.of(batch);
    }

    private void insert(UUID batch, Choice choice, int letters, Actor by) {
        jdbc.sql("""
                insert into post.print_batch
                       (tenant_id, batch_id, entity_id, collector_id, channel, evenly, language, letters, state,
                        made_by, made_by_name, made_at)
                values (:tenant, :batch, :entity, :collector, :channel, :evenly, :language,
                        :letters, 'queued', :by, :name, :now)
                """)
                .param("batch", batch)
                .param("entity", choice.entityId())
                .param("collector", choice.collectorId())
                .param(
                        "channel",
                        choice.channel() == null ? null : choice.channel().code())
                .param("evenly", choice.evenly())
                .param("language", choice.language())
                .param("letters", letters)
                .param("by", by.userId())
                .param("name", by.name())
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** In the order of the separators: channel, structure, collector; then the accounts. */
    private void lay(UUID batch, List<UUID> messages) {
        jdbc.sql("""
                insert into post.print_letter (tenant_id, batch_id, position, message_id, collector_id)
                select m.tenant_id, :batch,
                       row_number() over (order by m.channel, m.entity_id, d.collector_id nulls last, d.code, m.message_id),
                       m.message_id, d.collector_id
                  from correspondence.letter m
                  join customers.directory d on d.tenant_id = :tenant and d.customer_id = m.customer_id
                 where m.tenant_id = :tenant
                   and m.message_id = any (:messages::uuid[])
                """)
                .param("batch", batch)
                .param("messages", messages.stream().map(UUID::toString).toArray(String[]::new))
                .update();
        letters.print(messages);
    }
}
