package org.encaisse.dunning.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.encaisse.dunning.scenario.Channel;
import org.encaisse.dunning.scenario.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The day of one customer: each due date is judged by {@link JudgeItem}, then what acts is brought together, one
 * message per currency at the highest level. Pure: the run, the dry run, the pages and the stories all ask here.
 */
public final class PlanDay {

    // What cannot wait comes before what is merely high.
    private static final Comparator<Decision.Act> LEVEL = Comparator.<Decision.Act, Boolean>comparing(
                    act -> act.hurried() != null)
            .thenComparing(act -> Level.of(act.scenario(), act.step()))
            // Somebody telephones before the due date: the call is about all that falls due.
            .thenComparing(PlanDay::isCallBefore);

    private final CustomerFile file;
    private final Policy policy;
    private final LocalDate today;

    private PlanDay(CustomerFile file, Policy policy, LocalDate today) {
        this.file = file;
        this.policy = policy;
        this.today = today;
    }

    public static Plan decide(CustomerFile file, Policy policy, LocalDate today) {
        return new PlanDay(file, policy, today).decide();
    }

    /** The due dates that may be chased today as far as everything but their step goes: what a message looks at again. */
    public static List<DueItem> chaseable(CustomerFile file, Policy policy, LocalDate today) {
        JudgeItem judge = new JudgeItem(file, policy, today);
        return judge.items().stream()
                .filter(item -> judge.objection(item) == null)
                .toList();
    }

    /** Why this due date may not be chased today; null when nothing speaks against it. */
    public static @Nullable Decision objection(CustomerFile file, Policy policy, LocalDate today, DueItem item) {
        JudgeItem judge = new JudgeItem(file, policy, today);
        return judge.items().stream()
                .filter(each -> each.openItemId().equals(item.openItemId()))
                .findFirst()
                .map(judge::objection)
                .orElse(null);
    }

    private Plan decide() {
        JudgeItem judge = new JudgeItem(file, policy, today);
        List<Decision> decisions = new ArrayList<>(file.items().size());
        Map<String, List<Decision.Act>> chasing = new TreeMap<>();
        Map<String, List<Decision.Act>> inside = new TreeMap<>();
        Map<String, List<Decision.Act>> thanking = new TreeMap<>();
        for (DueItem item : judge.items()) {
            Decision decision = judge.decide(item);
            if (decision instanceof Decision.Act act) {
                // What happens inside the house does not reach the customer: it neither waits for a letter nor delays
                // one.
                (act.step().stage() == Stage.THANKS
                                ? thanking
                                : act.step().channel() == Channel.INTERNAL ? inside : chasing)
                        .computeIfAbsent(item.remaining().currency().getCurrencyCode(), c -> new ArrayList<>())
                        .add(act);
            }
            decisions.add(decision);
        }
        List<Contact> contacts = new ArrayList<>();
        chasing.forEach((currency, acts) -> contacts.add(oneContact(Currency.getInstance(currency), acts, decisions)));
        inside.forEach((currency, acts) -> contacts.add(oneContact(Currency.getInstance(currency), acts, decisions)));
        thanking.forEach((currency, acts) -> contacts.add(
                new Contact(Currency.getInstance(currency), acts.getFirst().step(), acts)));
        contacts.removeIf(contact -> contact.acts().isEmpty());
        return new Plan(decisions, contacts);
    }

    /** The highest level wins; what would reach the customer by another way on the same day waits for the next. */
    private Contact oneContact(Currency currency, List<Decision.Act> acts, List<Decision> decisions) {
        Decision.Act leading = acts.stream().max(LEVEL).orElseThrow();
        List<Decision.Act> together = new ArrayList<>();
        boolean full = leading.step().isMessage() && messagesToday(currency) >= policy.capPerDay();
        for (Decision.Act act : acts) {
            if (full) {
                replace(decisions, act, WaitReason.CAP, policy.capPerDay());
            } else if (isCallBefore(leading)
                    && act.step().stage() == Stage.PREVENTION
                    && act.step().isMessage()) {
                Decision.Act told = act.by(leading.step());
                decisions.set(decisions.indexOf(act), told);
                together.add(told);
            } else if (act.step().isMessage() != leading.step().isMessage()) {
                replace(decisions, act, WaitReason.OVERTAKEN, leading.step().code());
            } else {
                together.add(act);
            }
        }
        return new Contact(currency, leading.step(), together);
    }

    private static boolean isCallBefore(Decision.Act act) {
        return act.step().stage() == Stage.PREVENTION && act.step().channel() == Channel.CALL;
    }

    private void replace(List<Decision> decisions, Decision.Act act, WaitReason why, Object argument) {
        LocalDate next = policy.calendar().workingDayFrom(today.plusDays(1));
        decisions.set(decisions.indexOf(act), new Decision.Wait(act.item(), next, why, act.step(), List.of(argument)));
    }

    private long messagesToday(Currency currency) {
        return file.past().stream()
                .filter(past -> past.isMessage() && past.stage() != Stage.THANKS)
                .filter(past -> today.equals(past.contactOn()))
                .filter(past -> inCurrency(past, currency))
                .map(past -> past.message() == null ? past.openItemId() : past.message())
                .distinct()
                .count();
    }

    private boolean inCurrency(PastAction past, Currency currency) {
        // A due date settled since is no longer in the file: its message counts, so as never to send one too many.
        return file.items().stream()
                .filter(item -> item.openItemId().equals(past.openItemId()))
                .allMatch(item -> item.remaining().currency().equals(currency));
    }
}
