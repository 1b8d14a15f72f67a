package org.encaisse.webhooks;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.encaisse.anomalies.Anomalies;
import org.encaisse.anomalies.NewAnomaly;
import org.encaisse.identity.TenantRef;
import org.encaisse.identity.Tenants;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.sql.TenantScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Every two seconds: what waits is told, side by side; what fails waits longer each time, for a day in all. */
@Component
class DeliverWaiting {

    /** From attempt to attempt; after the last one it has failed: some 26 hours in all. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(15),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(8),
            Duration.ofHours(8));

    private static final String FAILING = "casefile.webhook-failing";

    /** From this attempt on a system that does not answer is an anomaly. */
    private static final int WORRYING = 3;

    private final DeliveryRows rows;
    private final Tenants tenants;
    private final PostDelivery post;
    private final TenantScope scope;
    private final BusinessClock clock;
    private final Anomalies anomalies;

    DeliverWaiting(
            DeliveryRows rows,
            Tenants tenants,
            PostDelivery post,
            TenantScope scope,
            BusinessClock clock,
            Anomalies anomalies) {
        this.rows = rows;
        this.tenants = tenants;
        this.post = post;
        this.scope = scope;
        this.clock = clock;
        this.anomalies = anomalies;
    }

    private record Posted(Waiting waiting, Future<PostDelivery.Answer> answer) {}

    void look() {
        for (TenantRef tenant : tenants.all()) {
            scope.run(tenant.id(), this::deliver);
        }
    }

    private void deliver() {
        Instant now = clock.now();
        List<Posted> posted = new ArrayList<>();
        // Closing waits for all; each takes five seconds at most.
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Waiting waiting : rows.take(now)) {
                Callable<PostDelivery.Answer> posting = () -> post.post(waiting, now);
                posted.add(new Posted(waiting, threads.submit(posting)));
            }
        }
        posted.forEach(this::settle);
    }

    private void settle(Posted posted) {
        PostDelivery.Answer answer = answer(posted);
        Waiting waiting = posted.waiting();
        if (answer.accepted()) {
            rows.settle(waiting.deliveryId(), "delivered", answer.text(), null);
            anomalies.cured(FAILING, waiting.webhookId().toString());
        } else if (answer.forGood() || waiting.attempt() > PAUSES.size()) {
            rows.settle(waiting.deliveryId(), "failed", answer.text(), null);
            fails(waiting, answer);
        } else {
            Duration pause = PAUSES.get(waiting.attempt() - 1);
            rows.settle(
                    waiting.deliveryId(), "waiting", answer.text(), clock.now().plus(pause));
            if (waiting.attempt() >= WORRYING) {
                fails(waiting, answer);
            }
        }
    }

    /** The address may hold a secret of the other side: only its server is named. */
    private void fails(Waiting waiting, PostDelivery.Answer answer) {
        if (waiting.url().isEmpty()) {
            return; // switched off by a person: nothing is wrong
        }
        String host = URI.create(waiting.url()).getHost();
        anomalies.raise(new NewAnomaly(
                FAILING,
                null,
                waiting.webhookId().toString(),
                Map.of("host", host == null ? "" : host, "answer", answer.text()),
                "/settings/webhooks"));
    }

    private static PostDelivery.Answer answer(Posted posted) {
        try {
            return posted.answer().get();
        } catch (ExecutionException e) {
            return new PostDelivery.Answer(false, false, String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new PostDelivery.Answer(false, false, "interrupted");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> webhookDeliveries(DeliverWaiting deliver) {
            return Tasks.recurring("casefile-webhook-deliveries", FixedDelay.of(Duration.ofSeconds(2)))
                    .execute((instance, context) -> deliver.look());
        }
    }
}
