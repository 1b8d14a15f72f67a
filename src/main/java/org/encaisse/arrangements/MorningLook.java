package org.encaisse.arrangements;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.casefile.Follow;
import org.encaisse.casefile.NewTask;
import org.encaisse.casefile.Urgency;
import org.encaisse.identity.Organisation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One night's look at the promises: those that are over are judged, those of today come on the agenda. */
@Component
@Transactional
public class MorningLook {

    private final EvaluatePromises evaluate;
    private final Promises promises;
    private final Follow follow;
    private final Organisation organisation;

    MorningLook(EvaluatePromises evaluate, Promises promises, Follow follow, Organisation organisation) {
        this.evaluate = evaluate;
        this.promises = promises;
        this.follow = follow;
        this.organisation = organisation;
    }

    /** For every customer; a job takes them one by one. */
    public void at(LocalDate day) {
        customers(day).forEach(customer -> at(customer, day));
    }

    List<UUID> customers(LocalDate day) {
        return evaluate.waiting(day);
    }

    void at(UUID customerId, LocalDate day) {
        evaluate.of(customerId, day);
        List<Promise> due = promises.of(customerId).stream()
                .filter(Promise::isOpen)
                .filter(promise -> !promise.dueOn().isAfter(day))
                .filter(promise -> !promise.toleratedUntil().isBefore(day))
                .toList();
        Map<UUID, List<UUID>> items =
                promises.itemsOf(due.stream().map(Promise::promiseId).toList());
        for (Promise promise : due) {
            List<UUID> covered = items.getOrDefault(promise.promiseId(), List.of());
            Map<String, String> detail = new HashMap<>(Texts.of(promise));
            detail.put("urgency", "@urgency.arrangements.promise-due");
            follow.of(promise.promiseId())
                    .task(new NewTask(
                            customerId,
                            covered.size() == 1 ? covered.getFirst() : null,
                            "arrangements.promise-due",
                            organisation.calendar().workingDayFrom(day),
                            null,
                            "arrangements:due:" + promise.promiseId(),
                            detail,
                            Urgency.PROMISE_DUE));
        }
    }
}
