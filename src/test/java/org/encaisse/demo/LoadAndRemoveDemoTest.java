package org.encaisse.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.encaisse.casefile.ChainCheck;
import org.encaisse.casefile.VerifyChain;
import org.encaisse.customers.CustomerEntry;
import org.encaisse.customers.RecordCustomer;
import org.encaisse.identity.NewOrganisation;
import org.encaisse.identity.NewPerson;
import org.encaisse.identity.OpenTenant;
import org.encaisse.identity.Structures;
import org.encaisse.identity.TenantRef;
import org.encaisse.identity.Tenants;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.kernel.tenant.TenantId;
import org.encaisse.platform.sql.TenantScope;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The demonstration goes in whole, and out whole; a real organisation beside it keeps every row. */
@EncaisseTest
class LoadAndRemoveDemoTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Autowired
    private LoadDemo load;

    @Autowired
    private RemoveDemo remove;

    @Autowired
    private Tenants tenants;

    @Autowired
    private OpenTenant openTenant;

    @Autowired
    private Structures structures;

    @Autowired
    private RecordCustomer recordCustomer;

    @Autowired
    private DemoSignIns signIns;

    @Autowired
    private VerifyChain chain;

    @Autowired
    private TenantScope scope;

    @Autowired
    private JdbcClient db;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void it_goes_in_whole_and_out_whole_beside_a_real_organisation() throws Exception {
        TenantId real = aRealOrganisation();
        List<TenantId> demos = Demonstration.tenants().stream()
                .map(each -> load.load(each, TODAY, Instant.parse("2026-11-21T08:00:00Z")))
                .toList();
        TenantId demo = demos.getLast();

        assertThat(count(demo, "customers.customer")).isEqualTo(300);
        assertThat(count(demo, "receivables.invoice")).isGreaterThan(5_000);
        assertThat(wrongFigures(demo)).isZero();
        assertThat(count(demo, "casefile.task")).isPositive();
        assertThat(count(demo, "dunning.action")).isGreaterThan(1_000);
        assertThat(inside(demo, "select count(*) from inbox.mail where state = 'filed'"))
                .isEqualTo(4);
        assertThat(inside(demo, "select count(*) from inbox.mail where state = 'tray'"))
                .isEqualTo(1);
        assertThat(scope.call(demo, chain::verify)).isInstanceOf(ChainCheck.Intact.class);
        assertThat(signIns.all()).hasSize(16);

        assertThat(remove.remove()).isEqualTo(2);

        assertThat(tenants.all()).noneMatch(TenantRef::demo);
        assertThat(signIns.all()).isEmpty();
        for (String table : List.of(
                "customers.customer",
                "inbox.mail",
                "receivables.allocation",
                "casefile.journal",
                "casefile.journal_seal",
                "identity.app_user")) {
            assertThat(count(demo, table)).as(table).isZero();
        }
        assertThat(tenants.all()).extracting(TenantRef::id).contains(real);
        assertThat(count(real, "customers.customer")).isEqualTo(1);
        assertThat(count(real, "identity.app_user")).isEqualTo(1);
        assertThat(remove.remove()).isZero();
    }

    private TenantId aRealOrganisation() {
        TenantId tenant = openTenant.open(new NewOrganisation(
                "Vraie Maison",
                "EUR",
                "Europe/Paris",
                "FR",
                "fr",
                false,
                new NewPerson(
                        "Zoé", "zoe@vraie-maison.example", null, Set.of(Role.ADMINISTRATOR), "fr", "un mot de passe")));
        scope.run(
                tenant,
                () -> recordCustomer.record(
                        CustomerEntry.named(structures.main().entityId(), "R1", "Client réel"), Actor.SYSTEM));
        return tenant;
    }

    private long count(TenantId tenant, String table) throws Exception {
        return inside(tenant, "select count(*) from " + table);
    }

    /** Kept figures that differ from the facts. */
    private long wrongFigures(TenantId tenant) throws Exception {
        return inside(tenant, """
                select count(*)
                  from receivables.open_item i
                 where i.remaining <> i.amount
                       - coalesce((select sum(a.amount) from receivables.allocation a where a.open_item_id = i.open_item_id), 0)
                       + coalesce((select sum(a.amount) from receivables.allocation a where a.credit_item_id = i.open_item_id), 0)
                """);
    }

    private long inside(TenantId tenant, String query) throws Exception {
        return scope.call(
                tenant,
                () -> java.util.Objects.requireNonNull(transaction.execute(
                        status -> db.sql(query).query(Long.class).single())));
    }
}
