package org.encaisse.arrangements;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.identity.Organisation;
import org.encaisse.kernel.calendar.Days;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many business days after its day a promise is still kept, by the means announced. */
@Component
@Transactional
public class Tolerances {

    private static final int MOST = 60;

    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final Journal journal;
    private final BusinessClock clock;

    Tolerances(JdbcClient jdbc, Organisation organisation, Journal journal, BusinessClock clock) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Map<Means, Integer> current() {
        Map<Means, Integer> days = new EnumMap<>(Means.class);
        for (Means means : Means.values()) {
            days.put(means, means.usualTolerance());
        }
        jdbc.sql("""
                select t.means, t.days
                  from arrangements.tolerance t
                 where t.tenant_id = :tenant
                """).query(row -> {
            days.put(Means.parse(row.getString("means")), row.getInt("days"));
        });
        return days;
    }

    /** For promises made from now on; those made before keep the day they were given. */
    public void change(Map<Means, Integer> wanted, Actor actor) {
        wanted.forEach((means, days) -> {
            if (days < 0 || days > MOST) {
                throw new Refused(ArrangementsRefusal.TOLERANCE_OUT_OF_RANGE, MOST);
            }
            jdbc.sql("""
                    insert into arrangements.tolerance (tenant_id, means, days)
                    values (:tenant, :means, :days)
                    on conflict (tenant_id, means) do update set days = excluded.days
                    """).param("means", means.code()).param("days", days).update();
        });
        journal.write(new JournalEntry(null, null, "arrangements.tolerances-changed", clock.now(), actor, Map.of()));
    }

    /** The last day on which money promised for that day still keeps the promise. */
    @Transactional(readOnly = true)
    public LocalDate until(LocalDate dueOn, Means means) {
        return Days.business(current().getOrDefault(means, means.usualTolerance()))
                .from(dueOn, organisation.calendar());
    }
}
