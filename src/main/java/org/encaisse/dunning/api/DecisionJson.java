package org.encaisse.dunning.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.encaisse.dunning.decision.Decision;
import org.encaisse.dunning.decision.DueItem;
import org.encaisse.dunning.scenario.Step;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.dunning.web.Explain;
import org.encaisse.kernel.money.Money;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/**
 * A decision as the interface tells it.
 *
 * @param kind act, wait, held, finished or excluded
 * @param why the name of the reason: not-yet, gap, below-minimum … ; the kind of the hold when held
 * @param text the same in a sentence, in the caller's language
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecisionJson(
        String kind,
        @Nullable String customer,
        String invoice,
        LocalDate due,
        Money remaining,
        @Nullable Money asked,
        @Nullable String step,
        @Nullable String stage,
        @Nullable String channel,
        @Nullable String mode,
        @Nullable String state,
        @Nullable LocalDate until,
        @Nullable String by,
        @Nullable String why,
        String text) {

    static DecisionJson of(Decision decision, @Nullable String customer, String invoice, Ui ui) {
        DueItem item = decision.item();
        Step step = switch (decision) {
            case Decision.Act act -> act.step();
            case Decision.Wait wait -> wait.step();
            case Decision.Held held -> null;
            case Decision.Finished finished -> null;
            case Decision.Excluded excluded -> null;
        };
        LocalDate until = switch (decision) {
            case Decision.Wait wait -> wait.until();
            case Decision.Held held -> held.by().until();
            case Decision.Act act -> null;
            case Decision.Finished finished -> null;
            case Decision.Excluded excluded -> null;
        };
        return new DecisionJson(
                decision.kind(),
                customer,
                invoice,
                item.dueOn(),
                item.remaining(),
                decision instanceof Decision.Act ? item.asked() : null,
                step == null ? null : step.code(),
                step == null ? null : Words.of(step.stage()),
                step == null ? null : Words.of(step.channel()),
                step == null ? null : Words.of(step.mode()),
                null,
                until,
                decision instanceof Decision.Held held ? held.by().kind().code() : null,
                decision instanceof Decision.Act ? null : decision.reason(),
                Explain.why(decision, ui));
    }
}
