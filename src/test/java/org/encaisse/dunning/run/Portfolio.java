package org.encaisse.dunning.run;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.encaisse.casefile.CompleteTask;
import org.encaisse.casefile.HoldKind;
import org.encaisse.casefile.NewHold;
import org.encaisse.casefile.PlaceHold;
import org.encaisse.casefile.TaskOutcome;
import org.encaisse.customers.ContactEntry;
import org.encaisse.customers.ContactRole;
import org.encaisse.customers.CustomerEntry;
import org.encaisse.customers.RecordCustomer;
import org.encaisse.dunning.TakeOverSteps;
import org.encaisse.dunning.TakenStep;
import org.encaisse.dunning.approval.Approver;
import org.encaisse.dunning.decision.Assignments;
import org.encaisse.dunning.scenario.PublishScenario;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.ScenarioJson;
import org.encaisse.dunning.settings.AssignScenario;
import org.encaisse.dunning.settings.Settings;
import org.encaisse.identity.NewOrganisation;
import org.encaisse.identity.NewPerson;
import org.encaisse.identity.OpenTenant;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.kernel.tenant.TenantId;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.sql.TenantScope;
import org.encaisse.receivables.InvoiceEntry;
import org.encaisse.receivables.Invoices;
import org.encaisse.receivables.MarkAccountsRefreshed;
import org.encaisse.receivables.OpenItem;
import org.encaisse.receivables.PaymentEntry;
import org.encaisse.receivables.RecordInvoice;
import org.encaisse.receivables.RecordPayment;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A tenant of its own on the running application, and the few moves a test makes there. */
public final class Portfolio {

    public static final Actor AWA = new Actor(null, "Awa");
    static final Approver MANAGER = new Approver(AWA, Set.of(Role.MANAGER));
    static final Approver DIRECTION = new Approver(new Actor(null, "Mme Sarr"), Set.of(Role.DIRECTION));
    static final Approver COLLECTOR = new Approver(new Actor(null, "Moussa"), Set.of(Role.COLLECTOR));

    private final ApplicationContext app;
    public final TenantId tenant;
    public final UUID entity;

    public Portfolio(ApplicationContext app) {
        this.app = app;
        this.tenant = app.getBean(OpenTenant.class)
                .open(new NewOrganisation(
                        "Dupont",
                        "EUR",
                        "Europe/Paris",
                        "FR",
                        "fr",
                        false,
                        new NewPerson(
                                "Awa",
                                "awa-" + Ids.next() + "@dupont.test",
                                null,
                                Set.of(Role.ADMINISTRATOR),
                                "fr",
                                null)));
        this.entity = in(() -> app.getBean(Structures.class).main().entityId());
        in(() -> {
            app.getBean(MarkAccountsRefreshed.class)
                    .mark(entity, "test", app.getBean(BusinessClock.class).now());
            return 0;
        });
        // What is automatic leaves by itself, and what is let go leaves at once: FirstMonthTest tells how it begins.
        in(() -> {
            Settings settings = app.getBean(Settings.class);
            settings.endFirstMonth(AWA);
            settings.change(settings.current().delaying(0), AWA);
            return 0;
        });
    }

    public <T> T in(Supplier<T> work) {
        try {
            return app.getBean(TenantScope.class).call(tenant, work::get);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public UUID customer(String code, @Nullable String email) {
        return in(() -> app.getBean(RecordCustomer.class)
                .record(
                        CustomerEntry.named(entity, code, code)
                                .withContacts(
                                        List.of(ContactEntry.of("Mme " + code, email, null, ContactRole.REMINDERS))),
                        AWA)
                .value()
                .customerId());
    }

    public void invoice(UUID customer, String number, String due, String amount) {
        LocalDate on = LocalDate.parse(due);
        in(() -> app.getBean(RecordInvoice.class)
                .record(
                        InvoiceEntry.of(entity, customer, number, on.minusDays(30), on, Money.parse(amount, "EUR")),
                        AWA));
    }

    /** The same invoice, to be paid on another day. */
    public void moved(UUID customer, String number, String due, String to, String amount) {
        in(() -> app.getBean(RecordInvoice.class)
                .record(
                        InvoiceEntry.of(
                                entity,
                                customer,
                                number,
                                LocalDate.parse(due).minusDays(30),
                                LocalDate.parse(to),
                                Money.parse(amount, "EUR")),
                        AWA));
    }

    public void pays(UUID customer, String reference, String on, String amount, String invoice) {
        in(() -> app.getBean(RecordPayment.class)
                .record(
                        PaymentEntry.of(entity, customer, reference, LocalDate.parse(on), Money.parse(amount, "EUR"))
                                .naming(PaymentEntry.Named.invoice(invoice)),
                        AWA));
    }

    /** A step really taken before. */
    public void taken(UUID customer, String number, String scenario, String step, String on) {
        taken(customer, number, scenario, step, on, 1);
    }

    public void taken(UUID customer, String number, String scenario, String step, String on, int cycle) {
        in(() -> {
            app.getBean(TakeOverSteps.class)
                    .takeOver(List.of(new TakenStep(
                            item(number),
                            customer,
                            Currency.getInstance("EUR"),
                            scenario,
                            step,
                            cycle,
                            LocalDate.parse(on))));
            return 0;
        });
    }

    /** The one reminder, once it has really left. */
    public UUID sent() {
        for (int i = 0; i < 600; i++) {
            List<UUID> left = in(() -> app.getBean(TransactionTemplate.class)
                    .execute(tx -> app.getBean(JdbcClient.class)
                            .sql(
                                    "select message_id from correspondence.message where purpose = 'dunning' and state = 'sent'")
                            .query(UUID.class)
                            .list()));
            if (!left.isEmpty()) {
                return left.getFirst();
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
        throw new AssertionError("no reminder has left");
    }

    public UUID item(String number) {
        return in(() -> app.getBean(Invoices.class).numbered(List.of(number), entity).stream()
                .flatMap(invoice -> invoice.items().stream())
                .map(OpenItem::openItemId)
                .findFirst()
                .orElseThrow());
    }

    public UUID hold(UUID customer, @Nullable UUID item, HoldKind kind, LocalDate since) {
        return in(() -> app.getBean(PlaceHold.class)
                .place(new NewHold(customer, item, kind, since, null, "essai"), AWA)
                .holdId());
    }

    /** Published and followed by everybody. */
    public void scenario(String definition) {
        in(() -> {
            Scenario wanted = JsonMapper.builder()
                    .build()
                    .readValue(definition, ScenarioJson.class)
                    .toScenario("mixte", 1);
            return app.getBean(PublishScenario.class).publish(wanted, AWA);
        });
        follow("mixte");
    }

    public void follow(String scenario) {
        in(() -> {
            app.getBean(AssignScenario.class)
                    .assign(
                            new Assignments.Subject(Assignments.Level.ENTITY, Assignments.EVERY),
                            scenario,
                            null,
                            null,
                            AWA);
            return 0;
        });
    }

    /** {@code kind urgency due detail}, in order. */
    public List<String> tasks() {
        return texts("select kind || ' ' || urgency || ' ' || due_on || ' ' || detail from casefile.task"
                + " where tenant_id = platform.current_tenant() order by task_id");
    }

    public List<String> journal(String kind) {
        return texts("select detail::text from casefile.journal where tenant_id = platform.current_tenant()"
                + " and kind = '" + kind + "'");
    }

    public void finishTask(LocalDate on) {
        UUID task = onlyTask();
        in(() -> {
            app.getBean(CompleteTask.class).complete(task, TaskOutcome.DONE, "fait", on, AWA);
            return 0;
        });
    }

    private List<String> texts(String sql) {
        return in(() -> app.getBean(TransactionTemplate.class)
                .execute(status -> app.getBean(JdbcClient.class)
                        .sql(sql)
                        .query(String.class)
                        .list()));
    }

    /** The sending desk works by itself; this waits until nothing lies on it. */
    public void awaitOutbox() {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (count("state in ('reserved', 'sending')") > 0 && System.nanoTime() < end) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Until some message waits for this reason. */
    public void awaitReason(String reason) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (count("state = 'reserved' and reason = '" + reason + "'") == 0 && System.nanoTime() < end) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public UUID onlyMessage(String purpose) {
        return in(() -> app.getBean(TransactionTemplate.class)
                .execute(status -> app.getBean(JdbcClient.class)
                        .sql(
                                "select message_id from correspondence.message where tenant_id = platform.current_tenant() and purpose = ?")
                        .param(purpose)
                        .query(UUID.class)
                        .single()));
    }

    private long count(String where) {
        return in(() -> app.getBean(TransactionTemplate.class)
                .execute(status -> app.getBean(JdbcClient.class)
                        .sql(
                                "select count(*) from correspondence.message where tenant_id = platform.current_tenant() and "
                                        + where)
                        .query(Long.class)
                        .single()));
    }

    public Run run(String on, RunMode mode) {
        return in(() -> {
            Run run = app.getBean(StartRun.class).start(LocalDate.parse(on), mode, null, AWA);
            return app.getBean(ExecuteRun.class).execute(run.runId());
        });
    }

    /** {@code F-1 P1 reserved}, in order. */
    public List<String> actions() {
        return in(() -> app.getBean(TransactionTemplate.class)
                .execute(status -> app.getBean(JdbcClient.class)
                        .sql("""
                        select i.number || ' ' || a.step_code || ' ' || a.state
                          from dunning.action a
                          join receivables.item i on i.tenant_id = a.tenant_id and i.open_item_id = a.open_item_id
                         where a.tenant_id = platform.current_tenant()
                         order by a.decided_on, a.action_id
                        """)
                        .query(String.class)
                        .list()));
    }

    public UUID onlyTask() {
        return in(() -> app.getBean(TransactionTemplate.class)
                .execute(status -> app.getBean(JdbcClient.class)
                        .sql("select task_id from casefile.task where tenant_id = platform.current_tenant()")
                        .query(UUID.class)
                        .single()));
    }

    public long messages(String purpose) {
        return in(() -> app.getBean(TransactionTemplate.class)
                .execute(status -> app.getBean(JdbcClient.class)
                        .sql(
                                "select count(*) from correspondence.message where tenant_id = platform.current_tenant() and purpose = ?")
                        .param(purpose)
                        .query(Long.class)
                        .single()));
    }
}
