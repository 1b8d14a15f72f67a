package org.encaisse.identity;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.kernel.tenant.TenantId;
import org.encaisse.platform.sql.TenantScope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens a desk: the tenant, its structure {@code MAIN}, its administrator; then the rooms above furnish it. */
@Component
public class OpenTenant {

    private final JdbcClient jdbc;
    private final TenantScope scope;
    private final TransactionTemplate transaction;
    private final SaveStructure structures;
    private final SavePerson people;
    private final PublicHolidays holidays;
    private final ApplicationEventPublisher events;

    OpenTenant(
            JdbcClient jdbc,
            TenantScope scope,
            TransactionTemplate transaction,
            SaveStructure structures,
            SavePerson people,
            PublicHolidays holidays,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.transaction = transaction;
        this.structures = structures;
        this.people = people;
        this.holidays = holidays;
        this.events = events;
    }

    public TenantId open(NewOrganisation organisation) {
        check(organisation);
        TenantId tenant = new TenantId(Ids.next());
        scope.run(tenant, () -> transaction.executeWithoutResult(status -> furnish(tenant, organisation)));
        return tenant;
    }

    private void furnish(TenantId tenant, NewOrganisation organisation) {
        Currency currency = Money.currencyOf(organisation.currency());
        jdbc.sql("""
                insert into identity.tenant (tenant_id, name, currency, time_zone, calendar, language, demo)
                values (:tenant, :name, :currency, :zone, :calendar, :language, :demo)
                """)
                .param("tenant", tenant.value())
                .param("name", organisation.name().strip())
                .param("currency", currency.getCurrencyCode())
                .param("zone", organisation.timeZone())
                .param("calendar", organisation.country().toUpperCase(Locale.ROOT))
                .param("language", organisation.language())
                .param("demo", organisation.demo())
                .update();
        structures.add(new LegalEntity(
                tenant.value(),
                "MAIN",
                organisation.name().strip(),
                currency,
                null,
                null,
                null,
                null,
                null,
                organisation.country().toUpperCase(Locale.ROOT),
                null,
                null,
                null,
                null,
                null));
        people.add(organisation.administrator());
        events.publishEvent(
                new TenantOpened(tenant, currency.getCurrencyCode(), organisation.language(), organisation.demo()));
    }

    private void check(NewOrganisation organisation) {
        if (organisation.name().isBlank()) {
            throw new Refused(IdentityRefusal.NAME_MISSING);
        }
        try {
            ZoneId.of(organisation.timeZone());
        } catch (DateTimeException e) {
            throw new Refused(IdentityRefusal.UNKNOWN_TIME_ZONE, organisation.timeZone());
        }
        if (!holidays.knows(organisation.country())) {
            throw new Refused(IdentityRefusal.UNKNOWN_CALENDAR, organisation.country());
        }
    }
}
