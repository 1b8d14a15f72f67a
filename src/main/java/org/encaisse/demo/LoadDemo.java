package org.encaisse.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.encaisse.customers.CustomerEntry;
import org.encaisse.customers.CustomerEntry.Collector;
import org.encaisse.customers.RecordCustomer;
import org.encaisse.demo.DemoPosting.Billed;
import org.encaisse.demo.DemoPosting.Credited;
import org.encaisse.demo.DemoPosting.Paid;
import org.encaisse.demo.DemoPosting.Share;
import org.encaisse.dunning.TakeOverSteps;
import org.encaisse.dunning.TakenStep;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.NewPerson;
import org.encaisse.identity.OpenTenant;
import org.encaisse.identity.SavePerson;
import org.encaisse.identity.SaveStructure;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.kernel.tenant.TenantId;
import org.encaisse.platform.sql.TenantScope;
import org.encaisse.receivables.DueDate;
import org.encaisse.receivables.History;
import org.encaisse.receivables.InvoiceEntry;
import org.encaisse.receivables.InvoiceKind;
import org.encaisse.receivables.MarkAccountsRefreshed;
import org.encaisse.receivables.PaymentEntry;
import org.encaisse.receivables.TakeOverHistory;
import org.encaisse.receivables.TakeOverHistory.TakenItem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens one invented organisation and fills it with its two years, through the same doors as everybody's data. */
@Component
class LoadDemo {

    private final OpenTenant openTenant;
    private final TenantScope scope;
    private final TransactionTemplate transaction;
    private final SavePerson people;
    private final SaveStructure saveStructure;
    private final Structures structures;
    private final RecordCustomer recordCustomer;
    private final TakeOverHistory takeOver;
    private final TakeOverSteps takeOverSteps;
    private final MarkAccountsRefreshed refreshed;
    private final DemoPast past;
    private final DemoPromises promises;
    private final DemoRejects rejects;
    private final DemoMail mail;

    LoadDemo(
            OpenTenant openTenant,
            TenantScope scope,
            TransactionTemplate transaction,
            SavePerson people,
            SaveStructure saveStructure,
            Structures structures,
            RecordCustomer recordCustomer,
            TakeOverHistory takeOver,
            TakeOverSteps takeOverSteps,
            MarkAccountsRefreshed refreshed,
            DemoPast past,
            DemoPromises promises,
            DemoRejects rejects,
            DemoMail mail) {
        this.openTenant = openTenant;
        this.scope = scope;
        this.transaction = transaction;
        this.people = people;
        this.saveStructure = saveStructure;
        this.structures = structures;
        this.recordCustomer = recordCustomer;
        this.takeOver = takeOver;
        this.takeOverSteps = takeOverSteps;
        this.refreshed = refreshed;
        this.past = past;
        this.promises = promises;
        this.rejects = rejects;
        this.mail = mail;
    }

    TenantId load(DemoTenant demo, LocalDate today, Instant now) {
        TenantId tenant = openTenant.open(demo.organisation());
        scope.run(
                tenant,
                () -> transaction.executeWithoutResult(status -> {
                    Filed entities = structures(demo);
                    List<UUID> collectors = people(demo);
                    Filed customers = customers(demo, entities, collectors);
                    List<DemoPosting> postings = new ArrayList<>();
                    List<Chased> chased = new ArrayList<>();
                    for (DemoAccount account : demo.accounts()) {
                        List<DemoPosting> life = AccountLife.of(account, today, Demonstration.SEED);
                        postings.addAll(life);
                        chased.addAll(ChasedLife.of(account, life, today, Demonstration.SEED));
                    }
                    List<TakenItem> items =
                            takeOver.takeOver(history(demo, postings, entities, customers), Actor.SYSTEM);
                    takeOverSteps.takeOver(steps(chased, items, customers));
                    structures.all().forEach(entity -> refreshed.mark(entity.entityId(), "demonstration", now));
                    past.write(demo, postings, DemoChasing.lines(demo, chased, customers), customers, today);
                    promises.write(demo, customers, today);
                    rejects.write(demo, postings, entities, today);
                }));
        scope.run(tenant, () -> mail.write(demo, today));
        return tenant;
    }

    private Filed structures(DemoTenant demo) {
        Filed ids = new Filed();
        UUID main = structures.main().entityId();
        for (LegalEntity structure : demo.structures()) {
            if (structure.code().equals("MAIN")) {
                saveStructure.change(main, structure);
                ids.put(structure.code(), main);
            } else {
                ids.put(structure.code(), saveStructure.add(structure));
            }
        }
        return ids;
    }

    /** The administrator came with the organisation; answers the collectors. */
    private List<UUID> people(DemoTenant demo) {
        List<UUID> collectors = new ArrayList<>();
        for (NewPerson person : demo.people().subList(1, demo.people().size())) {
            UUID id = people.add(person);
            if (person.roles().contains(Role.COLLECTOR)) {
                collectors.add(id);
            }
        }
        return collectors;
    }

    private Filed customers(DemoTenant demo, Filed entities, List<UUID> collectors) {
        Filed ids = new Filed();
        for (DemoAccount account : demo.accounts()) {
            CustomerEntry entry = new CustomerEntry(
                    entities.get(account.structure()),
                    account.code(),
                    account.name(),
                    account.language(),
                    account.country(),
                    account.profile(),
                    account.segment(),
                    account.method(),
                    Collector.of(collectors.get(account.collector())),
                    account.salespersonName(),
                    account.salespersonEmail(),
                    null,
                    account.contacts());
            ids.put(
                    account.code(),
                    recordCustomer.record(entry, Actor.SYSTEM).value().customerId());
        }
        return ids;
    }

    private static List<TakenStep> steps(List<Chased> chased, List<TakenItem> items, Filed customers) {
        Filed ids = new Filed();
        items.forEach(item -> ids.put(item.number() + " " + item.dueOn(), item.openItemId()));
        return chased.stream()
                .map(step -> new TakenStep(
                        ids.get(step.number() + " " + step.due()),
                        customers.get(step.customer()),
                        step.amount().currency(),
                        step.scenario(),
                        step.step(),
                        step.on()))
                .toList();
    }

    private static History history(DemoTenant demo, List<DemoPosting> postings, Filed entities, Filed customers) {
        Filed entityOf = new Filed();
        demo.accounts().forEach(account -> entityOf.put(account.code(), entities.get(account.structure())));
        List<InvoiceEntry> invoices = new ArrayList<>();
        List<PaymentEntry> payments = new ArrayList<>();
        List<History.CreditSet> credits = new ArrayList<>();
        for (DemoPosting posting : postings) {
            UUID entity = entityOf.get(posting.customer());
            UUID customer = customers.get(posting.customer());
            switch (posting) {
                case Billed billed -> invoices.add(invoice(entity, customer, billed));
                case Credited credited -> {
                    invoices.add(InvoiceEntry.creditNote(
                            entity, customer, credited.number(), credited.on(), credited.amount()));
                    Share against = credited.against();
                    if (against != null) {
                        credits.add(new History.CreditSet(
                                credited.number(), against.number(), against.due(), against.amount(), credited.on()));
                    }
                }
                case Paid paid -> payments.add(payment(entity, customer, paid));
            }
        }
        return new History(invoices, payments, credits);
    }

    private static InvoiceEntry invoice(UUID entity, UUID customer, Billed billed) {
        return new InvoiceEntry(
                entity,
                customer,
                billed.number(),
                InvoiceKind.INVOICE,
                billed.on(),
                billed.total(),
                null,
                billed.dues().stream()
                        .map(due -> new DueDate(due.on(), due.amount()))
                        .toList());
    }

    private static PaymentEntry payment(UUID entity, UUID customer, Paid paid) {
        return new PaymentEntry(
                entity,
                customer,
                paid.reference(),
                paid.on(),
                paid.amount(),
                paid.method(),
                paid.shares().stream()
                        .map(share -> new PaymentEntry.Named(share.number(), share.due(), share.amount()))
                        .toList(),
                false);
    }
}
