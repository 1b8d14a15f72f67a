package org.encaisse.dunning.settings;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.customers.PlaceTime;
import org.encaisse.dunning.scenario.CopyTo;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.identity.Organisation;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.sql.ReadOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When messages may leave, and where those are written to who are told of them. */
@Component
@Transactional
public class Leaving {

    private static final String EMAIL = "[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\"]+";
    private static final int LONGEST_EMAIL = 254;

    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final Journal journal;
    private final BusinessClock clock;
    private final ReadOnce once;

    Leaving(JdbcClient jdbc, Organisation organisation, Journal journal, BusinessClock clock, ReadOnce once) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.journal = journal;
        this.clock = clock;
        this.once = once;
    }

    @Transactional(readOnly = true)
    public List<SendHours> hours() {
        return jdbc.sql("""
                select h.profile, h.days, h.opens, h.closes
                  from dunning.send_hours h
                 where h.tenant_id = (select platform.current_tenant())
                 order by h.profile
                """).query((row, n) -> hours(row)).list();
    }

    private record There(SendHours hours, ZoneId zone) {}

    /** When a message to that debtor may leave: empty for at once. */
    @Transactional(readOnly = true)
    public Optional<Instant> notBefore(UUID customer) {
        if (once.of("dunning.hours", "", this::hours).isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.now();
        return jdbc.sql("""
                select h.profile, h.days, h.opens, h.closes, d.country
                  from customers.directory d
                  join dunning.send_hours h on h.tenant_id = d.tenant_id and h.profile in (d.profile, '')
                 where d.tenant_id = (select platform.current_tenant())
                   and d.customer_id = :customer
                 order by h.profile = ''
                 limit 1
                """)
                .param("customer", customer)
                .query((row, n) -> new There(
                        hours(row),
                        PlaceTime.zoneOf(
                                row.getString("country"), organisation.current().zone())))
                .optional()
                .map(there -> there.hours().next(now, there.zone()))
                .filter(opening -> opening.isAfter(now));
    }

    /** These are the hours of that profile from now on. */
    public void keep(SendHours wanted, Actor by) {
        remove(wanted.profile());
        jdbc.sql("""
                insert into dunning.send_hours (tenant_id, profile, days, opens, closes)
                values ((select platform.current_tenant()), :profile, :days::int[], :opens::time, :closes::time)
                """)
                .param("profile", wanted.profile())
                .param(
                        "days",
                        wanted.days().stream()
                                .map(day -> Integer.toString(day.getValue()))
                                .toArray(String[]::new))
                .param("opens", wanted.opens().toString())
                .param("closes", wanted.closes().toString())
                .update();
        write("dunning.send-hours-changed", by, Map.of("profile", wanted.profile()));
    }

    /** That profile has no hours of its own any more. */
    public void forget(String profile, Actor by) {
        remove(profile);
        write("dunning.send-hours-changed", by, Map.of("profile", profile));
    }

    private void remove(String profile) {
        jdbc.sql("""
                delete from dunning.send_hours
                 where tenant_id = (select platform.current_tenant())
                   and profile = :profile
                """).param("profile", profile).update();
    }

    @Transactional(readOnly = true)
    public Map<CopyTo, String> addresses() {
        Map<CopyTo, String> addresses = new EnumMap<>(CopyTo.class);
        jdbc.sql("""
                select c.copy_to, c.email
                  from dunning.copy_address c
                 where c.tenant_id = (select platform.current_tenant())
                """).query(row -> {
            addresses.put(Words.parse(CopyTo.class, row.getString(1)), row.getString(2));
        });
        return addresses;
    }

    /** Written to there from now on; a blank address is none. */
    public void address(Map<CopyTo, String> wanted, Actor by) {
        wanted.forEach((who, typed) -> {
            String email = typed.strip();
            if (who == CopyTo.SALESPERSON || who == CopyTo.COLLECTOR) {
                throw new Refused(DunningRefusal.COPY_ADDRESS, Words.of(who));
            }
            if (!email.isEmpty() && (email.length() > LONGEST_EMAIL || !email.matches(EMAIL))) {
                throw new Refused(DunningRefusal.COPY_ADDRESS, email);
            }
            jdbc.sql("""
                    delete from dunning.copy_address
                     where tenant_id = (select platform.current_tenant())
                       and copy_to = :who
                    """).param("who", Words.of(who)).update();
            if (!email.isEmpty()) {
                jdbc.sql("""
                        insert into dunning.copy_address (tenant_id, copy_to, email)
                        values ((select platform.current_tenant()), :who, :email)
                        """).param("who", Words.of(who)).param("email", email).update();
            }
        });
        write("dunning.copy-addresses-changed", by, Map.of());
    }

    private void write(String kind, Actor by, Map<String, String> detail) {
        journal.write(new JournalEntry(null, null, kind, clock.now(), by, detail));
    }

    private static SendHours hours(ResultSet row) throws SQLException {
        Array days = row.getArray("days");
        return new SendHours(
                row.getString("profile"),
                Arrays.stream((Integer[]) days.getArray()).map(DayOfWeek::of).collect(Collectors.toSet()),
                row.getObject("opens", LocalTime.class),
                row.getObject("closes", LocalTime.class));
    }
}
