package org.encaisse.arrangements;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.encaisse.casefile.Hold;
import org.encaisse.casefile.Holds;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalLine;
import org.encaisse.casefile.agenda.Agenda;
import org.encaisse.casefile.agenda.AgendaFilter;
import org.encaisse.customers.ContactEntry;
import org.encaisse.customers.ContactRole;
import org.encaisse.customers.CustomerEntry;
import org.encaisse.customers.RecordCustomer;
import org.encaisse.identity.People;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.sql.TenantScope;
import org.encaisse.receivables.InvoiceEntry;
import org.encaisse.receivables.OpenItem;
import org.encaisse.receivables.OpenItems;
import org.encaisse.receivables.Payment;
import org.encaisse.receivables.PaymentEntry;
import org.encaisse.receivables.RecordInvoice;
import org.encaisse.receivables.RecordPayment;
import org.encaisse.testing.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A firm in Paris on the running application, with a collector, and the moves a test makes there. Its days are of 2031,
 * so that the application's own mornings leave it alone.
 */
final class Firm {

    private final BeanFactory beans;
    final Desk.Opened opened;
    final String collectorEmail;
    final UUID entity;
    final Actor awa;

    Firm(BeanFactory beans) {
        this.beans = beans;
        opened = bean(Desk.class).inParis("Dupont SARL");
        collectorEmail = bean(Desk.class).person(opened.tenant(), "Awa Diagne", Role.COLLECTOR);
        entity = in(() -> bean(Structures.class).main().entityId());
        awa = in(() -> bean(People.class).named(collectorEmail).orElseThrow().actor());
    }

    <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    <T> T in(Callable<T> work) {
        try {
            return bean(TenantScope.class).call(opened.tenant(), work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    UUID customer(String code, @Nullable String email) {
        return in(() -> bean(RecordCustomer.class)
                .record(
                        CustomerEntry.named(entity, code, "Maison " + code)
                                .withContacts(List.of(
                                        ContactEntry.of("Mme " + code, email, "+33142000000", ContactRole.REMINDERS))),
                        awa)
                .value()
                .customerId());
    }

    UUID invoice(UUID customer, String number, String due, String amount) {
        return invoice(customer, number, due, Money.parse(amount, "EUR"));
    }

    UUID invoice(UUID customer, String number, String due, Money amount) {
        LocalDate on = LocalDate.parse(due);
        return in(() -> bean(RecordInvoice.class)
                .record(InvoiceEntry.of(entity, customer, number, on.minusDays(30), on, amount), awa)
                .value()
                .items()
                .getFirst()
                .openItemId());
    }

    Payment pays(UUID customer, String reference, String on, String amount, String... invoices) {
        return in(() -> bean(RecordPayment.class)
                .record(
                        PaymentEntry.of(entity, customer, reference, LocalDate.parse(on), Money.parse(amount, "EUR"))
                                .naming(Arrays.stream(invoices)
                                        .map(PaymentEntry.Named::invoice)
                                        .toArray(PaymentEntry.Named[]::new)),
                        awa)
                .value());
    }

    Promise promises(UUID customer, String today, String due, String amount, UUID... items) {
        return promises(
                NewPromise.of(
                        customer, Money.parse(amount, "EUR"), LocalDate.parse(due), Means.TRANSFER, List.of(items)),
                today);
    }

    Promise promises(NewPromise wanted, String today) {
        return in(() -> bean(RecordPromise.class).record(wanted, LocalDate.parse(today), awa));
    }

    void morning(String day) {
        in(() -> {
            bean(MorningLook.class).at(LocalDate.parse(day));
            return 0;
        });
    }

    Promise promise(UUID id) {
        return in(() -> bean(Promises.class).byId(id).orElseThrow());
    }

    PromiseState state(Promise promise) {
        return promise(promise.promiseId()).state();
    }

    List<String> tasks(UUID customer, String on) {
        return in(() ->
                bean(Agenda.class)
                        .page(AgendaFilter.of(LocalDate.parse(on), null).about(customer), null, 50)
                        .items()
                        .stream()
                        .map(line -> line.task().kind())
                        .toList());
    }

    List<Hold> holds(UUID customer, String on) {
        return in(() -> bean(Holds.class).activeOn(customer, LocalDate.parse(on)));
    }

    List<String> journal(UUID customer) {
        return in(() -> bean(Journal.class).timeline(customer, null, 100).items().stream()
                .map(JournalLine::kind)
                .filter(kind -> kind.startsWith("arrangements."))
                .toList());
    }

    List<OpenItem> open(UUID customer) {
        return in(() -> bean(OpenItems.class).openOf(customer));
    }

    /** The values of the first column. */
    List<String> select(String sql, Map<String, ?> values) {
        return in(() -> bean(TransactionTemplate.class)
                .execute(status -> bean(JdbcClient.class)
                        .sql(sql)
                        .params(values)
                        .query(String.class)
                        .list()));
    }
}
