package org.encaisse.customers;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.encaisse.customers.ContactPairs.Pair;
import org.encaisse.kernel.tenant.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Contacts, written. A contact stays who he is when something of him changes; what was known of the old datum goes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ContactRows {

    private final JdbcClient jdbc;

    ContactRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From now on these are the customer's contacts, in this order; answers their ids. */
    public List<UUID> replace(UUID customerId, List<Contact> known, List<Pair> pairs) {
        List<UUID> kept = pairs.stream()
                .map(Pair::known)
                .filter(Objects::nonNull)
                .map(Contact::contactId)
                .toList();
        known.stream().map(Contact::contactId).filter(id -> !kept.contains(id)).forEach(this::delete);
        return java.util.stream.IntStream.range(0, pairs.size())
                .mapToObj(position -> write(customerId, position, pairs.get(position)))
                .toList();
    }

    private UUID write(UUID customerId, int position, Pair pair) {
        Contact known = pair.known();
        ContactEntry said = pair.said();
        UUID contactId = known == null ? Ids.next() : known.contactId();
        ContactPreferences preferences = said.preferences() == null ? ContactPreferences.NONE : said.preferences();
        jdbc.sql("""
                insert into customers.contact (tenant_id, contact_id, customer_id, position, civility, name, email,
                       telephone, street, postal_code, city, country, latitude, longitude,
                       call_from, call_until, preferred_channel, do_not_disturb)
                values (:tenant, :id, :customer, :position, :civility, :name, :email,
                       :telephone, :street, :postalCode, :city, :country, :latitude, :longitude,
                       :from, :until, :channel, :quiet)
                    on conflict (tenant_id, contact_id) do update
                   set position = excluded.position,
                       civility = excluded.civility,
                       name = excluded.name,
                       email = excluded.email,
                       telephone = excluded.telephone,
                       street = excluded.street,
                       postal_code = excluded.postal_code,
                       city = excluded.city,
                       country = excluded.country,
                       latitude = excluded.latitude,
                       longitude = excluded.longitude,
                       call_from = excluded.call_from,
                       call_until = excluded.call_until,
                       preferred_channel = excluded.preferred_channel,
                       do_not_disturb = excluded.do_not_disturb
                """)
                .param("id", contactId)
                .param("customer", customerId)
                .param("position", position)
                .param("civility", said.civility())
                .param("name", said.name())
                .param("email", said.email())
                .param("telephone", said.telephone())
                .param("street", said.street())
                .param("postalCode", said.postalCode())
                .param("city", said.city())
                .param("country", said.country())
                .param("latitude", said.latitude())
                .param("longitude", said.longitude())
                .param("from", preferences.from())
                .param("until", preferences.until())
                .param("channel", preferences.channel())
                .param("quiet", preferences.doNotDisturb())
                .update();
        roles(contactId, known == null ? Set.of() : known.roles(), said.roles());
        if (known != null) {
            changed(known, said).forEach(datum -> forget(contactId, datum));
        }
        return contactId;
    }

    private void roles(UUID contactId, Set<ContactRole> known, Set<ContactRole> said) {
        for (ContactRole role : known) {
            if (!said.contains(role)) {
                jdbc.sql("""
                        delete from customers.contact_role
                         where tenant_id = :tenant
                           and contact_id = :contact
                           and role = :role
                        """)
                        .param("contact", contactId)
                        .param("role", role.code())
                        .update();
            }
        }
        for (ContactRole role : said) {
            if (!known.contains(role)) {
                jdbc.sql("""
                        insert into customers.contact_role (tenant_id, contact_id, role)
                        values (:tenant, :contact, :role)
                        """)
                        .param("contact", contactId)
                        .param("role", role.code())
                        .update();
            }
        }
    }

    /** What stands there now and did not before. */
    static Set<Datum> changed(@Nullable Contact known, ContactEntry said) {
        Set<Datum> changed = EnumSet.noneOf(Datum.class);
        if (known == null || !Objects.equals(known.email(), said.email())) {
            changed.add(Datum.EMAIL);
        }
        if (known == null || !Objects.equals(known.telephone(), said.telephone())) {
            changed.add(Datum.TELEPHONE);
        }
        if (known == null
                || !Objects.equals(known.street(), said.street())
                || !Objects.equals(known.postalCode(), said.postalCode())
                || !Objects.equals(known.city(), said.city())
                || !Objects.equals(known.country(), said.country())) {
            changed.add(Datum.ADDRESS);
        }
        if (known == null
                || !samePlace(known.latitude(), said.latitude())
                || !samePlace(known.longitude(), said.longitude())) {
            changed.add(Datum.GEO);
        }
        return changed;
    }

    /** By value: 14.70 is 14.7. */
    private static boolean samePlace(@Nullable BigDecimal known, @Nullable BigDecimal said) {
        return known == null ? said == null : said != null && known.compareTo(said) == 0;
    }

    public void state(UUID contactId, Datum datum, DatumState state) {
        DatumState.Mark mark = state.mark();
        jdbc.sql("""
                insert into customers.contact_datum (tenant_id, contact_id, datum, checked_on, mark, marked_on, why)
                values (:tenant, :contact, :datum, :checked, :mark, :marked, :why)
                    on conflict (tenant_id, contact_id, datum) do update
                   set checked_on = excluded.checked_on,
                       mark = excluded.mark,
                       marked_on = excluded.marked_on,
                       why = excluded.why
                """)
                .param("contact", contactId)
                .param("datum", datum.code())
                .param("checked", state.checkedOn())
                .param("mark", mark == null ? null : mark.code())
                .param("marked", state.markedOn())
                .param("why", state.why())
                .update();
    }

    private void forget(UUID contactId, Datum datum) {
        jdbc.sql("""
                delete from customers.contact_datum
                 where tenant_id = :tenant
                   and contact_id = :contact
                   and datum = :datum
                """).param("contact", contactId).param("datum", datum.code()).update();
    }

    private void delete(UUID contactId) {
        jdbc.sql("""
                delete from customers.contact
                 where tenant_id = :tenant
                   and contact_id = :contact
                """).param("contact", contactId).update();
    }
}
