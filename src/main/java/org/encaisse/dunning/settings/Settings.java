package org.encaisse.dunning.settings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.sql.ReadOnce;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tenant's own limits, and the kill switch. */
@Component
public class Settings {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Journal journal;
    private final BusinessClock clock;
    private final ReadOnce once;

    Settings(JdbcClient jdbc, Journal journal, BusinessClock clock, ReadOnce once) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
        this.once = once;
    }

    @Transactional(readOnly = true)
    public DunningSettings current() {
        return once.of("dunning.settings", "", this::read);
    }

    private DunningSettings read() {
        return jdbc.sql("""
                select s.freshness_hours, s.minimum_gap_days, s.minimum_amounts, s.cap_per_run, s.cap_per_customer_day,
                       s.stopped_since, s.stopped_reason, s.nightly_at, s.nightly_mode, s.since,
                       s.validate_until, s.hand_delay_seconds
                  from dunning.settings s
                 where s.tenant_id = (select platform.current_tenant())
                """).query((row, n) -> settings(row)).single();
    }

    @Transactional
    public void change(DunningSettings wanted, Actor actor) {
        DunningSettings checked = wanted.checked();
        Map<String, Long> minimums = new TreeMap<>();
        checked.minimums().forEach((currency, minimum) -> minimums.put(currency, minimum.minor()));
        jdbc.sql("""
                update dunning.settings
                   set freshness_hours = :freshness,
                       minimum_gap_days = :gap,
                       minimum_amounts = :minimums::jsonb,
                       cap_per_run = :perRun,
                       cap_per_customer_day = :perCustomer,
                       nightly_at = :at::time,
                       nightly_mode = :mode,
                       hand_delay_seconds = :delay
                 where tenant_id = platform.current_tenant()
                """)
                .param("freshness", checked.freshnessHours())
                .param("gap", checked.gapDays())
                .param("minimums", JSON.writeValueAsString(minimums))
                .param("perRun", checked.capPerRun())
                .param("perCustomer", checked.capPerCustomerDay())
                .param("at", checked.nightlyAt().toString())
                .param("mode", Words.of(checked.nightlyMode()))
                .param("delay", checked.handDelaySeconds())
                .update();
        write("dunning.settings-changed", actor, Map.of("mode", "@dunning.nightly." + Words.of(checked.nightlyMode())));
    }

    /** Stops all sending at once: what is in the outbox waits there too. */
    @Transactional
    public void stop(String reason, Actor actor) {
        if (reason.isBlank()) {
            throw new Refused(DunningRefusal.REASON_MISSING);
        }
        switched(clock.now(), reason.strip());
        write("dunning.stopped", actor, Map.of("reason", reason.strip()));
    }

    @Transactional
    public void goOn(Actor actor) {
        switched(null, null);
        write("dunning.resumed", actor, Map.of());
    }

    /** The first month is over before its time: what is automatic leaves by itself from now on. Once over, it is over. */
    @Transactional
    public void endFirstMonth(Actor actor) {
        DunningSettings now = current();
        if (now.validateUntil() == null) {
            return;
        }
        jdbc.sql("""
                update dunning.settings
                   set validate_until = null
                 where tenant_id = platform.current_tenant()
                """).update();
        write(
                "dunning.first-month-ended",
                actor,
                Map.of("until", now.validateUntil().toString()));
    }

    private void switched(@Nullable Instant since, @Nullable String reason) {
        jdbc.sql("""
                update dunning.settings
                   set stopped_since = :since::timestamptz,
                       stopped_reason = :reason
                 where tenant_id = platform.current_tenant()
                """)
                .param("since", since == null ? null : since.toString())
                .param("reason", reason)
                .update();
    }

    private void write(String kind, Actor actor, Map<String, String> detail) {
        journal.write(new JournalEntry(null, null, kind, clock.now(), actor, detail));
    }

    private static DunningSettings settings(ResultSet row) throws SQLException {
        Map<String, Money> minimums = new HashMap<>();
        JSON.readValue(row.getString("minimum_amounts"), new TypeReference<Map<String, Long>>() {})
                .forEach((currency, minor) -> minimums.put(currency, Money.of(minor, currency)));
        OffsetDateTime stopped = row.getObject("stopped_since", OffsetDateTime.class);
        return new DunningSettings(
                row.getInt("freshness_hours"),
                row.getInt("minimum_gap_days"),
                minimums,
                row.getInt("cap_per_run"),
                row.getInt("cap_per_customer_day"),
                stopped == null ? null : stopped.toInstant(),
                row.getString("stopped_reason"),
                row.getObject("nightly_at", LocalTime.class),
                Words.parse(NightlyMode.class, row.getString("nightly_mode")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("validate_until", LocalDate.class),
                row.getInt("hand_delay_seconds"));
    }
}
