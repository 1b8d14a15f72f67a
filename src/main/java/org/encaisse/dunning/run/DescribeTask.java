package org.encaisse.dunning.run;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.casefile.NewTask;
import org.encaisse.casefile.Urgency;
import org.encaisse.dunning.decision.Acceleration;
import org.encaisse.dunning.decision.Contact;
import org.encaisse.dunning.decision.Debtor;
import org.encaisse.dunning.decision.Decision;
import org.encaisse.dunning.prevention.PreventionScore;
import org.encaisse.dunning.scenario.Channel;
import org.encaisse.dunning.scenario.Papers;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.Step;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.kernel.calendar.BusinessCalendar;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/** What the agenda is told: what to do, about how much, in which tone, by when, and why it cannot wait. */
final class DescribeTask {

    static final String RECOVER_CONTACT = "dunning.recover-contact";
    static final String DOCUMENT_MISSING = "dunning.document-missing";
    private static final int FIRMEST = 4;

    private DescribeTask() {}

    static NewTask of(Debtor debtor, Contact contact, LocalDate on, BusinessCalendar calendar) {
        Decision.Act leading = contact.acts().stream()
                .filter(act -> act.step().equals(contact.leading()))
                .findFirst()
                .orElse(contact.acts().getFirst());
        Step step = contact.leading();
        Money sum = contact.acts().stream()
                .map(act -> act.item().asked())
                .reduce(Money.zero(contact.currency()), Money::plus);
        @Nullable Acceleration hurried = leading.hurried();
        Map<String, String> detail = new TreeMap<>(Map.of(
                "step",
                step.code(),
                "items",
                Integer.toString(contact.acts().size()),
                "amount",
                sum.toString(),
                "tone",
                "@scenario.tone." + Math.min(FIRMEST, step.tone() + (hurried == null ? 0 : 1))));
        if (reaches(step.channel())) {
            detail.put(JournalEntry.CHANNEL, channel(step.channel()));
        }
        @Nullable String purpose = leading.scenario().purpose(step);
        if (purpose != null) {
            detail.put("purpose", purpose);
        }
        if (hurried != null) {
            detail.put("urgency", "@acceleration." + hurried.kind());
            detail.put("why", "@acceleration." + hurried.kind());
        }
        if (leading.score() != null && leading.score().way() == PreventionScore.Way.CALL) {
            detail.put("score", Integer.toString(leading.score().total()));
            leading.score()
                    .points()
                    .forEach(point -> detail.put(
                            Words.of(point.criterion()), "@prevention.criterion." + Words.of(point.criterion())));
        }
        UUID customer = debtor.customerId();
        return new NewTask(
                customer,
                contact.acts().size() == 1 ? contact.acts().getFirst().item().openItemId() : null,
                kind(leading.scenario(), step),
                step.within() == 0 ? on : calendar.workingDayFrom(on.plusDays(step.within())),
                null,
                "dunning:" + on + ":" + customer + ":" + step.code() + ":" + sum.currency(),
                detail,
                hurried == null ? Urgency.ORDINARY : Urgency.BROKEN_PROMISE);
    }

    /** What is done inside the house is no contact with the customer. */
    private static boolean reaches(Channel channel) {
        return channel != Channel.INTERNAL;
    }

    static String channel(Channel channel) {
        return switch (channel) {
            case CALL -> "@channel.phone";
            case EMAIL, LETTER, VISIT, MEETING -> "@channel." + Words.of(channel);
            case REGISTERED_LETTER, SMS, INTERNAL -> "@scenario.channel." + Words.of(channel);
        };
    }

    private static String kind(Scenario scenario, Step step) {
        String purpose = scenario.purpose(step);
        if ("suspension".equals(purpose)) {
            return "dunning.suspension";
        }
        return "visit".equals(purpose) && step.channel() == Channel.INTERNAL
                ? "dunning.plan-visit"
                : "dunning." + Words.of(step.channel());
    }

    /** In words where the usual papers are missing; else as the scenario writes them. */
    static String papers(String missing) {
        String usual = missing.replace('|', '-').replace(' ', '-');
        return Papers.USUAL.stream().allMatch(each -> missing.contains(each.written()))
                        || Papers.USUAL.stream().anyMatch(each -> missing.equals(each.written()))
                ? "@dunning.papers." + usual
                : missing;
    }

    static NewTask recoverContact(Debtor debtor, LocalDate on) {
        return new NewTask(
                debtor.customerId(),
                null,
                RECOVER_CONTACT,
                on,
                null,
                "dunning:contact:" + debtor.customerId() + ":" + on.withDayOfMonth(1),
                Map.of());
    }

    /** Once for each due date: the paper is added to the file, or it is not. */
    static NewTask documentMissing(Debtor debtor, Decision.Excluded excluded, LocalDate on) {
        UUID item = excluded.item().openItemId();
        return new NewTask(
                debtor.customerId(),
                item,
                DOCUMENT_MISSING,
                on,
                null,
                "dunning:document:" + item,
                Map.of(
                        "missing",
                        papers(excluded.arguments().getFirst().toString()),
                        "amount",
                        excluded.item().remaining().toString()));
    }
}
