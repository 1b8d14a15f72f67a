package org.encaisse.customers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.sql.ReadOnce;
import org.encaisse.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The customers of the tenant, looked up. */
@Component
@Transactional(readOnly = true)
public class Customers {

    private final JdbcClient jdbc;
    private final Structures structures;
    private final Oppositions oppositions;
    private final ReadOnce once;

    Customers(JdbcClient jdbc, Structures structures, Oppositions oppositions, ReadOnce once) {
        this.jdbc = jdbc;
        this.oppositions = oppositions;
        this.structures = structures;
        this.once = once;
    }

    public Optional<Customer> byId(UUID customerId) {
        return once.of(
                "customers.customer",
                customerId,
                () -> Optional.ofNullable(byIds(List.of(customerId)).get(customerId)));
    }

    public Map<UUID, Customer> byIds(Collection<UUID> customerIds) {
        Map<UUID, Customer> found = HashMap.newHashMap(customerIds.size());
        jdbc.sql("""
                select c.*
                  from customers.customer c
                 where c.tenant_id = :tenant
                   and c.customer_id = any (:ids::uuid[])
                """)
                .param("ids", texts(customerIds))
                .query((row, n) -> CustomerRows.customer(row))
                .list()
                .forEach(customer -> found.put(customer.customerId(), customer));
        return found;
    }

    /** Refuses with MISSING, or CONFLICT when the entity is not said and several have this code. */
    public Customer byCode(String code, @Nullable String entityCode) {
        UUID entityId = entityCode == null
                ? null
                : structures
                        .byCode(entityCode)
                        .map(LegalEntity::entityId)
                        .orElseThrow(() -> new Refused(CustomerRefusal.MISSING, code));
        List<Customer> found = jdbc.sql("""
                select c.*
                  from customers.customer c
                 where c.tenant_id = :tenant
                   and c.code = :code
                   and (:entity::uuid is null or c.entity_id = :entity)
                """)
                .param("code", code)
                .param("entity", entityId)
                .query((row, n) -> CustomerRows.customer(row))
                .list();
        if (found.size() > 1) {
            throw new Refused(CustomerRefusal.CONFLICT, code);
        }
        return found.stream().findFirst().orElseThrow(() -> new Refused(CustomerRefusal.MISSING, code));
    }

    /** In the order of the codes. */
    public Slice<Customer> page(CustomerFilter filter, @Nullable String after, int limit) {
        CodeKey key = CodeKey.read(after);
        List<Customer> read = jdbc.sql("""
                select c.*
                  from customers.customer c
                 where c.tenant_id = :tenant
                   and (:code::text is null or (c.code, c.customer_id) > (:code, :id::uuid))
                   and (:entity::uuid is null or c.entity_id = :entity)
                   and (:collector::uuid is null or c.collector_id = :collector)
                   and (:profile::text is null or c.profile = :profile)
                   and (:segment::text is null or c.segment = :segment)
                   and not exists (select 1 from unnest(:words::text[]) w where strpos(c.search, w) = 0)
                 order by c.code, c.customer_id
                 limit :limit
                """)
                .param("code", key == null ? null : key.code())
                .param("id", key == null ? null : key.customerId())
                .param("entity", filter.entityId())
                .param("collector", filter.collectorId())
                .param("profile", filter.profile())
                .param("segment", filter.segment())
                .param("words", words(filter.text()))
                .param("limit", limit + 1)
                .query((row, n) -> CustomerRows.customer(row))
                .list();
        return Slice.of(read, limit, last -> new CodeKey(last.code(), last.customerId()).written());
    }

    public List<Contact> contactsOf(UUID customerId) {
        return once.of(
                "customers.contacts",
                customerId,
                () -> contactsOf(List.of(customerId)).getOrDefault(customerId, List.of()));
    }

    /** These will be asked for one after the other: they are read together, with their contacts and what they do not want. */
    public void readAhead(Collection<UUID> customerIds) {
        Map<UUID, Customer> found = byIds(customerIds);
        Map<UUID, List<Contact>> contacts = contactsOf(customerIds);
        Map<UUID, Set<Opposition>> unwanted = oppositions.of(customerIds);
        once.know("customers.customer", each(customerIds, id -> Optional.ofNullable(found.get(id))));
        once.know("customers.contacts", each(customerIds, id -> contacts.getOrDefault(id, List.of())));
        once.know("customers.opposition", each(customerIds, id -> unwanted.getOrDefault(id, Set.of())));
    }

    private static Map<UUID, Object> each(Collection<UUID> ids, Function<UUID, Object> answer) {
        return ids.stream().distinct().collect(Collectors.toMap(id -> id, answer));
    }

    /** In the order they were said; customers without contacts are not in the map. */
    public Map<UUID, List<Contact>> contactsOf(Collection<UUID> customerIds) {
        Map<UUID, List<Contact>> found = new LinkedHashMap<>();
        jdbc.sql("""
                select %s
                  from customers.contact k
                 where k.tenant_id = :tenant
                   and k.customer_id = any (:ids::uuid[])
                 order by k.customer_id, k.position, k.contact_id
                """.formatted(ContactLine.COLUMNS))
                .param("ids", texts(customerIds))
                .query((row, n) -> ContactLine.read(row))
                .list()
                .forEach(contact -> found.computeIfAbsent(contact.customerId(), id -> new ArrayList<>())
                        .add(contact));
        return found;
    }

    public Optional<Contact> contact(UUID contactId) {
        return jdbc.sql("""
                select %s
                  from customers.contact k
                 where k.tenant_id = :tenant
                   and k.contact_id = :contact
                """.formatted(ContactLine.COLUMNS))
                .param("contact", contactId)
                .query((row, n) -> ContactLine.read(row))
                .optional();
    }

    /** Whom to write to about this: a contact of that role with an e-mail not known to be wrong, else the first with one. */
    public Optional<Contact> recipientOf(UUID customerId, ContactRole role) {
        List<Contact> reachable = contactsOf(customerId).stream()
                .filter(contact -> contact.reachableBy(Datum.EMAIL))
                .toList();
        return first(reachable, role);
    }

    /** To whom a letter about this goes: a contact of that role with a complete postal address, else the first with one. */
    public Optional<Contact> postalContactOf(Customer customer, ContactRole role) {
        return first(
                contactsOf(customer.customerId()).stream()
                        .filter(contact -> PostalAddress.isComplete(contact, customer.country()))
                        .toList(),
                role);
    }

    /** To whom a text message about this goes, unless the customer wants none: a contact of that role with a mobile telephone, else the first with one. */
    public Optional<Contact> mobileContactOf(UUID customerId, ContactRole role) {
        if (oppositions.of(customerId).contains(Opposition.SMS)) {
            return Optional.empty();
        }
        return first(
                contactsOf(customerId).stream()
                        .filter(contact -> contact.reachableBy(Datum.TELEPHONE)
                                && contact.telephone() != null
                                && Telephones.isMobile(contact.telephone()))
                        .toList(),
                role);
    }

    private static Optional<Contact> first(List<Contact> reachable, ContactRole role) {
        return reachable.stream()
                .filter(contact -> contact.roles().contains(role))
                .findFirst()
                .or(() -> reachable.stream().findFirst());
    }

    /** The segments in use, in order: what a filter may offer. Steps from one to the next, over the index. */
    public List<String> segments() {
        return jdbc.sql("""
                with recursive used (segment) as (
                     (select c.segment
                        from customers.customer c
                       where c.tenant_id = :tenant
                         and c.segment is not null
                       order by c.segment
                       limit 1)
                     union all
                     select (select c.segment
                               from customers.customer c
                              where c.tenant_id = :tenant
                                and c.segment > u.segment
                              order by c.segment
                              limit 1)
                       from used u
                      where u.segment is not null)
                select u.segment
                  from used u
                 where u.segment is not null
                 order by u.segment
                 limit 200
                """).query(String.class).list();
    }

    /** What is searched for, word by word, accents and case aside: how the {@code search} column is to be asked. */
    public static String[] words(@Nullable String text) {
        return text == null || text.isBlank()
                ? new String[0]
                : CustomerRules.folded(text.strip()).split("\\s+");
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
