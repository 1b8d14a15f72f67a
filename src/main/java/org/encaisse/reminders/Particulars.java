package org.encaisse.reminders;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.correspondence.Accrued;
import org.encaisse.correspondence.Templates;
import org.encaisse.customers.Customer;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.money.Money;
import org.encaisse.latefees.LateFees;
import org.encaisse.platform.sql.ReadOnce;
import org.encaisse.platform.web.Messages;
import org.encaisse.receivables.OpenItem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What only some letters speak of, looked up when the template asks for it: late fees, the invoice, money that went back. */
@Component
@Transactional(readOnly = true)
class Particulars {

    private static final Set<String> FEES = Set.of(
            "pro", "public", "penalites", "penalites.facturees", "indemnite", "indemnite.devise", "interets", "taux");
    private static final Set<String> RETURNED = Set.of("montant", "motifRejet.libelle");
    private static final int MOST_NUMBERS = 12;

    private final Templates templates;
    private final LateFees lateFees;
    private final Structures structures;
    private final JdbcClient jdbc;
    private final Messages messages;
    private final ReadOnce once;

    Particulars(
            Templates templates,
            LateFees lateFees,
            Structures structures,
            JdbcClient jdbc,
            Messages messages,
            ReadOnce once) {
        this.templates = templates;
        this.lateFees = lateFees;
        this.structures = structures;
        this.jdbc = jdbc;
        this.messages = messages;
        this.once = once;
    }

    /** @param accrued goes onto the statement too; null when the letter does not speak of late fees */
    record Said(Map<String, Object> variables, @Nullable Accrued accrued) {}

    /** The names that the template in force asks for. */
    Set<String> asked(String template, String language) {
        return templates.asksFor(template, language);
    }

    /** Whether the template in force speaks of late fees. */
    boolean speaksOfFees(String template, String language) {
        return asked(template, language).stream().anyMatch(FEES::contains);
    }

    /** The late fees of these customers will be asked for one after the other: they are reckoned together. */
    void readAhead(List<Customer> customers, LocalDate today) {
        if (!customers.isEmpty()) {
            once.know(
                    "dunning.fees",
                    lateFees.of(customers, today).stream()
                            .collect(Collectors.toMap(
                                    fees -> Map.entry(fees.customer().customerId(), today), fees -> fees)));
        }
    }

    /**
     * @param asked the names that the template asks for
     * @param items what the letter is about
     */
    Said of(
            Customer customer,
            Set<String> asked,
            String language,
            Currency currency,
            List<OpenItem> items,
            LocalDate today) {
        Map<String, Object> said = new HashMap<>(aboutInvoices(items));
        if (asked.stream().anyMatch(RETURNED::contains)) {
            said.putAll(returned(customer.customerId(), currency, language, today));
        }
        if (asked.stream().noneMatch(FEES::contains)) {
            return new Said(said, null);
        }
        String country = customer.country() == null
                ? structures.byId(customer.entityId()).country()
                : customer.country();
        LateFeeWords fees = LateFeeWords.of(
                once.of("dunning.fees", Map.entry(customer.customerId(), today), () -> lateFees.of(customer, today)),
                items.stream().map(OpenItem::openItemId).toList(),
                currency,
                country,
                language);
        said.putAll(fees.variables());
        return new Said(said, fees.accrued());
    }

    private static Map<String, Object> aboutInvoices(List<OpenItem> items) {
        Map<String, Object> said = new HashMap<>();
        List<OpenItem> invoices = items.stream()
                .sorted(Comparator.comparing(OpenItem::dueOn).thenComparing(OpenItem::number))
                .toList();
        List<String> numbers =
                invoices.stream().map(OpenItem::number).distinct().toList();
        if (numbers.isEmpty()) {
            return said;
        }
        said.put(
                "facture.no",
                numbers.stream().limit(MOST_NUMBERS).collect(Collectors.joining(", "))
                        + (numbers.size() > MOST_NUMBERS ? "…" : ""));
        if (numbers.size() == 1) {
            said.put("facture.date", invoices.getFirst().issuedOn());
        }
        return said;
    }

    /** The last money that went back. */
    private Map<String, Object> returned(UUID customer, Currency currency, String language, LocalDate today) {
        return jdbc.sql("""
                select r.amount, r.received_on, r.bank_code
                  from receivables.returned_payment r
                 where r.tenant_id = (select platform.current_tenant())
                   and r.customer_id = :customer
                   and r.currency = :currency
                   and r.reversed_on <= :today
                 order by r.reversed_on desc, r.payment_id desc
                 limit 1
                """)
                .param("customer", customer)
                .param("currency", currency.getCurrencyCode())
                .param("today", today)
                .query((row, n) -> {
                    Map<String, Object> said = new HashMap<>();
                    said.put("montant", Money.of(row.getLong("amount"), currency));
                    said.put("paiement.date", row.getObject("received_on", LocalDate.class));
                    String key = "dunning.returned." + row.getString("bank_code");
                    if (messages.has(key)) {
                        said.put("motifRejet.libelle", messages.text(Locale.of(language), key));
                    }
                    return said;
                })
                .optional()
                .orElse(Map.of());
    }
}
