package org.encaisse.correspondence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes letters out that are no longer due, before they are printed and again before they are posted. */
@Component
public class WithdrawLetters {

    private final JdbcClient jdbc;
    private final Map<String, MessageComposer> composers;
    private final TellSettled settled;

    WithdrawLetters(JdbcClient jdbc, List<MessageComposer> composers, TellSettled settled) {
        this.jdbc = jdbc;
        this.composers = composers.stream().collect(Collectors.toMap(MessageComposer::purpose, each -> each));
        this.settled = settled;
    }

    /** A letter that has not left. */
    public record Candidate(UUID messageId, UUID customerId, String purpose) {}

    /** Which of them may not leave any more, and why. */
    @Transactional(readOnly = true)
    public Map<UUID, String> lapsed(List<Candidate> candidates, LocalDate today) {
        Map<UUID, String> lapsed = new HashMap<>();
        candidates.stream()
                .collect(Collectors.groupingBy(
                        Candidate::purpose, Collectors.mapping(Candidate::messageId, Collectors.toList())))
                .forEach((purpose, messages) -> {
                    MessageComposer composer = composers.get(purpose);
                    if (composer != null) {
                        lapsed.putAll(composer.lapsed(messages, today));
                    }
                });
        return lapsed;
    }

    /** Under lock of the caller. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<UUID> withdraw(List<Candidate> candidates, LocalDate today) {
        Map<UUID, String> lapsed = lapsed(candidates, today);
        lapsed.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())))
                .forEach((reason, messages) -> drop(messages, reason));
        settled.tell(candidates.stream()
                .filter(one -> lapsed.containsKey(one.messageId()))
                .map(one -> new MessageSettled(
                        one.messageId(),
                        one.customerId(),
                        one.purpose(),
                        MessageState.DROPPED,
                        lapsed.get(one.messageId()),
                        today))
                .toList());
        return lapsed.keySet();
    }

    private void drop(Collection<UUID> messages, String reason) {
        jdbc.sql("""
                update correspondence.message
                   set state = 'dropped', reason = :reason
                 where tenant_id = (select platform.current_tenant())
                   and message_id = any (:messages::uuid[])
                   and state in ('written', 'printed')
                """)
                .param("reason", reason)
                .param("messages", messages.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }
}
