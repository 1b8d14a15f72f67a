package org.encaisse.dunning.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.encaisse.correspondence.Outbox;
import org.encaisse.correspondence.Reservation;
import org.encaisse.dunning.decision.Carrier;
import org.encaisse.dunning.decision.Debtor;
import org.encaisse.dunning.decision.Level;
import org.encaisse.dunning.decision.Policy;
import org.encaisse.dunning.decision.Reach;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.Scenarios;
import org.encaisse.dunning.scenario.Step;
import org.encaisse.dunning.settings.DunningRefusal;
import org.encaisse.dunning.settings.Settings;
import org.encaisse.identity.Organisation;
import org.encaisse.kernel.calendar.Days;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends what was proposed: one message per customer and currency, at the highest level ticked. */
@Component
@Transactional
public class SendProposals {

    private final JdbcClient jdbc;
    private final Actions actions;
    private final FileParts parts;
    private final OtherWays ways;
    private final Scenarios scenarios;
    private final Outbox outbox;
    private final Settings settings;
    private final Organisation organisation;

    SendProposals(
            JdbcClient jdbc,
            Actions actions,
            FileParts parts,
            OtherWays ways,
            Scenarios scenarios,
            Outbox outbox,
            Settings settings,
            Organisation organisation) {
        this.jdbc = jdbc;
        this.actions = actions;
        this.parts = parts;
        this.ways = ways;
        this.scenarios = scenarios;
        this.outbox = outbox;
        this.settings = settings;
        this.organisation = organisation;
    }

    /** How many messages went to the outbox, and how many customers could not be written to. */
    public record Sent(int messages, int withoutAddress) {}

    private record Key(UUID customerId, String currency, boolean thanks) {}

    private record Line(UUID actionId, Key key, String scenario, int version, String step) {}

    /** The customers ticked, all that is proposed to each. */
    public Sent send(Collection<UUID> customers, LocalDate on) {
        if (settings.current().isStopped()) {
            throw new Refused(DunningRefusal.STOPPED);
        }
        return send(customers, null, null, on, Integer.MAX_VALUE);
    }

    /** Everybody to whom something is proposed. */
    @Transactional(readOnly = true)
    public List<UUID> waiting() {
        return waiting(null);
    }

    /**
     * A run that may let automatic steps go takes along those of its day that were only proposed so far: not to a customer
     * who has heard from us within the days of peace since, and not a part of a message that a person has to confirm.
     */
    void sendAutomatic(LocalDate on, UUID runId) {
        List<UUID> customers = waiting("auto");
        int left = settings.current().capPerRun() - messagesOf(runId);
        if (!customers.isEmpty() && left > 0) {
            send(customers, "auto", runId, on, left);
        }
    }

    /** How many messages the run has reserved already: the cap holds for all that it sends, asked twice or not. */
    private int messagesOf(UUID runId) {
        return jdbc.sql("""
                select count(distinct message_id)
                  from dunning.action
                 where tenant_id = platform.current_tenant()
                   and run_id = :run
                   and message_id is not null
                """).param("run", runId).query(Integer.class).single();
    }

    private Sent send(
            Collection<UUID> customers, @Nullable String mode, @Nullable UUID runId, LocalDate on, int atMost) {
        actions.lock();
        Map<Key, List<Line>> proposed = new LinkedHashMap<>();
        for (Line line : lines(customers, mode, on)) {
            proposed.computeIfAbsent(line.key(), key -> new ArrayList<>()).add(line);
        }
        Map<UUID, Debtor> debtors = parts.debtors(customers);
        Map<UUID, Reach> reach = ways.of(customers);
        debtors.replaceAll((id, debtor) -> debtor.reached(reach.getOrDefault(id, Reach.NONE)));
        Map<String, Scenario> versions = new HashMap<>();
        List<Reservation> reservations = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        List<String> messages = new ArrayList<>();
        Predicate<Key> atPeace = mode == null ? key -> false : atPeace(proposed, versions, on);
        int silent = 0;
        for (Map.Entry<Key, List<Line>> one : proposed.entrySet()) {
            if (atPeace.test(one.getKey())) {
                continue;
            }
            Debtor debtor = debtors.get(one.getKey().customerId());
            Step leading = leading(one.getValue(), versions);
            Carrier by = debtor == null ? null : Carrier.of(leading, debtor);
            String template = leading.template();
            if (debtor == null || by == null || template == null) {
                silent++;
            } else if (reservations.size() < atMost) {
                Reservation reservation = reservation(one.getKey(), debtor, by, template, runId, on);
                reservations.add(reservation);
                one.getValue().forEach(line -> {
                    ids.add(line.actionId().toString());
                    messages.add(reservation.messageId().toString());
                });
            }
        }
        outbox.reserveAll(reservations);
        reserve(ids, messages, on);
        return new Sent(reservations.size(), silent);
    }

    private Step leading(List<Line> lines, Map<String, Scenario> versions) {
        Comparator<Map.Entry<Level, Step>> byLevel = Map.Entry.comparingByKey();
        return lines.stream()
                .map(line -> {
                    Scenario scenario = scenario(line, versions);
                    Step step = scenario.steps().get(scenario.indexOf(line.step()));
                    return Map.entry(Level.of(scenario, step), step);
                })
                .max(byLevel)
                .map(Map.Entry::getValue)
                .orElseThrow();
    }

    private Scenario scenario(Line line, Map<String, Scenario> versions) {
        return versions.computeIfAbsent(
                line.scenario() + " " + line.version(), key -> scenarios.version(line.scenario(), line.version()));
    }

    /** Which messages would break the peace: what chases, and does not follow closely the step before it. */
    private Predicate<Key> atPeace(Map<Key, List<Line>> proposed, Map<String, Scenario> versions, LocalDate on) {
        Policy policy = settings.current().policy(organisation.calendar());
        Map<UUID, LocalDate> heard = parts.lastContacts(
                proposed.keySet().stream().map(Key::customerId).toList());
        return key -> {
            LocalDate last = heard.get(key.customerId());
            return last != null
                    && on.isBefore(Days.business(policy.gapDays()).from(last, policy.calendar()))
                    && proposed.getOrDefault(key, List.of()).stream().anyMatch(line -> {
                        Scenario scenario = scenario(line, versions);
                        Step step = scenario.steps().get(scenario.indexOf(line.step()));
                        return step.stage().chases() && !step.sameCycle();
                    });
        };
    }

    private static Reservation reservation(
            Key key, Debtor debtor, Carrier by, String template, @Nullable UUID runId, LocalDate on) {
        return new Reservation(
                Ids.next(),
                debtor.entityId(),
                debtor.customerId(),
                by.channel(),
                by.replaces(),
                key.thanks() ? WriteContacts.THANKS : WriteContacts.DUNNING,
                debtor.language(),
                Currency.getInstance(key.currency()),
                template,
                on,
                runId,
                by.recipient(),
                by.address());
    }

    private List<UUID> waiting(@Nullable String mode) {
        return jdbc.sql("""
                select distinct a.customer_id
                  from dunning.action a
                 where a.tenant_id = (select platform.current_tenant())
                   and a.state = 'proposed'
                   and (:mode::text is null or a.mode = :mode)
                 order by a.customer_id
                """).param("mode", mode).query(UUID.class).list();
    }

    /** What is proposed to them; not to a customer who gets a message in that currency on this very day already. */
    private List<Line> lines(Collection<UUID> customers, @Nullable String mode, LocalDate on) {
        return jdbc.sql("""
                select a.action_id, a.customer_id, a.currency, a.stage = 'thanks' as thanks, a.scenario_code, a.version,
                       a.step_code
                  from dunning.action a
                 where a.tenant_id = (select platform.current_tenant())
                   and a.state = 'proposed'
                   and a.customer_id = any (:customers::uuid[])
                   and (:mode::text is null
                        or (a.mode = :mode
                            and a.decided_on = :on
                            and not exists (select 1
                                              from dunning.action v
                                             where v.tenant_id = (select platform.current_tenant())
                                               and v.customer_id = a.customer_id
                                               and v.currency = a.currency
                                               and (v.stage = 'thanks') = (a.stage = 'thanks')
                                               and v.state = 'proposed'
                                               and v.mode <> :mode)))
                   and (a.stage = 'thanks'
                        or (select count(distinct t.message_id)
                              from dunning.action t
                             where t.tenant_id = (select platform.current_tenant())
                               and t.customer_id = a.customer_id
                               and t.currency = a.currency
                               and t.stage <> 'thanks'
                               and t.state in ('reserved', 'done')
                               and t.decided_on = :on
                               and t.message_id is not null) < :cap)
                 order by a.customer_id, a.action_id
                """)
                .param("customers", customers.stream().map(UUID::toString).toArray(String[]::new))
                .param("mode", mode)
                .param("on", on)
                .param("cap", settings.current().capPerCustomerDay())
                .query((row, n) -> new Line(
                        row.getObject(1, UUID.class),
                        new Key(row.getObject(2, UUID.class), row.getString(3), row.getBoolean(4)),
                        row.getString(5),
                        row.getInt(6),
                        row.getString(7)))
                .list();
    }

    private void reserve(List<String> ids, List<String> messages, LocalDate on) {
        jdbc.sql("""
                update dunning.action a
                   set state = 'reserved',
                       message_id = n.message_id,
                       decided_on = :on
                  from unnest(:ids::uuid[], :messages::uuid[]) n (action_id, message_id)
                 where a.tenant_id = (select platform.current_tenant())
                   and a.action_id = n.action_id
                   and a.state = 'proposed'
                """)
                .param("on", on)
                .param("ids", ids.toArray(String[]::new))
                .param("messages", messages.toArray(String[]::new))
                .update();
    }
}
