package org.encaisse.inbox;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.encaisse.correspondence.SentMail;
import org.encaisse.customers.Contact;
import org.encaisse.customers.FindContacts;
import org.encaisse.inbox.mail.ParsedMail;
import org.encaisse.receivables.Invoice;
import org.encaisse.receivables.Invoices;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose mail this is, by the surest sign there is: the message of ours that it answers, the sender that a person has filed
 * before, the contact with this address, the account or invoice that it names. A sign that points to two customers is none.
 */
@Component
@Transactional(readOnly = true)
class WhoWrote {

    private static final Pattern ACCOUNT = Pattern.compile(
            "(?:compte|client|account|customer|code client|r[eé]f(?:[eé]rence)?\\.? client)\\s*(?:n[°o]\\.?|num[eé]ro|number|code|:|#)*\\s*([A-Z0-9][A-Z0-9._/-]{1,59})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TOKEN =
            Pattern.compile("(?<![A-Za-z0-9])([A-Za-z0-9][A-Za-z0-9./_-]{3,38}[A-Za-z0-9])(?![A-Za-z0-9])");
    private static final int MOST_TOKENS = 300;
    private static final int LONGEST = 20_000;

    private final JdbcClient jdbc;
    private final SentMail sentMail;
    private final FindContacts contacts;
    private final Invoices invoices;

    WhoWrote(JdbcClient jdbc, SentMail sentMail, FindContacts contacts, Invoices invoices) {
        this.jdbc = jdbc;
        this.sentMail = sentMail;
        this.contacts = contacts;
        this.invoices = invoices;
    }

    /**
     * @param by {@code message}, {@code sender}, {@code contact} or {@code reference}
     * @param messageId of ours, that it answers
     * @param contactId who wrote, when it is one of the customer's contacts
     */
    record Found(
            UUID customerId,
            String by,
            @Nullable UUID messageId,
            @Nullable UUID contactId) {}

    Optional<Found> of(ParsedMail mail, String said) {
        String sender = mail.from();
        List<Contact> known = sender.isEmpty() ? List.of() : contacts.byEmail(List.of(sender));
        Optional<SentMail.Sent> answered =
                sentMail.byIds(OurIds.answered(mail)).stream().findFirst();
        if (answered.isPresent()) {
            UUID customer = answered.get().customerId();
            return Optional.of(new Found(customer, "message", answered.get().messageId(), at(customer, known)));
        }
        Optional<UUID> remembered = remembered(sender);
        if (remembered.isPresent()) {
            return Optional.of(new Found(remembered.get(), "sender", null, at(remembered.get(), known)));
        }
        Set<UUID> theirs = new LinkedHashSet<>();
        known.forEach(contact -> theirs.add(contact.customerId()));
        if (theirs.size() == 1) {
            UUID customer = theirs.iterator().next();
            return Optional.of(new Found(customer, "contact", null, at(customer, known)));
        }
        Set<UUID> named = named(mail.subject() + "\n" + said);
        // One address in the files of several customers: what the mail names decides among them.
        Set<UUID> both = new LinkedHashSet<>(named);
        both.retainAll(theirs);
        Set<UUID> left = theirs.isEmpty() ? named : both;
        return left.size() == 1
                ? Optional.of(new Found(left.iterator().next(), "reference", null, null))
                : Optional.empty();
    }

    /** Whom it might be from, for the person who files it. */
    List<UUID> candidates(String sender, String text) {
        Set<UUID> found = new LinkedHashSet<>();
        if (!sender.isEmpty()) {
            contacts.byEmail(List.of(sender)).forEach(contact -> found.add(contact.customerId()));
        }
        found.addAll(named(text));
        return found.stream().limit(5).toList();
    }

    private static @Nullable UUID at(UUID customer, List<Contact> known) {
        return known.stream()
                .filter(contact -> contact.customerId().equals(customer))
                .map(Contact::contactId)
                .findFirst()
                .orElse(null);
    }

    private Optional<UUID> remembered(String sender) {
        return jdbc.sql("""
                select k.customer_id
                  from inbox.known_sender k
                 where k.tenant_id = :tenant
                   and k.address = :sender
                """).param("sender", sender).query(UUID.class).optional();
    }

    private Set<UUID> named(String all) {
        String text = all.substring(0, Math.min(all.length(), LONGEST));
        Set<UUID> found = new LinkedHashSet<>();
        byCodes(matches(ACCOUNT, text)).forEach(found::add);
        List<String> numbers = matches(TOKEN, text).stream()
                .filter(token -> token.chars().anyMatch(Character::isDigit))
                .filter(token -> !token.matches("\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}|\\d{5}"))
                .toList();
        if (!numbers.isEmpty()) {
            invoices.numbered(numbers, null).stream().map(Invoice::customerId).forEach(found::add);
        }
        return found;
    }

    private List<UUID> byCodes(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select d.customer_id
                          from customers.directory d
                         where d.tenant_id = :tenant
                           and d.code = any (:codes::text[])
                        """)
                        .param("codes", codes.toArray(String[]::new))
                        .query(UUID.class)
                        .list();
    }

    private static Set<String> matches(Pattern pattern, String text) {
        Set<String> found = new LinkedHashSet<>();
        Matcher match = pattern.matcher(text);
        while (found.size() < MOST_TOKENS && match.find()) {
            String token = match.group(1).replaceAll("[.,;:/_-]+$", "");
            found.add(token);
            found.add(token.toUpperCase(java.util.Locale.ROOT));
        }
        return found;
    }
}
