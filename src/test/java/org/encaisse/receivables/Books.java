package org.encaisse.receivables;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.encaisse.customers.CustomerEntry;
import org.encaisse.customers.RecordCustomer;
import org.encaisse.identity.NewOrganisation;
import org.encaisse.identity.NewPerson;
import org.encaisse.identity.OpenTenant;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.kernel.tenant.TenantId;
import org.encaisse.platform.sql.TenantScope;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The books of a firm of its own: Dupont SARL, in Paris, in euros. */
final class Books {

    static final Actor CLAIRE = new Actor(null, "Claire");

    private final BeanFactory beans;
    final TenantId tenant;
    final UUID main;

    Books(BeanFactory beans) {
        this.beans = beans;
        tenant = bean(OpenTenant.class)
                .open(new NewOrganisation(
                        "Dupont SARL",
                        "EUR",
                        "Europe/Paris",
                        "FR",
                        "fr",
                        false,
                        new NewPerson(
                                "Claire Petit",
                                "claire." + Ids.next() + "@dupont.example",
                                null,
                                Set.of(Role.ADMINISTRATOR),
                                "fr",
                                null)));
        main = in(() -> bean(Structures.class).main().entityId());
    }

    <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    /** In the firm's own tenant. */
    <T> T in(Callable<T> work) {
        try {
            return bean(TenantScope.class).call(tenant, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    <T> T select(Callable<T> work) {
        return in(() -> bean(TransactionTemplate.class).execute(status -> {
            try {
                return work.call();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }));
    }

    JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    UUID customer(String code) {
        return in(() -> bean(RecordCustomer.class)
                .record(CustomerEntry.named(main, code, "Maison " + code), CLAIRE)
                .value()
                .customerId());
    }

    Invoice invoice(UUID customer, String number, String issued, String due, String amount) {
        return record(InvoiceEntry.of(main, customer, number, day(issued), day(due), euros(amount)));
    }

    Invoice creditNote(UUID customer, String number, String issued, String amount) {
        return record(InvoiceEntry.creditNote(main, customer, number, day(issued), euros(amount)));
    }

    Invoice record(InvoiceEntry entry) {
        return in(() -> bean(RecordInvoice.class).record(entry, CLAIRE).value());
    }

    InvoiceEntry terms(UUID customer, String number, String issued, DueDate... dues) {
        Money total = Arrays.stream(dues).map(DueDate::amount).reduce(euros("0"), Money::plus);
        return new InvoiceEntry(main, customer, number, InvoiceKind.INVOICE, day(issued), total, null, List.of(dues));
    }

    PaymentEntry money(UUID customer, String reference, String on, String amount) {
        return PaymentEntry.of(main, customer, reference, day(on), euros(amount));
    }

    Payment pay(PaymentEntry entry) {
        return in(() -> bean(RecordPayment.class).record(entry, CLAIRE).value());
    }

    List<OpenItem> open(UUID customer) {
        return in(() -> bean(OpenItems.class).openOf(customer));
    }

    List<OpenItem> open(UUID customer, String on) {
        return in(() -> bean(OpenItems.class).openOf(customer, day(on)));
    }

    List<AgedLine> totals(String on) {
        return in(() -> bean(AgedBalance.class).totals(day(on), AgedFilter.ALL));
    }

    static Money euros(String amount) {
        return Money.parse(amount, "EUR");
    }

    static DueDate due(String on, String amount) {
        return new DueDate(day(on), euros(amount));
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
