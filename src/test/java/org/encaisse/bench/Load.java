package org.encaisse.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.postgresql.copy.CopyIn;

/** Fills the tables by the owner's COPY, where taking a file in is not what is measured. */
final class Load {

    private final Connection owner;
    private final Portfolio portfolio;
    private final UUID tenant;
    private final UUID entity;

    Load(Connection owner, Portfolio portfolio, UUID tenant, UUID entity) {
        this.owner = owner;
        this.portfolio = portfolio;
        this.tenant = tenant;
        this.entity = entity;
    }

    void customers() throws SQLException {
        try (Rows rows = new Rows(
                "customers.customer (tenant_id, customer_id, entity_id, code, name, language, country, profile, segment, search)")) {
            for (int i = 0; i < portfolio.customers(); i++) {
                Portfolio.Customer customer = portfolio.customer(i);
                rows.add(
                        tenant,
                        customer.id(),
                        entity,
                        customer.code(),
                        customer.name(),
                        i % 10 == 3 ? "en" : "fr",
                        "FR",
                        "pme",
                        customer.large() ? "grand-compte" : "pme",
                        (customer.code() + " " + customer.name()).toLowerCase());
            }
        }
        try (Rows rows = new Rows(
                "customers.contact (tenant_id, contact_id, customer_id, position, name, email, telephone, street, postal_code, city, country)")) {
            for (int i = 0; i < portfolio.customers(); i++) {
                UUID customer = portfolio.customer(i).id();
                rows.add(
                        tenant,
                        sister(customer, 1),
                        customer,
                        0,
                        "Service comptable",
                        i % 33 == 5 ? "\\N" : "compta-" + i + "@client.example",
                        "+33 1 23 45 67 89",
                        i % 200 + 1 + " rue de la Paix",
                        "75002",
                        "Paris",
                        "FR");
                if (i % 4 == 0) {
                    rows.add(
                            tenant,
                            sister(customer, 2),
                            customer,
                            1,
                            "Direction",
                            "direction-" + i + "@client.example",
                            "\\N",
                            "\\N",
                            "\\N",
                            "\\N",
                            "FR");
                }
            }
        }
        try (Rows rows = new Rows("customers.contact_role (tenant_id, contact_id, role)")) {
            for (int i = 0; i < portfolio.customers(); i += 2) {
                rows.add(tenant, sister(portfolio.customer(i).id(), 1), "reminders");
            }
        }
    }

    void invoices() throws SQLException {
        try (Rows rows = new Rows(
                "receivables.invoice (tenant_id, invoice_id, entity_id, customer_id, number, kind, issued_on, total, currency)")) {
            portfolio.each(item -> rows.add(
                    tenant,
                    item.invoiceId(),
                    entity,
                    portfolio.customer(item.customer()).id(),
                    item.number(),
                    item.cents() < 0 ? "credit-note" : "invoice",
                    item.issuedOn(),
                    Math.abs(item.cents()),
                    Portfolio.currency(item.customer())));
        }
        try (Rows rows = new Rows(
                "receivables.open_item (tenant_id, open_item_id, invoice_id, entity_id, customer_id, issued_on, due_on, amount, currency, remaining)")) {
            portfolio.each(item -> rows.add(
                    tenant,
                    item.id(),
                    item.invoiceId(),
                    entity,
                    portfolio.customer(item.customer()).id(),
                    item.issuedOn(),
                    item.dueOn(),
                    item.cents(),
                    Portfolio.currency(item.customer()),
                    item.cents()));
        }
    }

    private static UUID sister(UUID id, int nth) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ (long) nth << 56);
    }

    private final class Rows implements AutoCloseable {

        private final CopyIn copy;
        private final StringBuilder buffer = new StringBuilder(1 << 17);

        Rows(String table) throws SQLException {
            copy = Server.copy(owner).copyIn("copy " + table + " from stdin");
        }

        void add(Object... values) {
            for (int i = 0; i < values.length; i++) {
                buffer.append(i == 0 ? "" : "\t").append(values[i]);
            }
            buffer.append('\n');
            if (buffer.length() > 1 << 16) {
                flush();
            }
        }

        private void flush() {
            byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
            buffer.setLength(0);
            try {
                copy.writeToCopy(bytes, 0, bytes.length);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws SQLException {
            flush();
            copy.endCopy();
        }
    }
}
