package org.encaisse.dunning.decision;

import java.util.Currency;
import java.util.List;
import org.encaisse.dunning.scenario.Mode;
import org.encaisse.dunning.scenario.Stage;
import org.encaisse.dunning.scenario.Step;

/**
 * One message, or one task, about all the due dates of a customer that take a step today in one currency.
 *
 * @param leading the highest step among them: it gives the template and the tone
 */
public record Contact(Currency currency, Step leading, List<Decision.Act> acts) {

    public boolean isMessage() {
        return leading.isMessage();
    }

    public boolean isThanks() {
        return leading.stage() == Stage.THANKS;
    }

    /** Leaves without a person only when every step in it may. */
    public boolean isAutomatic() {
        return isMessage() && acts.stream().allMatch(act -> act.step().mode() == Mode.AUTO);
    }
}
