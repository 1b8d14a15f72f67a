package org.encaisse.casefile;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.kernel.tenant.TenantId;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.sql.TenantScope;
import org.encaisse.platform.sql.TenantStatements;
import org.encaisse.testing.TestDatabase;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A tenant with one structure, and the casefile's own classes on one session of the application's role. */
final class Desk implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final Actor AWA = new Actor(Ids.next(), "Awa Diagne");

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    final UUID tenant = Ids.next();
    final UUID entity = Ids.next();
    final JdbcClient owner = JdbcClient.create(DATABASE.owner());
    final JdbcClient app;
    final List<Object> events = new ArrayList<>();
    final BusinessClock clock = BusinessClock.fixed(NOW);
    final Journal journal;
    final SealJournal seals;
    final Holds holds;
    final PlaceHold placeHold;
    final LiftHold liftHold;
    final AddTask addTask;
    final CompleteTask completeTask;

    private final SingleConnectionDataSource session;

    Desk() {
        owner.sql("""
                        insert into identity.tenant (tenant_id, name, currency, time_zone, calendar, language)
                        values (?, 'Essai', 'EUR', 'Europe/Paris', 'FR', 'fr')
                        """).param(tenant).update();
        owner.sql("""
                        insert into identity.legal_entity (tenant_id, entity_id, code, name, currency, country)
                        values (?, ?, 'MAIN', 'Essai', 'EUR', 'FR')
                        """).param(tenant).param(entity).update();
        session = new SingleConnectionDataSource(connection(DATABASE.app()), true);
        app = new TenantStatements(new NamedParameterJdbcTemplate(session), new TenantScope() {
            @Override
            public Optional<TenantId> current() {
                return Optional.of(new TenantId(tenant));
            }
        });
        app.sql("select set_config('app.tenant', ?, false)")
                .param(tenant.toString())
                .query(String.class)
                .single();
        HoldKinds kinds = new HoldKinds(List.of(CasefileHolds.MANUAL, CasefileHolds.INSOLVENCY, CasefileHolds.DISPUTE));
        journal = new Journal(app);
        seals = new SealJournal(app, clock);
        holds = new Holds(app, kinds);
        placeHold = new PlaceHold(app, journal, clock, kinds);
        liftHold = new LiftHold(app, holds, journal, clock);
        addTask = new AddTask(app);
        completeTask = new CompleteTask(app, journal, new StandTogether(app), clock, events::add);
    }

    UUID customer(String code) {
        UUID id = Ids.next();
        owner.sql("""
                        insert into customers.customer (tenant_id, customer_id, entity_id, code, name, language, search)
                        values (?, ?, ?, ?, ?, 'fr', '')
                        """)
                .param(tenant)
                .param(id)
                .param(entity)
                .param(code)
                .param("Société " + code)
                .update();
        return id;
    }

    /** An invoice with one due date, of so many cents. */
    UUID openItem(UUID customer, String number, LocalDate due, long cents) {
        UUID invoice = Ids.next();
        UUID item = Ids.next();
        owner.sql("""
                        insert into receivables.invoice
                               (tenant_id, invoice_id, entity_id, customer_id, number, kind, issued_on, total, currency)
                        values (?, ?, ?, ?, ?, 'invoice', ?, ?, 'EUR')
                        """)
                .params(tenant, invoice, entity, customer, number, due.minusDays(30), cents)
                .update();
        owner.sql("""
                        insert into receivables.open_item
                               (tenant_id, open_item_id, invoice_id, entity_id, customer_id, issued_on, due_on, amount, currency, remaining)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 'EUR', ?)
                        """)
                .params(tenant, item, invoice, entity, customer, due.minusDays(30), due, cents, cents)
                .update();
        return item;
    }

    /** A second session of the application's role for the same tenant, for what happens at the same time. */
    Connection otherSession() throws SQLException {
        Connection other = DATABASE.app().getConnection();
        try (var bind = other.prepareStatement("select set_config('app.tenant', ?, false)")) {
            bind.setString(1, tenant.toString());
            bind.execute();
        }
        return other;
    }

    private static Connection connection(DataSource source) {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        session.destroy();
    }
}
