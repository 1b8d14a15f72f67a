package org.encaisse.casefile.agenda;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.encaisse.casefile.AddTask;
import org.encaisse.casefile.NewTask;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.kernel.tenant.TenantId;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.sql.TenantScope;
import org.encaisse.testing.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A desk in Dakar with two collectors, customers, invoices and tasks. */
final class DeskOfDakar {

    private final BeanFactory beans;
    final TenantId tenant;
    final String manager;
    final Person awa;
    final Person fatou;
    final LocalDate today;
    final UUID main;

    DeskOfDakar(BeanFactory beans) {
        this.beans = beans;
        Desk desk = bean(Desk.class);
        tenant = desk.inDakar("Clinique du Plateau").tenant();
        manager = desk.person(tenant, "Khady Ndour", Role.MANAGER);
        awa = person(desk.person(tenant, "Awa Diagne", Role.COLLECTOR));
        fatou = person(desk.person(tenant, "Fatou Sow", Role.COLLECTOR));
        today = bean(BusinessClock.class).today(ZoneId.of("Africa/Dakar"));
        main = in(() -> bean(Structures.class).main().entityId());
    }

    <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    <T> T in(Callable<T> work) {
        try {
            return bean(TenantScope.class).call(tenant, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    void run(Runnable work) {
        bean(TenantScope.class).run(tenant, work);
    }

    private Person person(String email) {
        return in(() -> bean(People.class).named(email).orElseThrow());
    }

    UUID customer(String code, @Nullable Person collector) {
        UUID id = Ids.next();
        write("""
                insert into customers.customer (tenant_id, customer_id, entity_id, code, name, language, collector_id, search)
                values (platform.current_tenant(), ?, ?, ?, ?, 'fr', ?, '')
                """, id, main, code, "Garant " + code, collector == null ? null : collector.userId());
        return id;
    }

    /** An invoice of one due date, so many days late, in FCFA. */
    UUID owes(UUID customer, long amount, int late) {
        UUID invoice = Ids.next();
        UUID item = Ids.next();
        LocalDate due = today.minusDays(late);
        write("""
                insert into receivables.invoice
                       (tenant_id, invoice_id, entity_id, customer_id, number, kind, issued_on, total, currency)
                values (platform.current_tenant(), ?, ?, ?, ?, 'invoice', ?, ?, 'XOF')
                """, invoice, main, customer, "F-" + invoice.toString().substring(24), due.minusDays(30), amount);
        write("""
                insert into receivables.open_item
                       (tenant_id, open_item_id, invoice_id, entity_id, customer_id, issued_on, due_on, amount, currency, remaining)
                values (platform.current_tenant(), ?, ?, ?, ?, ?, ?, ?, 'XOF', ?)
                """, item, invoice, main, customer, due.minusDays(30), due, amount, amount);
        return item;
    }

    void paid(UUID item, long amount) {
        write("update receivables.open_item set remaining = remaining - ? where open_item_id = ?", amount, item);
    }

    UUID task(UUID customer, @Nullable UUID item, LocalDate due, int urgency) {
        return in(() -> bean(AddTask.class)
                .add(new NewTask(
                        customer,
                        item,
                        "dunning.phone",
                        due,
                        null,
                        null,
                        Map.of("channel", "@channel.phone", "step", "N5"),
                        urgency)));
    }

    /** Codes of the customers in the order of the agenda, page after page of {@code size}. */
    List<String> codes(AgendaFilter filter, int size) {
        List<String> codes = new ArrayList<>();
        @Nullable String after = null;
        do {
            @Nullable String from = after;
            var page = in(() -> bean(Agenda.class).page(filter, from, size));
            page.items().forEach(line -> codes.add(line.task().customerCode()));
            after = page.next();
        } while (after != null);
        return codes;
    }

    private void write(String sql, @Nullable Object... values) {
        run(() -> bean(TransactionTemplate.class)
                .executeWithoutResult(
                        status -> bean(JdbcClient.class).sql(sql).params(values).update()));
    }
}
