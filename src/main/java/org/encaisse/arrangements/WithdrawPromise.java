package org.encaisse.arrangements;

import java.time.LocalDate;
import java.util.UUID;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a promise back that is still open: recorded by mistake, or the customer says it no longer stands. */
@Component
@Transactional
public class WithdrawPromise {

    private static final int LONGEST = 500;

    private final Promises promises;
    private final PromiseRows rows;
    private final EndPromise end;

    WithdrawPromise(Promises promises, PromiseRows rows, EndPromise end) {
        this.promises = promises;
        this.rows = rows;
        this.end = end;
    }

    public Promise withdraw(UUID promiseId, String reason, LocalDate on, Actor actor) {
        Promise known = found(promiseId);
        rows.lock(known.customerId());
        Promise promise = found(promiseId);
        if (!promise.isOpen()) {
            throw new Refused(ArrangementsRefusal.PROMISE_OVER);
        }
        if (reason.isBlank()) {
            throw new Refused(ArrangementsRefusal.REASON_REQUIRED);
        }
        if (reason.strip().length() > LONGEST) {
            throw new Refused(ArrangementsRefusal.TEXT_TOO_LONG, LONGEST);
        }
        end.withdraw(promise, reason.strip(), on.isBefore(promise.judgedOn()) ? promise.judgedOn() : on, actor);
        return found(promiseId);
    }

    private Promise found(UUID promiseId) {
        return promises.byId(promiseId).orElseThrow(() -> new Refused(ArrangementsRefusal.NO_SUCH_PROMISE));
    }
}
