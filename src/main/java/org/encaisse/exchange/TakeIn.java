package org.encaisse.exchange;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.customers.LoadCustomers;
import org.encaisse.customers.LoadOptions;
import org.encaisse.customers.Loaded;
import org.encaisse.identity.Organisation;
import org.encaisse.identity.People;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.tabular.OpenTable;
import org.encaisse.platform.tabular.Table;
import org.encaisse.platform.tabular.TableShape;
import org.encaisse.receivables.AccountsLoaded;
import org.encaisse.receivables.MarkAccountsRefreshed;
import org.encaisse.receivables.bulk.LoadInvoices;
import org.encaisse.receivables.bulk.LoadOpenItems;
import org.encaisse.receivables.bulk.LoadPayments;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one transaction of an import: its lines, its rejects, its totals and its end, all or nothing. */
@Component
@Transactional
class TakeIn {

    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final Structures structures;
    private final People people;
    private final LoadCustomers customers;
    private final LoadInvoices invoices;
    private final LoadPayments payments;
    private final LoadOpenItems openItems;
    private final Rejects rejects;
    private final KeptMappings mappings;
    private final MarkAccountsRefreshed refreshed;
    private final ApplicationEventPublisher events;
    private final ImportAnomalies anomalies;
    private final BusinessClock clock;

    TakeIn(
            JdbcClient jdbc,
            Organisation organisation,
            Structures structures,
            People people,
            LoadCustomers customers,
            LoadInvoices invoices,
            LoadPayments payments,
            LoadOpenItems openItems,
            Rejects rejects,
            KeptMappings mappings,
            MarkAccountsRefreshed refreshed,
            ApplicationEventPublisher events,
            ImportAnomalies anomalies,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.structures = structures;
        this.people = people;
        this.customers = customers;
        this.invoices = invoices;
        this.payments = payments;
        this.openItems = openItems;
        this.rejects = rejects;
        this.mappings = mappings;
        this.refreshed = refreshed;
        this.events = events;
        this.anomalies = anomalies;
        this.clock = clock;
    }

    public void take(FileImport brought, Path file, TableShape shape, Reading reading, Progress progress) {
        oneAtATime();
        LocalDate today = organisation.today();
        Structured named = new Structured(structures.all(), structures.main(), reading.entity());
        Feed feed = new Feed(reading, named, today, progress);
        LoadOptions options = new LoadOptions(
                brought.keep(),
                reading.createCustomers(),
                reading.articleLines(),
                today,
                new Actor(null, brought.broughtBy()));
        Loaded loaded = load(file, shape, reading, feed, options, progress);
        rejects.replace(brought.importId(), file, shape, reading);
        totals(brought.importId(), loaded.totals());
        if (brought.keep()) {
            mappings.keep(
                    reading,
                    brought.wanted()
                            .over(mappings.find(brought.kind(), shape.headers()).wanted()));
            if (brought.kind() != ImportKind.CUSTOMERS) {
                // A file of which nothing was taken says nothing about how old the accounts are.
                loaded.structures()
                        .forEach(entity -> refreshed.mark(
                                entity, "import " + brought.kind().code(), clock.now()));
            }
            events.publishEvent(new AccountsLoaded(brought.kind().code(), brought.importId(), clock.now()));
        }
        finish(brought, loaded, progress.lines());
        if (brought.keep()) {
            anomalies.read(brought, loaded.refused());
        }
    }

    /** Two files of one tenant at once would wait for each other's rows, or refuse each other's. */
    private void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('exchange.import' || :tenant::text, 0))")
                .query((row, n) -> 1)
                .list();
    }

    private Loaded load(
            Path file, TableShape shape, Reading reading, Feed feed, LoadOptions options, Progress progress) {
        try (Table table = OpenTable.of(file, shape)) {
            return switch (reading.kind()) {
                case CUSTOMERS ->
                    customers.load(
                            lines -> {
                                new CustomerFeed(feed, people).customers(table, lines);
                                progress.phase("writing");
                            },
                            options);
                case INVOICES ->
                    invoices.load(
                            lines -> {
                                feed.invoices(table, lines);
                                progress.phase("writing");
                            },
                            options);
                case PAYMENTS ->
                    payments.load(
                            lines -> {
                                feed.payments(table, lines);
                                progress.phase("writing");
                            },
                            options);
                case OPEN_ITEMS ->
                    openItems.load(
                            lines -> {
                                feed.openItems(table, lines);
                                progress.phase("writing");
                            },
                            options);
            };
        }
    }

    private void totals(UUID importId, List<Loaded.Total> totals) {
        jdbc.sql("""
                delete from exchange.control_total
                 where tenant_id = :tenant
                   and import_id = :import
                """).param("import", importId).update();
        for (Loaded.Total total : totals) {
            jdbc.sql("""
                    insert into exchange.control_total (tenant_id, import_id, currency, lines, total)
                    values (:tenant, :import, :currency, :lines, :total)
                    """)
                    .param("import", importId)
                    .param("currency", total.sum().currency().getCurrencyCode())
                    .param("lines", total.count())
                    .param("total", total.sum().minor())
                    .update();
        }
    }

    private void finish(FileImport brought, Loaded loaded, long lines) {
        jdbc.sql("""
                update exchange.import
                   set state = 'done', phase = 'finished', kept = :kept, done = :done, created = :created,
                       updated = :updated, unchanged = :unchanged, rejected = :rejected, settled = :settled,
                       settlement_withheld = :withheld, customers_created = :customers,
                       other_names = :others, finished_at = :at
                 where tenant_id = :tenant
                   and import_id = :import
                """)
                .param("kept", brought.keep())
                .param("done", lines)
                .param("created", loaded.created())
                .param("updated", loaded.updated())
                .param("unchanged", loaded.unchanged())
                .param("rejected", loaded.refused())
                .param("settled", loaded.settled())
                .param("withheld", loaded.settlementWithheld())
                .param("customers", loaded.customersCreated())
                .param("others", loaded.otherNames())
                .param("at", Timestamp.from(clock.now()))
                .param("import", brought.importId())
                .update();
    }
}
