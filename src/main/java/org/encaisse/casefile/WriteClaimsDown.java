package org.encaisse.casefile;

import java.util.Map;
import org.encaisse.latefees.ClaimWithdrawn;
import org.encaisse.latefees.InterestClaimed;
import org.encaisse.platform.clock.BusinessClock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Interest claimed for late payment shows in the chronology, and so does giving it up. */
@Component
class WriteClaimsDown {

    private final Journal journal;
    private final BusinessClock clock;

    WriteClaimsDown(Journal journal, BusinessClock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @EventListener
    void on(InterestClaimed claim) {
        journal.write(JournalEntry.of(
                claim.customerId(),
                claim.indemnity().isPositive() ? "casefile.interest-and-costs-claimed" : "casefile.interest-claimed",
                clock.now(),
                claim.actor(),
                Map.of(
                        "claim", claim.claimId().toString(),
                        "number", claim.number(),
                        "interest", claim.interest().toString(),
                        "indemnity", claim.indemnity().toString(),
                        "until", claim.through().toString())));
    }

    @EventListener
    void on(ClaimWithdrawn claim) {
        journal.write(JournalEntry.of(
                claim.customerId(),
                claim.reopens() ? "casefile.claim-corrected" : "casefile.claim-given-up",
                clock.now(),
                claim.actor(),
                Map.of(
                        "number", claim.number(),
                        "amount", claim.givenUp().toString(),
                        "reason", claim.reason())));
    }
}
