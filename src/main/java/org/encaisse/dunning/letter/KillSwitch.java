package org.encaisse.dunning.letter;

import java.time.LocalDate;
import org.encaisse.correspondence.SendingGate;
import org.springframework.stereotype.Component;

/** Nothing leaves the house while sending is stopped, whoever wrote it. */
@Component
class KillSwitch implements SendingGate {

    private final TermsAtHand terms;

    KillSwitch(TermsAtHand terms) {
        this.terms = terms;
    }

    @Override
    public Allowance ask(LocalDate today) {
        return terms.today().settings().isStopped() ? Allowance.shut("dunning.stopped") : Allowance.OPEN;
    }
}
