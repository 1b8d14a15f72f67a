package org.encaisse.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.encaisse.casefile.AddTask;
import org.encaisse.casefile.NewTask;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.testing.Desk;

/**
 * The collectors' day: pages of one person first, then twenty people at work for some minutes, each opening the agenda, the
 * next call, its screen, and recording what came of it.
 */
final class DayPart {

    private static final int PEOPLE = 20;
    private static final int TASKS = 20_000;

    private final Application application;
    private final Report report;
    private final int seconds;
    private final LocalDate today = LocalDate.now();
    private final UUID run = UUID.randomUUID();
    private final Map<String, Queue<Double>> times = new ConcurrentHashMap<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final Map<String, Set<String>> whose = new ConcurrentHashMap<>();

    DayPart(Application application, Report report, int seconds) {
        this.application = application;
        this.report = report;
        this.seconds = seconds;
    }

    void measure(Connection owner) throws Exception {
        List<String> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(application.bean(Desk.class).person(application.tenant(), "Collecteur " + i, Role.COLLECTOR));
        }
        String manager = application.bean(Desk.class).person(application.tenant(), "Responsable", Role.MANAGER);
        fill(owner, people);
        alone(manager, people.getFirst());
        together(people);
    }

    /** Everybody's customers, and a call to make for twenty thousand of them. */
    private void fill(Connection owner, List<String> people) throws Exception {
        String tenant = application.tenant().value().toString();
        String emails = "'" + String.join("','", people) + "'";
        Server.execute(owner, """
                update customers.customer c
                   set collector_id = u.user_id
                  from (select user_id, row_number() over (order by user_id) - 1 as place
                          from identity.app_user
                         where tenant_id = '%1$s' and email in (%2$s)) u
                 where c.tenant_id = '%1$s'
                   and abs(hashtext(c.code)) %% %3$d = u.place
                """.formatted(tenant, emails, PEOPLE));
        // Twenty thousand tasks, not those of the last time or of a run as well.
        Server.execute(owner, """
                insert into casefile.task_completion (tenant_id, task_id, outcome, completed_on)
                select tenant_id, task_id, 'cancelled', current_date - 1
                  from casefile.task
                 where tenant_id = '%1$s'
                    on conflict do nothing;
                delete from casefile.task_rank where tenant_id = '%1$s'
                """.formatted(tenant));
        List<NewTask> tasks = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("""
                        select distinct on (md5(c.code), c.customer_id) c.customer_id
                          from customers.customer c
                          join receivables.open_item i on i.tenant_id = c.tenant_id and i.customer_id = c.customer_id
                         where c.tenant_id = '%s' and i.remaining > 0 and i.due_on < current_date
                         order by md5(c.code), c.customer_id
                         limit %d
                        """.formatted(tenant, TASKS))) {
            while (row.next()) {
                UUID customer = row.getObject(1, UUID.class);
                tasks.add(new NewTask(
                        customer,
                        null,
                        "dunning.call",
                        today,
                        null,
                        "bench-" + run + "-" + customer,
                        Map.of("channel", "@channel.phone", "step", "P3", "scenario", "PME")));
            }
        }
        double took = Stopwatch.once(
                () -> application.in(() -> application.bean(AddTask.class).addAll(tasks)));
        report.say("%,d tasks of %d collectors added in %.1f s".formatted(tasks.size(), PEOPLE, took));
        Server.execute(owner, "analyze casefile.task; analyze casefile.task_rank; analyze casefile.task_completion");
    }

    private void alone(String manager, String collector) throws Exception {
        Collector person = new Collector(application.port());
        person.signIn(manager, Desk.PASSWORD);
        report.time(
                "agenda over HTTP: first 50 of %,d tasks, everybody's".formatted(TASKS),
                Stopwatch.median(15, () -> person.open("/agenda?collector=all")),
                "< 50 ms");
        application.explained("http-agenda", () -> person.open("/agenda?collector=all"));
        Collector one = new Collector(application.port());
        one.signIn(collector, Desk.PASSWORD);
        report.time("agenda over HTTP: one's own", Stopwatch.median(15, () -> one.open("/agenda")), "< 50 ms");
        List<Double> screens = new ArrayList<>();
        List<Double> outcomes = new ArrayList<>();
        for (int i = 0; i < 35; i++) {
            String[] call =
                    Collector.call(String.valueOf(one.open("/calls/next").next()));
            if (call == null) {
                throw new IllegalStateException("nobody to call");
            }
            Collector.Answer screen = one.open("/customers/" + call[0] + "/call?task=" + call[1]);
            Collector.Answer said = record(one, call, i);
            if (!screen.isGood() || said.next() == null) {
                throw new IllegalStateException("screen " + screen + ", outcome " + said + one.complaint());
            }
            if (i >= 5) {
                screens.add(screen.seconds());
                outcomes.add(said.seconds());
            }
        }
        report.line("call screen over HTTP, median of 30 customers", millis(screens, 50), "", "", "< 60 ms");
        report.line("recording an outcome over HTTP, median of 30", millis(outcomes, 50), "", "", "< 80 ms");
    }

    private Collector.Answer record(Collector person, String[] call, int turn) throws Exception {
        Map<String, String> fields = new TreeMap<>();
        fields.put("task", call[1]);
        fields.put("seen", person.hidden("seen"));
        fields.put("currency", person.hidden("currency"));
        if (turn % 5 < 2) {
            fields.put("outcome", "promise");
            fields.put("a.date", nextFriday().toString());
            fields.put("a.amount", "1.00");
            fields.put("a.means", "transfer");
        } else {
            fields.put("outcome", turn % 5 == 4 ? "refused" : "voicemail");
            fields.put("a.what", "pas avant le mois prochain");
            fields.put("a.reason", "LIQ");
        }
        fields.put("note", "banc d’essai");
        return person.send("/customers/" + call[0] + "/call", fields);
    }

    private LocalDate nextFriday() {
        return today.with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.FRIDAY));
    }

    private void together(List<String> people) throws InterruptedException {
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        List<Thread> threads = people.stream()
                .map(email -> Thread.ofVirtual().start(() -> work(email, until)))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        long pages = times.values().stream().mapToLong(Queue::size).sum();
        report.say("%d people, %d s: %,d pages, %d faults".formatted(PEOPLE, seconds, pages, faults.size()));
        faults.stream().limit(5).forEach(report::say);
        new TreeMap<>(times)
                .forEach((what, taken) -> report.line(
                        PEOPLE + " collectors: " + what + ", p50 / p99 of " + taken.size(),
                        millis(List.copyOf(taken), 50) + " / " + millis(List.copyOf(taken), 99),
                        "",
                        "",
                        "p99 < 300 ms"));
        long shared = whose.values().stream().filter(who -> who.size() > 1).count();
        report.line("tasks opened by two collectors", "%d of %,d".formatted(shared, whose.size()), "", "", "0");
        report.line("faults", String.valueOf(faults.size()), "", "", "0");
    }

    private void work(String email, long until) {
        try {
            Collector person = new Collector(application.port());
            person.signIn(email, Desk.PASSWORD);
            for (int turn = 0; System.nanoTime() < until; turn++) {
                took("agenda", person.open("/agenda"), person);
                Collector.Answer next = took("next call", person.open("/calls/next"), person);
                String[] call = next.next() == null ? null : Collector.call(next.next());
                if (call == null) {
                    faults.add(email + ": no next call after " + turn + ": " + next);
                    return;
                }
                took("call screen", person.open("/customers/" + call[0] + "/call?task=" + call[1]), person);
                whose.computeIfAbsent(call[1], task -> ConcurrentHashMap.newKeySet())
                        .add(email);
                Thread.sleep(200);
                Collector.Answer said = took("recording an outcome", record(person, call, turn), person);
                if (said.next() == null) {
                    faults.add("not recorded: " + said + person.complaint() + " at " + person.address());
                } else {
                    took("what followed", person.open(said.next()), person);
                }
                Thread.sleep(300);
            }
        } catch (Exception e) {
            faults.add(email + ": " + e);
        }
    }

    private Collector.Answer took(String what, Collector.Answer answer, Collector person) {
        times.computeIfAbsent(what, name -> new ConcurrentLinkedQueue<>()).add(answer.seconds());
        if (!answer.isGood()) {
            faults.add(what + " answers " + answer.status() + " at " + person.address());
        }
        return answer;
    }

    private static String millis(List<Double> taken, int percentile) {
        double[] sorted =
                taken.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int place = Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * percentile / 100.0) - 1);
        return sorted.length == 0
                ? "none"
                : "%.0f ms"
                        .formatted(Arrays.stream(sorted).skip(place).findFirst().orElse(0) * 1_000);
    }
}
