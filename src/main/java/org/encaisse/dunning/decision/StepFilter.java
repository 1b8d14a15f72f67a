package org.encaisse.dunning.decision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.encaisse.dunning.scenario.Channel;
import org.encaisse.dunning.scenario.Conditions;
import org.encaisse.dunning.scenario.Facts;
import org.encaisse.dunning.scenario.Step;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/** Which steps are for this due date at all: those switched on, that a person or a message does, whose conditions are met. */
final class StepFilter {

    private final CustomerFile file;
    private final DueItem item;
    private final List<PastAction> taken;
    private final Money counted;
    private final LocalDate today;
    private @Nullable Facts facts;

    StepFilter(CustomerFile file, DueItem item, List<PastAction> taken, Money counted, LocalDate today) {
        this.file = file;
        this.item = item;
        this.taken = taken;
        this.counted = counted;
        this.today = today;
    }

    @SuppressWarnings("ReferenceEquality") // a shortcut: the facts are not gathered for a step without conditions
    boolean lets(Step step) {
        return step.enabled()
                && !step.isByItself()
                && !(file.debtor().isInternal() && step.isFormal())
                && (step.conditions() == Conditions.NONE || step.conditions().met(facts()));
    }

    private Facts facts() {
        if (facts == null) {
            Debtor debtor = file.debtor();
            facts = new Facts(
                    counted,
                    (int) ChronoUnit.DAYS.between(item.dueOn(), today),
                    debtor.language(),
                    debtor.paymentMethod(),
                    debtor.segment(),
                    debtor.sector(),
                    debtor.structure(),
                    debtor.country(),
                    debtor.email() != null,
                    debtor.reach().mobile() != null,
                    file.owesLate(today),
                    file.hurried().stream()
                            .anyMatch(each -> each.covers(item, today) && !isCalledSince(taken, each.since())),
                    file.unreached(),
                    file.papersOf(item),
                    item.reject() == null ? null : item.reject().code());
        }
        return facts;
    }

    static boolean isCalledSince(List<PastAction> taken, LocalDate since) {
        return taken.stream()
                .anyMatch(action -> action.stage().chases()
                        && action.channel() == Channel.CALL
                        && !action.decidedOn().isBefore(since));
    }
}
