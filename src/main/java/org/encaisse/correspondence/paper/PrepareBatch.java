package org.encaisse.correspondence.paper;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.correspondence.MessageChannel;
import org.encaisse.correspondence.MessageComposer;
import org.encaisse.correspondence.MessageSettled;
import org.encaisse.correspondence.MessageState;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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
    private final Map<String, MessageComposer> composers;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    PrepareBatch(
            JdbcClient jdbc, List<MessageComposer> composers, ApplicationEventPublisher events, BusinessClock clock) {
        this.jdbc = jdbc;
        this.composers = composers.stream().collect(Collectors.toMap(MessageComposer::purpose, each -> each));
        this.events = events;
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

    private record Candidate(UUID messageId, UUID customerId, String purpose) {}

    /** Empty when all that was chosen is no longer due: withdrawn, and nothing is left to print. */
    public Optional<UUID> prepare(Choice choice, Actor by, LocalDate today) {
        List<Candidate> candidates = candidates(choice);
        Set<UUID> lapsed = withdrawn(candidates, today);
        List<String> printed = candidates.stream()
                .map(Candidate::messageId)
                .filter(id -> !lapsed.contains(id))
                .map(UUID::toString)
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

    /** Locked, in order, so that nobody else prints them. */
    private List<Candidate> candidates(Choice choice) {
        return jdbc.sql("""
                select m.message_id, m.customer_id, m.purpose
                  from correspondence.message m
                  join customers.directory d on d.tenant_id = m.tenant_id and d.customer_id = m.customer_id
                 where m.tenant_id = (select platform.current_tenant())
                   and m.state = 'written'
                   and (:entity::uuid is null or m.entity_id = :entity)
                   and (:collector::uuid is null or d.collector_id = :collector)
                   and (:channel::text is null or m.channel = :channel)
                 order by m.message_id
                   for update of m
                """)
                .param("entity", choice.entityId())
                .param("collector", choice.collectorId())
                .param(
                        "channel",
                        choice.channel() == null ? null : choice.channel().code())
                .query((row, n) ->
                        new Candidate(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)))
                .list();
    }

    private Set<UUID> withdrawn(List<Candidate> candidates, LocalDate today) {
        Set<UUID> lapsed = new HashSet<>();
        candidates.stream()
                .collect(Collectors.groupingBy(
                        Candidate::purpose, Collectors.mapping(Candidate::messageId, Collectors.toList())))
                .forEach((purpose, messages) -> {
                    MessageComposer composer = composers.get(purpose);
                    if (composer != null) {
                        lapsed.addAll(composer.lapsed(messages, today));
                    }
                });
        if (!lapsed.isEmpty()) {
            jdbc.sql("""
                    update correspondence.message
                       set state = 'dropped', reason = 'correspondence.lapsed'
                     where tenant_id = (select platform.current_tenant())
                       and message_id = any (:messages::uuid[])
                       and state = 'written'
                    """)
                    .param("messages", lapsed.stream().map(UUID::toString).toArray(String[]::new))
                    .update();
            candidates.stream()
                    .filter(one -> lapsed.contains(one.messageId()))
                    .forEach(one -> events.publishEvent(new MessageSettled(
                            one.messageId(),
                            one.customerId(),
                            one.purpose(),
                            MessageState.DROPPED,
                            "correspondence.lapsed",
                            today)));
        }
        return lapsed;
    }

    private void insert(UUID batch, Choice choice, int letters, Actor by) {
        jdbc.sql("""
                insert into correspondence.print_batch
                       (tenant_id, batch_id, entity_id, collector_id, channel, evenly, language, letters, state,
                        made_by, made_by_name, made_at)
                values ((select platform.current_tenant()), :batch, :entity, :collector, :channel, :evenly, :language,
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
    private void lay(UUID batch, List<String> messages) {
        jdbc.sql("""
                insert into correspondence.print_letter (tenant_id, batch_id, position, message_id, collector_id)
                select m.tenant_id, :batch,
                       row_number() over (order by m.channel, m.entity_id, d.collector_id nulls last, d.code, m.message_id),
                       m.message_id, d.collector_id
                  from correspondence.message m
                  join customers.directory d on d.tenant_id = m.tenant_id and d.customer_id = m.customer_id
                 where m.tenant_id = (select platform.current_tenant())
                   and m.message_id = any (:messages::uuid[])
                """)
                .param("batch", batch)
                .param("messages", messages.toArray(String[]::new))
                .update();
        jdbc.sql("""
                update correspondence.message
                   set state = 'printed'
                 where tenant_id = (select platform.current_tenant())
                   and message_id = any (:messages::uuid[])
                """).param("messages", messages.toArray(String[]::new)).update();
    }
}
