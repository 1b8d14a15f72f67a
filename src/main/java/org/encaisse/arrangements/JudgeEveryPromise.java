package org.encaisse.arrangements;

import java.time.LocalDate;
import java.util.UUID;
import org.encaisse.night.NightPhase;
import org.encaisse.night.NightlyTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Every night, before anybody is reminded: which promises fall due today, which were broken? Customer after customer. */
@Component
class JudgeEveryPromise implements NightlyTask {

    private static final Logger LOG = LoggerFactory.getLogger(JudgeEveryPromise.class);

    private final MorningLook look;

    JudgeEveryPromise(MorningLook look) {
        this.look = look;
    }

    @Override
    public String name() {
        return "arrangements.judge-promises";
    }

    @Override
    public NightPhase phase() {
        return NightPhase.PROMISES_JUDGED;
    }

    @Override
    public void run(LocalDate day) {
        for (UUID customer : look.customers(day)) {
            try {
                look.at(customer, day);
            } catch (RuntimeException e) {
                // One file that cannot be judged must not keep the others from being called today.
                LOG.error("The promises of {} could not be judged", customer, e);
            }
        }
    }
}
