package org.encaisse.identity;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.encaisse.kernel.calendar.BusinessCalendar;
import org.encaisse.kernel.tenant.TenantId;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.sql.ReadOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tenant at work: its name, its day, its calendar. */
@Component
@Transactional(readOnly = true)
public class Organisation {

    private final JdbcClient jdbc;
    private final PublicHolidays holidays;
    private final BusinessClock clock;
    private final ReadOnce once;

    Organisation(JdbcClient jdbc, PublicHolidays holidays, BusinessClock clock, ReadOnce once) {
        this.jdbc = jdbc;
        this.holidays = holidays;
        this.clock = clock;
        this.once = once;
    }

    public OrganisationProfile current() {
        return once.of("identity.organisation", "", this::read);
    }

    private OrganisationProfile read() {
        return jdbc.sql("""
                select tenant_id, name, currency, time_zone, calendar, language, demo
                  from identity.tenant
                 where tenant_id = :tenant
                """)
                .query((row, n) -> new OrganisationProfile(
                        new TenantId(row.getObject("tenant_id", UUID.class)),
                        row.getString("name"),
                        Currency.getInstance(row.getString("currency")),
                        ZoneId.of(row.getString("time_zone")),
                        row.getString("calendar"),
                        Locale.of(row.getString("language")),
                        row.getBoolean("demo")))
                .single();
    }

    /** Today where the tenant works; for the web and job edges, which pass it down. */
    public LocalDate today() {
        return clock.today(current().zone());
    }

    /** The public holidays of the tenant's place, with its own days off added and the days it works taken out. */
    public BusinessCalendar calendar() {
        OrganisationProfile profile = current();
        Map<LocalDate, Boolean> overrides = new HashMap<>();
        jdbc.sql("select day, working from identity.day_override where tenant_id = :tenant")
                .query(row -> {
                    overrides.put(row.getObject("day", LocalDate.class), row.getBoolean("working"));
                });
        return holidays.of(profile.calendar(), overrides);
    }
}
