package org.encaisse.casefile.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.encaisse.casefile.Detail;
import org.encaisse.casefile.Task;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/** A row of the agenda's query as a line. */
final class AgendaRows {

    private AgendaRows() {}

    static AgendaLine line(ResultSet row, int number) throws SQLException {
        return new AgendaLine(
                task(row),
                new Rank(row.getLong("size"), row.getLong("weighted"), row.getInt("urgency")),
                money(row, "stake", "currency"),
                row.getObject("oldest_due", LocalDate.class),
                row.getObject("entity_id", UUID.class),
                row.getString("segment"),
                claim(row),
                row.getInt("leads"));
    }

    private static Task task(ResultSet row) throws SQLException {
        return new Task(
                row.getObject("task_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getObject("open_item_id", UUID.class),
                row.getString("number"),
                money(row, "remaining", "item_currency"),
                row.getString("kind"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("whose", UUID.class),
                Detail.read(row.getString("detail")));
    }

    private static @Nullable Money money(ResultSet row, String amount, String currency) throws SQLException {
        String code = row.getString(currency);
        return code == null ? null : Money.of(row.getLong(amount), code);
    }

    private static @Nullable Claim claim(ResultSet row) throws SQLException {
        UUID person = row.getObject("claimed_by", UUID.class);
        return person == null
                ? null
                : new Claim(
                        row.getObject("task_id", UUID.class),
                        person,
                        row.getString("person"),
                        row.getObject("until", OffsetDateTime.class).toInstant());
    }
}
