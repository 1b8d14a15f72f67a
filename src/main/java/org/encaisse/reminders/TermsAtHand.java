package org.encaisse.reminders;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.encaisse.dunning.run.RunTerms;
import org.encaisse.kernel.tenant.TenantId;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.sql.TenantScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tenant's terms, read anew every two seconds: thousands of messages in a row share them. */
@Component
class TermsAtHand {

    private static final Duration LASTS = Duration.ofSeconds(2);

    private final RunTerms terms;
    private final TenantScope scope;
    private final BusinessClock clock;
    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

    TermsAtHand(RunTerms terms, TenantScope scope, BusinessClock clock) {
        this.terms = terms;
        this.scope = scope;
        this.clock = clock;
    }

    private record Kept(TenantId tenant, Instant until, RunTerms.Terms terms) {}

    RunTerms.Terms today() {
        TenantId tenant = scope.required();
        Instant now = clock.now();
        Kept last = kept.get();
        if (last != null && last.tenant().equals(tenant) && now.isBefore(last.until())) {
            return last.terms();
        }
        RunTerms.Terms read = terms.today();
        kept.set(new Kept(tenant, now.plus(LASTS), read));
        return read;
    }
}
