package org.encaisse.reminders;

import org.encaisse.dunning.run.RunTerms;
import org.encaisse.platform.sql.ReadOnce;
import org.springframework.stereotype.Component;

/**
 * The tenant's terms, read once for the messages that are written together and never kept longer: whoever was told « done »
 * (no more reminders for this customer, back to a scenario) finds it true of all that is written after.
 */
@Component
class TermsAtHand {

    private final RunTerms terms;
    private final ReadOnce once;

    TermsAtHand(RunTerms terms, ReadOnce once) {
        this.terms = terms;
        this.once = once;
    }

    RunTerms.Terms today() {
        return once.of("reminders.terms", RunTerms.class, terms::today);
    }
}
