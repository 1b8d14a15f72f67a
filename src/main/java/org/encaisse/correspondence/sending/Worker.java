package org.encaisse.correspondence.sending;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.encaisse.correspondence.sending.PrepareMessages.Prepared;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.mail.Handover;
import org.encaisse.platform.mail.MailTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one tenant's messages, a handful at a time, over one kept line. */
final class Worker implements AutoCloseable {

    /**
     * As many as go out in this time are taken together, and what they need is read together: what a power cut may leave
     * unsettled stays small. By a slow server they are few.
     */
    private static final long HANDFUL_MILLIS = 600;

    private static final int MOST = 40;
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private final String name;
    private final PrepareMessages prepare;
    private final SettleMessages settle;
    private final MailTransport.Line line;
    private final FlightLog flight;
    private final Breaker breaker;
    private final BusinessClock clock;
    private final Seams seams;
    private final List<Outcome> owed = new ArrayList<>();
    private int handful = 1;

    Worker(
            String name,
            PrepareMessages prepare,
            SettleMessages settle,
            MailTransport.Line line,
            FlightLog flight,
            Breaker breaker,
            BusinessClock clock,
            Seams seams) {
        this.name = name;
        this.prepare = prepare;
        this.settle = settle;
        this.line = line;
        this.flight = flight;
        this.breaker = breaker;
        this.clock = clock;
        this.seams = seams;
    }

    /** Places where a test pulls the plug. */
    interface Seams {

        Seams NONE = place -> {};

        void at(String place);
    }

    /**
     * Sends what waits for the tenant at work, at most so many handfuls.
     *
     * @return whether anything was looked at: false when the tenant has nothing for now
     */
    boolean turn(int handfuls, BooleanSupplier stopping) {
        boolean looked = false;
        for (int i = 0; i < handfuls && !stopping.getAsBoolean(); i++) {
            // While the mail server cannot be reached, letters are written and text messages leave all the same.
            int allowed = breaker.allows(clock.now(), handful);
            boolean mails = allowed > 0;
            int wanted = mails ? allowed : handful;
            long began = System.nanoTime();
            Prepared prepared;
            try {
                prepared = prepare.prepare(owed, wanted, name, mails);
            } catch (CannotWrite broken) {
                setAside(broken);
                looked = true;
                continue;
            } catch (CannotReadAhead broken) {
                LOG.warn("the messages of a handful are written one by one", broken);
                breaker.nothingToTry();
                handful = 1;
                looked = true;
                continue;
            }
            settled();
            seams.at("prepared");
            looked |= prepared.looked() > 0;
            if (mails && prepared.outgoing().stream().noneMatch(Outgoing::isMail)) {
                breaker.nothingToTry();
            }
            hand(prepared.outgoing());
            pace(prepared.outgoing().size(), (System.nanoTime() - began) / 1_000_000);
            if (prepared.looked() < wanted) {
                break;
            }
        }
        settle();
        return looked;
    }

    private void setAside(CannotWrite broken) {
        breaker.nothingToTry();
        if (!broken.isRefusal()) {
            LOG.error("a message could not be written", broken);
        }
        settle();
        settle.setAside(broken.outcome(clock.now()), broken.attempt());
    }

    private void hand(List<Outgoing> outgoing) {
        String unreachable = null;
        Instant reopens = Instant.EPOCH;
        for (Outgoing one : outgoing) {
            if (!one.isMail()) {
                // Another way, with troubles of its own: asked again after a pause.
                Instant now = clock.now();
                owed.add(Backoff.after(one, handed(one), now, now.plus(Backoff.pause(one.attempt()))));
                continue;
            }
            Handover answer = unreachable == null ? handed(one) : new Handover.Unreachable(unreachable);
            if (answer instanceof Handover.Unreachable dead) {
                unreachable = dead.why();
                reopens = breaker.unreachable(clock.now(), dead.why());
            } else {
                breaker.reached();
            }
            owed.add(Backoff.after(one, answer, clock.now(), reopens));
        }
        seams.at("handed");
    }

    private Handover handed(Outgoing one) {
        try {
            flight.begins(one.message().messageId());
        } catch (IOException e) {
            // What cannot be noted is not begun: a full disk must not make two mails out of one.
            return new Handover.Unreachable(e.toString());
        }
        seams.at("begun");
        Handover answer = answer(one);
        seams.at("answered");
        try {
            flight.ends(one.message().messageId(), answer);
        } catch (IOException e) {
            LOG.error("the answer could not be noted; it is recorded all the same", e);
        }
        return answer;
    }

    private Handover answer(Outgoing one) {
        try {
            return switch (one.parcel()) {
                case Parcel.Mail mail -> line.hand(mail.mail());
                case Parcel.Text text -> text.by().hand(text.sms());
            };
        } catch (RuntimeException e) {
            LOG.error("a handover broke down", e);
            return new Handover.Ambiguous(e.toString());
        }
    }

    /** What was handed over must be recorded, whatever else fails; it is owed until then. */
    void settle() {
        if (!owed.isEmpty()) {
            settle.settle(owed);
            settled();
        }
    }

    private void settled() {
        owed.clear();
        try {
            flight.clear();
        } catch (IOException e) {
            LOG.warn("the flight log grows: it could not be cleared", e);
        }
        seams.at("settled");
    }

    /** When the batch cannot be recorded, one by one: a single one that cannot must not hold back the others. */
    void settleOneByOne() {
        for (Outcome outcome : List.copyOf(owed)) {
            try {
                settle.settle(List.of(outcome));
                owed.remove(outcome);
            } catch (RuntimeException e) {
                LOG.error("what became of message {} could not be recorded: {}", outcome.messageId(), outcome, e);
            }
        }
        // What is still owed stays noted: a mail that was accepted must never be taken for one that was not begun.
        if (owed.isEmpty()) {
            settled();
        }
    }

    boolean owes() {
        return !owed.isEmpty();
    }

    String name() {
        return name;
    }

    private void pace(int messages, long millis) {
        if (messages > 0) {
            handful = (int) Math.clamp(HANDFUL_MILLIS * messages / Math.max(1, millis), 1, MOST);
        }
    }

    @Override
    public void close() throws IOException {
        line.close();
        flight.close();
    }
}
