package org.encaisse.customers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.encaisse.customers.DatumState.Mark;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A row of contacts, with its roles and what is known of its data, in one query. */
final class ContactLine {

    static final String COLUMNS = """
            k.*,
                       array(select r.role
                               from customers.contact_role r
                              where r.tenant_id = :tenant
                                and r.contact_id = k.contact_id) as roles,
                       (select jsonb_agg(jsonb_build_array(d.datum, d.checked_on, d.mark, d.marked_on, d.why))
                          from customers.contact_datum d
                         where d.tenant_id = :tenant
                           and d.contact_id = k.contact_id) as data
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ContactLine() {}

    static Contact read(ResultSet row) throws SQLException {
        Set<ContactRole> roles = EnumSet.noneOf(ContactRole.class);
        Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(ContactRole::parse)
                .forEach(roles::add);
        return new Contact(
                row.getObject("contact_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("civility"),
                row.getString("name"),
                row.getString("email"),
                row.getString("telephone"),
                row.getString("street"),
                row.getString("postal_code"),
                row.getString("city"),
                row.getString("country"),
                row.getBigDecimal("latitude"),
                row.getBigDecimal("longitude"),
                roles,
                new ContactPreferences(
                        row.getObject("call_from", LocalTime.class),
                        row.getObject("call_until", LocalTime.class),
                        row.getString("preferred_channel"),
                        row.getBoolean("do_not_disturb")),
                data(row.getString("data")));
    }

    private static Map<Datum, DatumState> data(@Nullable String json) {
        Map<Datum, DatumState> data = new EnumMap<>(Datum.class);
        if (json != null) {
            for (JsonNode one : JSON.readTree(json)) {
                String mark = text(one, 2);
                data.put(
                        Datum.parse(one.get(0).stringValue()),
                        new DatumState(
                                date(text(one, 1)),
                                mark == null ? null : Mark.parse(mark),
                                date(text(one, 3)),
                                text(one, 4)));
            }
        }
        return data;
    }

    private static @Nullable String text(JsonNode row, int column) {
        JsonNode cell = row.get(column);
        return cell == null || cell.isNull() ? null : cell.stringValue();
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
