package org.encaisse.latefees;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.customers.Nature;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.Structures;
import org.encaisse.latefees.rule.Regime;
import org.encaisse.latefees.rule.RegimeChoice;
import org.encaisse.latefees.rule.TermCheck;
import org.encaisse.latefees.rule.TermCheck.Verdict;
import org.encaisse.latefees.rule.Terms;
import org.encaisse.platform.web.Slice;
import org.encaisse.receivables.OpenItem;
import org.encaisse.receivables.OpenItems;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The open due dates whose term is longer than French law admits. */
@Component
@Transactional(readOnly = true)
public class LongTerms {

    /** How many stretches of the portfolio are looked through for one page, at most. */
    private static final int TRIES = 10;

    private final JdbcClient jdbc;
    private final OpenItems openItems;
    private final Customers customers;
    private final Structures structures;
    private final TermsBook termsBook;

    LongTerms(JdbcClient jdbc, OpenItems openItems, Customers customers, Structures structures, TermsBook termsBook) {
        this.jdbc = jdbc;
        this.openItems = openItems;
        this.customers = customers;
        this.structures = structures;
        this.termsBook = termsBook;
    }

    /** A due date, whose it is, and what the law says of its term. */
    public record Line(OpenItem item, Customer customer, TermCheck check) {}

    /** Empty when the French rules do not bind this customer. */
    public Optional<TermCheck> check(Customer customer, OpenItem item) {
        return check(customer, termsBook.of(customer), countries(), item);
    }

    /** In the order of the customers; a page may be short when much had to be looked through. */
    public Slice<Line> page(@Nullable String after, int limit) {
        Map<UUID, String> countries = countries();
        List<Line> lines = new ArrayList<>();
        UUID from = LateCustomers.key(after);
        for (int i = 0; i < TRIES; i++) {
            List<UUID> read = candidates(from, limit);
            lines.addAll(judged(read, countries));
            if (read.size() < limit) {
                return new Slice<>(lines, null);
            }
            from = read.getLast();
            if (lines.size() >= limit) {
                break;
            }
        }
        return new Slice<>(lines, from == null ? null : from.toString());
    }

    private List<Line> judged(List<UUID> openItemIds, Map<UUID, String> countries) {
        Map<UUID, OpenItem> items = openItems.byIds(openItemIds);
        Map<UUID, Customer> known = customers.byIds(
                items.values().stream().map(OpenItem::customerId).distinct().toList());
        Map<UUID, Terms> terms = new HashMap<>(termsBook.of(known.values()));
        List<Line> lines = new ArrayList<>();
        for (UUID id : openItemIds) {
            OpenItem item = items.get(id);
            Customer customer = item == null ? null : known.get(item.customerId());
            Terms theirs = customer == null ? null : terms.get(customer.customerId());
            if (item != null && customer != null && theirs != null) {
                check(customer, theirs, countries, item)
                        .filter(check -> check.verdict() != Verdict.WITHIN)
                        .ifPresent(check -> lines.add(new Line(item, customer, check)));
            }
        }
        return lines;
    }

    private static Optional<TermCheck> check(
            Customer customer, Terms terms, Map<UUID, String> countries, OpenItem item) {
        String country = customer.country() == null ? countries.get(customer.entityId()) : customer.country();
        boolean publicBuyer = terms.regime() == Regime.FR_PUBLIC || customer.nature() == Nature.PUBLIC;
        boolean bound = RegimeChoice.french(country)
                && (terms.regime() != Regime.NONE || terms.why().equals("agreed"));
        return bound
                ? Optional.of(TermCheck.of(item.issuedOn(), item.dueOn(), terms.term(), publicBuyer))
                : Optional.empty();
    }

    /** Beyond 60 days from the invoice; beyond 30 where something closer was agreed or the customer is a public buyer. */
    private List<UUID> candidates(@Nullable UUID after, int limit) {
        return jdbc.sql("""
                select i.open_item_id
                  from receivables.open_now i
                  join customers.directory c
                    on c.tenant_id = :tenant
                   and c.customer_id = i.customer_id
                 where i.tenant_id = :tenant
                   and (:after::uuid is null or i.open_item_id > :after)
                   and i.amount > 0
                   and i.kind = 'invoice'
                   and (i.due_on > i.issued_on + 60
                        or (i.due_on > i.issued_on + 30
                            and (c.nature = :public
                                 or exists (select 1
                                              from latefees.agreed_terms t
                                             where t.tenant_id = :tenant
                                               and t.customer_id = i.customer_id))))
                 order by i.open_item_id
                 limit :limit
                """)
                .param("after", after)
                .param("public", Nature.PUBLIC.code())
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    private Map<UUID, String> countries() {
        return structures.all().stream().collect(Collectors.toMap(LegalEntity::entityId, LegalEntity::country));
    }
}
