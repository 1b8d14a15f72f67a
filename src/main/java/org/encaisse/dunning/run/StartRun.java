package org.encaisse.dunning.run;

import java.time.LocalDate;
import java.util.Map;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.dunning.settings.DunningRefusal;
import org.encaisse.identity.Organisation;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a run: a new one, or the day's own once more, which adds only what has become due since. */
@Component
public class StartRun {

    private final Runs runs;
    private final Organisation organisation;
    private final Journal journal;
    private final BusinessClock clock;

    StartRun(Runs runs, Organisation organisation, Journal journal, BusinessClock clock) {
        this.runs = runs;
        this.organisation = organisation;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A dry run looks at any day; a run that acts is refused for a day that has not come: what it sent would really leave.
     *
     * @param overrule why it shall leave although the accounts are old; null leaves the gate shut
     */
    @Transactional
    public Run start(LocalDate on, RunMode mode, @Nullable String overrule, Actor actor) {
        if (mode != RunMode.DRY_RUN && on.isAfter(organisation.today())) {
            throw new Refused(DunningRefusal.IN_THE_FUTURE, on);
        }
        String overruled = null;
        if (overrule != null && mode == RunMode.SEND) {
            overruled = actor.name() + " · " + clock.now() + (overrule.isBlank() ? "" : " · " + overrule.strip());
            journal.write(new JournalEntry(
                    null,
                    null,
                    "dunning.freshness-overruled",
                    clock.now(),
                    actor,
                    Map.of("on", on.toString(), "reason", overrule.strip())));
        }
        return runs.open(on, mode, overruled, actor, clock.now());
    }
}
