package org.encaisse.correspondence.sending;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.correspondence.Composition;
import org.encaisse.correspondence.CorrespondenceRefusal;
import org.encaisse.correspondence.Letter;
import org.encaisse.correspondence.MessageChannel;
import org.encaisse.correspondence.MessageComposer;
import org.encaisse.correspondence.MessageState;
import org.encaisse.correspondence.PendingMessage;
import org.encaisse.correspondence.PrintLetter;
import org.encaisse.correspondence.RenderLetter;
import org.encaisse.correspondence.RenderedLetter;
import org.encaisse.correspondence.SendingGate;
import org.encaisse.correspondence.SmsProviders;
import org.encaisse.identity.Organisation;
import org.encaisse.identity.OrganisationProfile;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.mail.MailAddress;
import org.encaisse.platform.mail.SealedMail;
import org.encaisse.platform.sms.Sms;
import org.encaisse.platform.sms.SmsText;
import org.encaisse.platform.sql.ReadOnce;
import org.encaisse.platform.sql.TenantScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the next messages of the tenant at work, looks again whether they may leave, writes and archives them. When this
 * commits, they are {@code sending}; only then may a word be said to the server.
 */
@Component
@Transactional
class PrepareMessages {

    /** Rows of one tenant whose daily limit is counted must be claimed one worker after the other. */
    private static final String ONE_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtextextended('correspondence.claim' || :tenant::text, 0))";

    private static final int MOST_SEGMENTS = 3;

    private final JdbcClient jdbc;
    private final KeepOutgoing keep;
    private final TenantScope scope;
    private final BusinessClock clock;
    private final Organisation organisation;
    private final Structures structures;
    private final Map<String, MessageComposer> composers;
    private final List<SendingGate> gates;
    private final RenderLetter letters;
    private final PrintLetter printer;
    private final SmsProviders providers;
    private final Envelopes envelopes;
    private final SettleMessages settle;
    private final ReadOnce once;

    PrepareMessages(
            JdbcClient jdbc,
            KeepOutgoing keep,
            TenantScope scope,
            BusinessClock clock,
            Organisation organisation,
            Structures structures,
            List<MessageComposer> composers,
            List<SendingGate> gates,
            RenderLetter letters,
            PrintLetter printer,
            SmsProviders providers,
            Envelopes envelopes,
            SettleMessages settle,
            ReadOnce once) {
        this.jdbc = jdbc;
        this.keep = keep;
        this.scope = scope;
        this.clock = clock;
        this.organisation = organisation;
        this.structures = structures;
        this.composers = composers.stream().collect(Collectors.toMap(MessageComposer::purpose, composer -> composer));
        this.gates = gates;
        this.letters = letters;
        this.printer = printer;
        this.providers = providers;
        this.envelopes = envelopes;
        this.settle = settle;
        this.once = once;
    }

    /**
     * @param looked how many rows were looked at: fewer than asked for means that no more wait
     * @param shut whether a gate holds this tenant's messages back
     */
    record Prepared(List<Outgoing> outgoing, int looked, boolean shut) {}

    private record Turn(PendingMessage message, int attempt, LocalDate today) {}

    /** Settles what the worker did before, and prepares its next messages, in one transaction. */
    Prepared prepare(Collection<Outcome> done, int atMost, String worker, boolean mails) {
        settle.settle(done);
        Instant now = clock.now();
        OrganisationProfile profile = organisation.current();
        int allowed = allowance(clock.today(profile.zone()), atMost);
        if (allowed <= 0) {
            return new Prepared(List.of(), 0, true);
        }
        List<Turn> turns = take(Math.min(atMost, allowed), now, profile, mails);
        List<Outgoing> outgoing = new ArrayList<>(turns.size());
        List<Written> written = new ArrayList<>();
        List<Outcome> settled = new ArrayList<>();
        once.within(() -> {
            readAhead(turns);
            for (Turn turn : turns) {
                try {
                    write(turn, now, profile, outgoing, written, settled);
                } catch (RuntimeException e) {
                    // One letter that cannot be written must not hold back its neighbours: this transaction is given
                    // up,
                    // the letter is set aside in one of its own, and the others are prepared again.
                    throw new CannotWrite(turn.message(), turn.today(), turn.attempt(), e);
                }
            }
        });
        keep.keep(outgoing, written, worker, now);
        settle.settle(settled);
        return new Prepared(outgoing, turns.size(), false);
    }

    /** One message alone asks for itself: whose fault it is, when something breaks down, is known then. */
    private void readAhead(List<Turn> turns) {
        if (turns.size() < 2) {
            return;
        }
        try {
            turns.stream()
                    .collect(Collectors.groupingBy(
                            turn -> Map.entry(turn.message().purpose(), turn.today()),
                            Collectors.mapping(Turn::message, Collectors.toList())))
                    .forEach((alike, messages) -> {
                        MessageComposer composer = composers.get(alike.getKey());
                        if (composer != null) {
                            composer.readAhead(messages, alike.getValue());
                        }
                    });
        } catch (RuntimeException e) {
            throw new CannotReadAhead(e);
        }
    }

    private int allowance(LocalDate today, int wanted) {
        int allowed = asked(today);
        if (allowed == 0 || allowed == Integer.MAX_VALUE) {
            return Math.min(allowed, wanted);
        }
        jdbc.sql(ONE_AT_A_TIME)
                .param("tenant", scope.required().value())
                .query((row, n) -> 1)
                .list();
        return Math.min(asked(today), wanted);
    }

    private int asked(LocalDate today) {
        return gates.stream().mapToInt(gate -> gate.ask(today).atMost()).min().orElse(Integer.MAX_VALUE);
    }

    private List<Turn> take(int atMost, Instant now, OrganisationProfile profile, boolean mails) {
        return jdbc.sql("""
                select *
                  from correspondence.message
                 where tenant_id = :tenant
                   and state = 'reserved'
                   and next_attempt_at <= :now
                   and (:mails or channel <> 'email')
                 order by next_attempt_at, message_id
                 limit :rows
                   for update skip locked
                """)
                .param("tenant", scope.required().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("mails", mails)
                .param("rows", atMost)
                .query((row, n) -> {
                    PendingMessage message = new PendingMessage(
                            row.getObject("message_id", UUID.class),
                            row.getObject("entity_id", UUID.class),
                            row.getObject("customer_id", UUID.class),
                            MessageChannel.parse(row.getString("channel")),
                            row.getString("purpose"),
                            row.getString("language"),
                            Currency.getInstance(row.getString("currency")),
                            row.getString("template_code"),
                            row.getObject("business_date", LocalDate.class),
                            row.getObject("run_id", UUID.class),
                            row.getString("recipient_name"),
                            row.getString("recipient"));
                    LocalDate reserved = LocalDate.ofInstant(
                            row.getObject("reserved_at", OffsetDateTime.class).toInstant(), profile.zone());
                    // A run replayed for a day of the past goes on living in that past.
                    long waited = Math.max(0, ChronoUnit.DAYS.between(reserved, clock.today(profile.zone())));
                    return new Turn(
                            message,
                            row.getInt("attempts") + 1,
                            message.businessDate().plusDays(waited));
                })
                .list();
    }

    private void write(
            Turn turn,
            Instant now,
            OrganisationProfile profile,
            List<Outgoing> outgoing,
            List<Written> written,
            List<Outcome> settled) {
        PendingMessage message = turn.message();
        MessageComposer composer = composers.get(message.purpose());
        if (composer == null) {
            settled.add(Outcome.of(message, turn.today(), MessageState.FAILED, "correspondence.no-composer"));
            return;
        }
        switch (composer.compose(message, turn.today())) {
            case Letter letter
            when message.channel().isPaper() && letter.to() == null ->
                settled.add(Outcome.of(message, turn.today(), MessageState.FAILED, "correspondence.no-postal-address"));
            case Letter letter when message.channel().isPaper() -> written.add(print(letter, turn, now));
            case Letter letter when message.channel() == MessageChannel.SMS -> outgoing.add(text(letter, turn));
            case Letter letter -> outgoing.add(seal(letter, turn, now, profile));
            case Composition.NoLonger no ->
                settled.add(Outcome.of(message, turn.today(), MessageState.DROPPED, no.reason()));
            case Composition.Impossible no ->
                settled.add(Outcome.of(message, turn.today(), MessageState.FAILED, no.reason()));
            case Composition.NotNow wait ->
                settled.add(Outcome.later(message, turn.today(), wait.reason(), wait.until()));
        }
    }

    private Outgoing seal(Letter letter, Turn turn, Instant now, OrganisationProfile profile) {
        UUID id = turn.message().messageId();
        RenderedLetter words = letters.render(letter, id, turn.today(), now);
        MailAddress from = envelopes.from(structures.byId(letter.entityId()));
        SealedMail mail = envelopes
                .message(id, letter, words, from, now.atZone(profile.zone()))
                .seal();
        return new Outgoing(
                turn.message(),
                new Parcel.Mail(mail),
                words.subject(),
                words.templateVersion(),
                turn.attempt(),
                turn.today());
    }

    /** The words alone, as telephones carry them; more than three of them in a row is no text message. */
    private Outgoing text(Letter letter, Turn turn) {
        UUID id = turn.message().messageId();
        RenderedLetter words = letters.words(letter, turn.today());
        SmsText text = SmsText.of(words.text().replaceFirst("(?s)\n\n-- \n.*$", ""));
        if (text.segments() > MOST_SEGMENTS) {
            throw new Refused(CorrespondenceRefusal.SMS_TOO_LONG, text.units(), MOST_SEGMENTS);
        }
        return new Outgoing(
                turn.message(),
                new Parcel.Text(new Sms(id, letter.recipient(), text.text()), providers.transport()),
                words.subject(),
                words.templateVersion(),
                turn.attempt(),
                turn.today());
    }

    private Written print(Letter letter, Turn turn, Instant now) {
        UUID id = turn.message().messageId();
        PrintLetter.Printed printed = printer.print(
                letter, Objects.requireNonNull(letter.to()), turn.message().channel(), id, turn.today(), now);
        return new Written(
                turn.message(),
                letter.recipient(),
                printed.pdf(),
                printed.subject(),
                printed.templateVersion(),
                turn.attempt(),
                turn.today());
    }
}
