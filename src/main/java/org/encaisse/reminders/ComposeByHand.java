package org.encaisse.reminders;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.correspondence.Composition;
import org.encaisse.correspondence.MessageChannel;
import org.encaisse.correspondence.MessageComposer;
import org.encaisse.correspondence.MessageLine;
import org.encaisse.correspondence.MessageSettled;
import org.encaisse.correspondence.MessageState;
import org.encaisse.correspondence.Outbox;
import org.encaisse.correspondence.PendingMessage;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.dunning.settings.Leaving;
import org.encaisse.dunning.settings.Settings;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what a person wrote by hand, and tells the chronology what became of it. */
@Component
@Transactional
class ComposeByHand implements MessageComposer {

    private static final Duration LATER = Duration.ofMinutes(2);

    private final WriteByHand byHand;
    private final Customers customers;
    private final Settings settings;
    private final Leaving leaving;
    private final Outbox outbox;
    private final Journal journal;
    private final BusinessClock clock;

    ComposeByHand(
            WriteByHand byHand,
            Customers customers,
            Settings settings,
            Leaving leaving,
            Outbox outbox,
            Journal journal,
            BusinessClock clock) {
        this.byHand = byHand;
        this.customers = customers;
        this.settings = settings;
        this.leaving = leaving;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public String purpose() {
        return WriteByHand.PURPOSE;
    }

    @Override
    @Transactional(readOnly = true)
    public Composition compose(PendingMessage message, LocalDate today) {
        if (settings.current().isStopped()) {
            return new Composition.NotNow("dunning.stopped", clock.now().plus(LATER));
        }
        Customer customer = customers.byId(message.customerId()).orElse(null);
        WriteByHand.Kept kept = byHand.kept(message.messageId(), message.customerId());
        if (customer == null || kept == null || byHand.isSilenced(message.customerId(), today)) {
            return new Composition.NoLonger("dunning.held");
        }
        Optional<Instant> opens = leaving.notBefore(message.customerId());
        if (opens.isPresent()) {
            return new Composition.NotNow("dunning.outside-hours", opens.get());
        }
        Addressee to = Addressee.of(customers, customer, MessageChannel.EMAIL);
        return to == null
                ? new Composition.Impossible(Addressee.missing(MessageChannel.EMAIL))
                : byHand.letter(customer, to, kept, today);
    }

    @EventListener
    void on(MessageSettled settled) {
        boolean failed = settled.state() == MessageState.FAILED || settled.state() == MessageState.BOUNCED;
        if (!settled.purpose().equals(WriteByHand.PURPOSE) || (settled.state() != MessageState.SENT && !failed)) {
            return;
        }
        Optional<MessageLine> line = outbox.byId(settled.messageId());
        Map<String, String> detail = new TreeMap<>(Map.of(
                "subject", line.map(MessageLine::subject).orElse(""),
                "recipient", line.map(MessageLine::recipient).orElse(""),
                "template", line.map(MessageLine::templateCode).orElse(""),
                "on", settled.on().toString(),
                "message", settled.messageId().toString()));
        if (!failed) {
            detail.put(JournalEntry.CHANNEL, "@channel.email");
        }
        journal.write(JournalEntry.of(
                settled.customerId(),
                failed ? "dunning.by-hand-undelivered" : "dunning.by-hand-sent",
                clock.now(),
                Actor.SYSTEM,
                detail));
    }
}
