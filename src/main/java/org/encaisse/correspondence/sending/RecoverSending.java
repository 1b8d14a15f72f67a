package org.encaisse.correspondence.sending;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.correspondence.MessageState;
import org.encaisse.identity.Organisation;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.mail.Handover;
import org.encaisse.platform.mail.MailTransport;
import org.encaisse.platform.mail.SealedMail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Settles what a dead process left half done, for the tenant at work. Nothing is sent twice here. */
@Component
@Transactional
class RecoverSending {

    private record Left(
            UUID messageId,
            UUID customerId,
            String channel,
            String purpose,
            LocalDate businessDate,
            Instant reservedAt,
            int attempt,
            @Nullable String worker) {}

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final Organisation organisation;
    private final SettleMessages settle;

    RecoverSending(JdbcClient jdbc, BusinessClock clock, Organisation organisation, SettleMessages settle) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.organisation = organisation;
        this.settle = settle;
    }

    /** Everything that is being sent by nobody: asked at the start, when no other process sends. */
    int afterDeath(Path flights, MailTransport transport) {
        Map<String, Optional<FlightLog.Told>> told = new HashMap<>();
        int recovered = 0;
        List<Left> left;
        do {
            left = left(null);
            settle.settle(left.stream()
                    .map(one -> outcome(one, answer(one, flights, told, transport)))
                    .toList());
            recovered += left.size();
        } while (!left.isEmpty());
        return recovered;
    }

    /** What a living worker took but, after a breakdown of the database, does not know that it took: never begun. */
    void neverBegun(String worker) {
        settle.settle(left(worker).stream()
                .map(one -> outcome(one, new Handover.Unreachable("correspondence.never-begun")))
                .toList());
    }

    private Handover answer(
            Left one, Path flights, Map<String, Optional<FlightLog.Told>> told, MailTransport transport) {
        String worker = one.worker() == null ? "nobody" : one.worker();
        Handover answer = told.computeIfAbsent(worker, name -> read(flights, name))
                .map(log -> log.of(one.messageId()))
                .orElse(new Handover.Ambiguous("correspondence.crash"));
        if (answer instanceof Handover.Ambiguous && one.channel().equals("email") && transport.repeatable()) {
            return again(one, transport);
        }
        return answer;
    }

    /** A file that is written twice is one file: the very bytes that were archived are written again. */
    private Handover again(Left one, MailTransport transport) {
        byte[] content = jdbc.sql("""
                select content
                  from correspondence.archive
                 where tenant_id = platform.current_tenant()
                   and message_id = :message
                   and attempt = :attempt
                """)
                .param("message", one.messageId())
                .param("attempt", one.attempt())
                .query((row, n) -> row.getBytes("content"))
                .single();
        try (MailTransport.Line line = transport.line()) {
            return line.hand(new SealedMail("<" + one.messageId() + "@again>", "", List.of(), content));
        }
    }

    private static Optional<FlightLog.Told> read(Path flights, String worker) {
        try {
            return FlightLog.read(flights, worker);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome outcome(Left one, Handover answer) {
        ZoneId zone = organisation.current().zone();
        Instant now = clock.now();
        long waited =
                Math.max(0, ChronoUnit.DAYS.between(LocalDate.ofInstant(one.reservedAt(), zone), clock.today(zone)));
        LocalDate today = one.businessDate().plusDays(waited);
        return switch (answer) {
            case Handover.Accepted accepted -> outcome(one, today, MessageState.SENT, accepted.reply(), null);
            case Handover.Refused refused
            when refused.permanent() -> outcome(one, today, MessageState.FAILED, refused.reply(), null);
            case Handover.Refused refused ->
                outcome(one, today, MessageState.RESERVED, refused.reply(), now.plus(Backoff.pause(one.attempt())));
            case Handover.Unreachable unreachable -> outcome(one, today, MessageState.RESERVED, unreachable.why(), now);
            case Handover.Ambiguous ambiguous -> outcome(one, today, MessageState.AMBIGUOUS, ambiguous.why(), null);
        };
    }

    private static Outcome outcome(
            Left one, LocalDate today, MessageState state, String reason, @Nullable Instant next) {
        return new Outcome(one.messageId(), one.customerId(), one.purpose(), today, state, reason, next);
    }

    private List<Left> left(@Nullable String worker) {
        return jdbc.sql("""
                select message_id, customer_id, channel, purpose, business_date, reserved_at, attempts, worker
                  from correspondence.message
                 where tenant_id = platform.current_tenant()
                   and state = 'sending'
                   and (:worker::text is null or worker = :worker)
                 order by message_id
                 limit 500
                   for update skip locked
                """)
                .param("worker", worker)
                .query((row, n) -> new Left(
                        row.getObject("message_id", UUID.class),
                        row.getObject("customer_id", UUID.class),
                        row.getString("channel"),
                        row.getString("purpose"),
                        row.getObject("business_date", LocalDate.class),
                        row.getObject("reserved_at", OffsetDateTime.class).toInstant(),
                        row.getInt("attempts"),
                        row.getString("worker")))
                .list();
    }
}
