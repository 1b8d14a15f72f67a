package org.encaisse.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.encaisse.correspondence.MessageState;
import org.encaisse.correspondence.Outbox;
import org.encaisse.customers.Contact;
import org.encaisse.customers.ContactEntry;
import org.encaisse.customers.ContactRole;
import org.encaisse.customers.CustomerEntry;
import org.encaisse.customers.Customers;
import org.encaisse.customers.RecordCustomer;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.kernel.tenant.TenantId;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.files.DataFolder;
import org.encaisse.platform.sql.TenantScope;
import org.encaisse.platform.web.Slice;
import org.encaisse.testing.Desk;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A desk in Dakar whose folder of incoming mail is filled by the test. */
final class Arrivals {

    final ApplicationContext context;
    final Desk.Opened desk;
    final TenantId tenant;
    final TenantScope scope;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Path folder;

    Arrivals(ApplicationContext context) {
        this.context = context;
        this.desk = context.getBean(Desk.class).inDakar("NEST");
        this.tenant = desk.tenant();
        this.scope = context.getBean(TenantScope.class);
        this.transaction = context.getBean(TransactionTemplate.class);
        this.jdbc = context.getBean(JdbcClient.class);
        this.folder = context.getBean(DataFolder.class).resolve("inbox").resolve(tenant.toString());
    }

    <T> T here(Supplier<T> work) {
        try {
            return scope.call(tenant, work::get);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    UUID customer(String code, String name, String email) {
        return here(() -> {
            UUID entity = context.getBean(Structures.class).main().entityId();
            return context.getBean(RecordCustomer.class)
                    .record(
                            CustomerEntry.named(entity, code, name)
                                    .withContacts(List.of(
                                            ContactEntry.of("Comptabilité", email, null, ContactRole.REMINDERS))),
                            Actor.SYSTEM)
                    .value()
                    .customerId();
        });
    }

    Contact contact(UUID customer) {
        return here(() -> context.getBean(Customers.class).contactsOf(customer).getFirst());
    }

    /** A message that left a moment ago. */
    UUID sent(UUID customer, String recipient) {
        UUID id = Ids.next();
        OffsetDateTime now = context.getBean(BusinessClock.class).now().atOffset(java.time.ZoneOffset.UTC);
        here(() -> transaction.execute(status -> jdbc.sql("""
                insert into correspondence.message
                       (tenant_id, message_id, entity_id, customer_id, purpose, language, currency, template_code, business_date,
                        recipient, subject, state, next_attempt_at, sent_at)
                select :tenant, :id, d.entity_id, d.customer_id, 'essai', 'fr', 'XOF', 'MT2', current_date, :recipient, 'Votre compte', 'sent', :now, :now
                  from customers.directory d
                 where d.customer_id = :customer
                """)
                .param("tenant", tenant.value())
                .param("id", id)
                .param("recipient", recipient)
                .param("now", now)
                .param("customer", customer)
                .update()));
        return id;
    }

    /** What was handed over, as the archive keeps it. */
    void archived(UUID message, String mail) {
        here(() -> transaction.execute(status -> jdbc.sql("""
                insert into correspondence.archive (tenant_id, message_id, attempt, content, sha256)
                values (platform.current_tenant(), :id, 1, :content, sha256(:content))
                """)
                .param("id", message)
                .param("content", mail.getBytes(StandardCharsets.UTF_8))
                .update()));
    }

    MessageState stateOf(UUID message) {
        return here(
                () -> context.getBean(Outbox.class).byId(message).orElseThrow().state());
    }

    void arrives(String name, byte[] mail) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name + ".eml"), mail);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of it, which several turns may take. */
    void read() {
        for (int turns = 0; turns < 20; turns++) {
            here(() -> context.getBean(ReadMailbox.class).readNow());
            if (count("inbox.mail where state = 'stored'") == 0) {
                return;
            }
        }
        throw new AssertionError("the mailbox was not read");
    }

    /** Puts it there, reads it, and answers what it was taken for. */
    ReceivedMail received(String name, byte[] mail) {
        arrives(name, mail);
        read();
        return all().getFirst();
    }

    List<ReceivedMail> all() {
        return here(() -> {
            Slice<ReceivedMail> all =
                    context.getBean(Inbox.class).page(new Inbox.Filter(null, null, null, ""), null, 500);
            return all.items();
        });
    }

    long count(String from) {
        return here(() -> java.util.Objects.requireNonNull(transaction.execute(status ->
                jdbc.sql("select count(*) from " + from).query(Long.class).single())));
    }

    List<String> texts(String sql) {
        return here(() -> java.util.Objects.requireNonNull(
                transaction.execute(status -> jdbc.sql(sql).query(String.class).list())));
    }
}
