package org.encaisse.dunning.run;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.encaisse.anomalies.NewAnomaly;
import org.encaisse.dunning.decision.Carrier;
import org.encaisse.dunning.decision.CustomerFile;
import org.encaisse.dunning.decision.Debtor;
import org.encaisse.dunning.decision.Decision;
import org.encaisse.dunning.decision.Deducted;
import org.encaisse.dunning.decision.DueItem;
import org.encaisse.dunning.decision.Plan;
import org.encaisse.dunning.decision.WaitReason;
import org.encaisse.dunning.scenario.Channel;
import org.encaisse.dunning.scenario.Mode;
import org.encaisse.dunning.scenario.Step;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What stood in the way of one customer's day, as the decisions say it: the pure half of the anomalies of a run.
 *
 * @param certain the decision says so; else it is only asked, and somebody has to look whether it is so
 * @param item the due date it is about; null for the customer as a whole
 * @param subject what tells several of one kind apart for one customer; empty when there is one at most
 */
record Found(
        Kind kind,
        boolean certain,
        UUID customerId,
        @Nullable UUID item,
        String subject,
        Map<String, String> detail) {

    enum Kind {
        NO_EMAIL,
        /** A call is due: has he a telephone that works? */
        NO_TELEPHONE,
        /** A letter is due. */
        NO_ADDRESS,
        /** A text message is due. */
        NO_MOBILE,
        /** A person has to act: does the customer belong to anybody? */
        NO_COLLECTOR,
        NO_SCENARIO,
        MONEY_PENDING,
        DOCUMENT_MISSING;

        String code() {
            return "dunning." + Words.of(this);
        }
    }

    static List<Found> of(CustomerFile file, Plan plan) {
        Look look = new Look(file);
        for (Decision decision : plan.decisions()) {
            look.at(decision.item());
            if (decision instanceof Decision.Excluded excluded) {
                look.at(excluded);
            }
            Step step = stepOf(decision);
            if (step != null) {
                look.at(step);
            }
        }
        return look.found;
    }

    /** What is to be done today, and what waits in the agenda since another day. */
    private static @Nullable Step stepOf(Decision decision) {
        return switch (decision) {
            case Decision.Act act -> act.step();
            case Decision.Wait wait when wait.why() == WaitReason.TO_DO -> wait.step();
            default -> null;
        };
    }

    /** Each thing once for a customer, however many due dates it stops. */
    private static final class Look {

        private final Debtor debtor;
        private final Map<Currency, Money> waiting;
        private final List<Found> found = new ArrayList<>();
        private final Set<String> said = new HashSet<>();

        Look(CustomerFile file) {
            this.debtor = file.debtor();
            this.waiting = file.waiting();
        }

        /** Money that waits is deducted, and allocated by a person all the same. */
        void at(DueItem item) {
            Deducted deducted = item.deducted();
            if (deducted != null && deducted.covered().isPositive()) {
                Money waits = waiting.getOrDefault(deducted.covered().currency(), deducted.covered());
                add(
                        Kind.MONEY_PENDING,
                        true,
                        null,
                        waits.currency().getCurrencyCode(),
                        Map.of("amount", waits.toString()));
            }
        }

        void at(Decision.Excluded excluded) {
            DueItem item = excluded.item();
            switch (excluded.why()) {
                case NO_EMAIL -> unreachable(Kind.NO_EMAIL, excluded);
                case NO_ADDRESS -> unreachable(Kind.NO_ADDRESS, excluded);
                case NO_MOBILE -> unreachable(Kind.NO_MOBILE, excluded);
                case NO_SCENARIO -> add(Kind.NO_SCENARIO, true, null, "", Map.of());
                case DOCUMENT_MISSING ->
                    add(
                            Kind.DOCUMENT_MISSING,
                            true,
                            item.openItemId(),
                            item.openItemId().toString(),
                            Map.of(
                                    "invoice",
                                    item.number(),
                                    "missing",
                                    DescribeTask.papers(
                                            excluded.arguments().getFirst().toString()),
                                    "amount",
                                    item.remaining().toString()));
                // That a message did not arrive is raised where it did not.
                case UNDELIVERED, SETTLED, THANKED, CREDIT, NO_DUNNING, BELOW_MINIMUM, MONEY_PENDING -> {}
            }
        }

        void at(Step step) {
            if (step.isMessage()) {
                Carrier carrier = Carrier.of(step, debtor);
                if (carrier != null && carrier.replaces() != null) {
                    Map<String, String> instead =
                            Map.of("step", step.code(), NewAnomaly.INSTEAD, DescribeTask.channel(Channel.EMAIL));
                    add(carrier.replaces().isPaper() ? Kind.NO_ADDRESS : Kind.NO_MOBILE, true, null, "", instead);
                }
            } else if (step.channel() == Channel.CALL) {
                add(Kind.NO_TELEPHONE, false, null, "", Map.of("step", step.code()));
            } else if (step.channel() == Channel.LETTER || step.channel() == Channel.REGISTERED_LETTER) {
                add(Kind.NO_ADDRESS, false, null, "", Map.of("step", step.code()));
            }
            if (step.channel() == Channel.INTERNAL) {
                return;
            }
            if (debtor.email() == null) {
                add(Kind.NO_EMAIL, true, null, "", Map.of(NewAnomaly.INSTEAD, DescribeTask.channel(step.channel())));
            }
            if (!step.isMessage() || step.mode() != Mode.AUTO) {
                add(Kind.NO_COLLECTOR, false, null, "", Map.of("step", step.code()));
            }
        }

        private void unreachable(Kind kind, Decision.Excluded excluded) {
            String step = excluded.arguments().getFirst().toString();
            String instead = "@task." + DescribeTask.RECOVER_CONTACT;
            add(kind, true, null, "", Map.of("step", step, NewAnomaly.INSTEAD, instead));
        }

        private void add(Kind kind, boolean certain, @Nullable UUID item, String subject, Map<String, String> detail) {
            if (said.add(kind + subject)) {
                found.add(new Found(kind, certain, debtor.customerId(), item, subject, detail));
            }
        }
    }
}
