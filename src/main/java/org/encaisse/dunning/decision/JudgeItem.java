package org.encaisse.dunning.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.dunning.scenario.Stage;
import org.encaisse.dunning.scenario.Step;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Judges one due date. The first rule that has something to say wins, in this order: settled · insolvency, fraud, stop,
 * « aucune relance » · the other holds (factored, dispute, promise, plan) · covered by money or credit that waits · below the
 * minimum · already under way · days of peace since the last contact · the step.
 */
final class JudgeItem {

    private static final int THANKS_WITHIN_DAYS = 30;

    private final CustomerFile file;
    private final Policy policy;
    private final LocalDate today;
    private final Map<UUID, List<PastAction>> past = new HashMap<>();
    private final Map<Currency, Money> waiting;
    private final List<DueItem> items;
    private final Map<Currency, Money> owed = new HashMap<>();
    private final Map<Currency, Money> late = new HashMap<>();
    private final ChooseStep steps;

    JudgeItem(CustomerFile file, Policy policy, LocalDate today) {
        this.file = file;
        this.policy = policy;
        this.today = today;
        for (PastAction action : file.past()) {
            past.computeIfAbsent(action.openItemId(), id -> new ArrayList<>(2)).add(action);
        }
        this.waiting = Deduct.waiting(file);
        this.items = Deduct.from(file, today);
        for (DueItem item : items) {
            addUp(item);
        }
        this.steps = new ChooseStep(file, policy, today);
    }

    private void addUp(DueItem item) {
        Money asked = item.asked();
        if (asked.isPositive() && item.assignment() instanceof Assignment.Follows && holdOn(item) == null) {
            owed.merge(asked.currency(), asked, Money::plus);
            if (item.isLate(today)) {
                late.merge(asked.currency(), asked, Money::plus);
            }
        }
    }

    /** The due dates of the file, each with what is deducted of it. */
    List<DueItem> items() {
        return items;
    }

    Decision decide(DueItem item) {
        if (item.remaining().isZero()) {
            return thanks(item);
        }
        Decision objection = objection(item);
        if (objection != null) {
            return objection;
        }
        if (!(item.assignment() instanceof Assignment.Follows follows)) {
            return excluded(item, Exclusion.NO_SCENARIO);
        }
        Money counted = counted(item);
        return steps.decide(item, follows.scenario(), past.getOrDefault(item.openItemId(), List.of()), counted);
    }

    /** Why this due date may not be chased at all today; null when nothing speaks against it. */
    @Nullable
    Decision objection(DueItem item) {
        if (item.remaining().isZero()) {
            return excluded(item, Exclusion.SETTLED);
        }
        if (item.remaining().isNegative()) {
            return excluded(item, Exclusion.CREDIT);
        }
        ActiveHold hold = holdOn(item);
        if (hold != null && hold.kind().silencesEverything()) {
            return new Decision.Held(item, hold);
        }
        if (item.assignment() instanceof Assignment.NoDunning none) {
            return excluded(item, Exclusion.NO_DUNNING, none.reason());
        }
        if (hold != null) {
            return new Decision.Held(item, hold);
        }
        return item.assignment() instanceof Assignment.Unassigned
                ? excluded(item, Exclusion.NO_SCENARIO)
                : aboutMoney(item);
    }

    private @Nullable Decision aboutMoney(DueItem item) {
        Currency currency = item.remaining().currency();
        if (item.asked().isZero()) {
            return excluded(item, Exclusion.MONEY_PENDING, waiting.getOrDefault(currency, Money.zero(currency)));
        }
        @Nullable Money minimum = policy.minimums().get(currency.getCurrencyCode());
        Money counted = counted(item);
        return minimum != null && counted.compareTo(minimum) < 0
                ? excluded(item, Exclusion.BELOW_MINIMUM, counted, minimum)
                : null;
    }

    private Money counted(DueItem item) {
        Currency currency = item.remaining().currency();
        return (item.isLate(today) ? late : owed).getOrDefault(currency, Money.zero(currency));
    }

    /** Thanks once, for money, after at least one step really done, and never while something is suspended. */
    private Decision thanks(DueItem item) {
        List<PastAction> taken = past.getOrDefault(item.openItemId(), List.of());
        Settlement settlement = item.settlement();
        if (taken.stream().anyMatch(action -> action.stage() == Stage.THANKS)) {
            return excluded(item, Exclusion.THANKED);
        }
        if (settlement == null
                || !settlement.byMoney()
                || settlement.on().isBefore(today.minusDays(THANKS_WITHIN_DAYS))
                || taken.stream().noneMatch(PastAction::isDone)
                || file.debtor().email() == null
                || !(item.assignment() instanceof Assignment.Follows follows)) {
            return excluded(item, Exclusion.SETTLED);
        }
        @Nullable
        ActiveHold hold = file.holds().stream()
                .filter(active -> active.isActive(today))
                .min(ActiveHold.STRONGEST_FIRST)
                .orElse(null);
        @Nullable Step step = follows.scenario().thanks().orElse(null);
        if (step == null) {
            return excluded(item, Exclusion.SETTLED);
        }
        return hold != null
                ? new Decision.Held(item, hold)
                : new Decision.Act(item, follows.scenario(), step, settlement.on());
    }

    private @Nullable ActiveHold holdOn(DueItem item) {
        return ActiveHold.strongest(file.holds(), item.openItemId(), item.remaining(), today);
    }

    static Decision.Excluded excluded(DueItem item, Exclusion why, Object... arguments) {
        return new Decision.Excluded(item, why, List.of(arguments));
    }
}
