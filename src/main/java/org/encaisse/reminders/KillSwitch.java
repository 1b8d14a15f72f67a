package org.encaisse.reminders;

import java.time.LocalDate;
import org.encaisse.correspondence.SendingGate;
import org.encaisse.dunning.settings.Settings;
import org.springframework.stereotype.Component;

/** Nothing leaves the house while sending is stopped, whoever wrote it. */
@Component
class KillSwitch implements SendingGate {

    private final Settings settings;

    KillSwitch(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Allowance ask(LocalDate today) {
        return settings.current().isStopped() ? Allowance.shut("dunning.stopped") : Allowance.OPEN;
    }
}
