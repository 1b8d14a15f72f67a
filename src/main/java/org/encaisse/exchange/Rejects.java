package org.encaisse.exchange;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.encaisse.customers.Staged;
import org.encaisse.platform.sql.Bulk;
import org.encaisse.platform.sql.CopyRows;
import org.encaisse.platform.tabular.OpenTable;
import org.encaisse.platform.tabular.Row;
import org.encaisse.platform.tabular.Table;
import org.encaisse.platform.tabular.TableShape;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lines of which nothing was taken, with their reasons and their cells. */
@Component
@Transactional
public class Rejects {

    private final JdbcClient jdbc;
    private final Bulk bulk;

    Rejects(JdbcClient jdbc, Bulk bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    /**
     * A line of which nothing was taken.
     *
     * @param column as the file names it
     * @param text what stands there
     * @param reason the name of the refusal; its sentence is {@code refusal.<reason>} with the arguments
     */
    public record Reject(int line, String column, @Nullable String text, String reason, List<String> arguments) {}

    @Transactional(readOnly = true)
    public List<Reject> page(UUID importId, int afterLine, int limit) {
        return jdbc.sql("""
                select r.line, r.field, r.found, r.reason, r.arguments
                  from exchange.reject r
                 where r.tenant_id = :tenant
                   and r.import_id = :import
                   and r.line > :after
                 order by r.line
                 limit :limit
                """)
                .param("import", importId)
                .param("after", afterLine)
                .param("limit", limit)
                .query((row, n) -> new Reject(
                        row.getInt("line"),
                        row.getString("field"),
                        row.getString("found"),
                        row.getString("reason"),
                        Staged.arguments(row.getString("arguments"))))
                .list();
    }

    /** Every rejected line with its cells, in the order of the file. */
    @Transactional(readOnly = true)
    public void each(UUID importId, Consumer<WithCells> consumer) {
        bulk.stream(
                """
                select r.line, r.field, r.found, r.reason, r.arguments, r.cells
                  from exchange.reject r
                 where r.tenant_id = :tenant
                   and r.import_id = :import
                 order by r.line
                """,
                java.util.Map.of("import", importId),
                500,
                (row, n) -> new WithCells(
                        new Reject(
                                row.getInt("line"),
                                row.getString("field"),
                                row.getString("found"),
                                row.getString("reason"),
                                Staged.arguments(row.getString("arguments"))),
                        List.of(WantedJson.parse(row.getString("cells"), String[].class))),
                consumer);
    }

    public record WithCells(Reject reject, List<String> cells) {}

    /** From {@code pg_temp.refused_line}; the file is read once more for the cells, in constant memory. */
    void replace(UUID importId, Path file, TableShape shape, Reading reading) {
        jdbc.sql("""
                delete from exchange.reject
                 where tenant_id = :tenant
                   and import_id = :import
                """).param("import", importId).update();
        BitSet lines = new BitSet();
        jdbc.sql("select line from pg_temp.refused_line").withFetchSize(5_000).query(row -> {
            lines.set(row.getInt("line"));
        });
        if (lines.isEmpty()) {
            return;
        }
        try (Table table = OpenTable.of(file, shape);
                CopyRows cells = bulk.copyInto("refused_cells", "line int, cells jsonb")) {
            for (Row row = table.next(); row != null; row = table.next()) {
                if (lines.get(row.line())) {
                    cells.add(row.line(), WantedJson.write(row.texts()));
                }
            }
        }
        nameColumns(reading);
        jdbc.sql("""
                insert into exchange.reject (tenant_id, import_id, line, field, found, reason, arguments, cells)
                select :tenant, :import, r.line, coalesce(r.field, ''), r.found, r.reason, r.arguments,
                       c.cells
                  from pg_temp.refused_line r
                  join pg_temp.refused_cells c on c.line = r.line
                    on conflict (tenant_id, import_id, line) do nothing
                """).param("import", importId).update();
    }

    /** A fault found beside other lines names the field; the person knows the column. */
    private void nameColumns(Reading reading) {
        reading.columns()
                .forEach((field, column) -> jdbc.sql(
                                "update pg_temp.refused_line set field = :header where field = :field")
                        .param("header", reading.headers().get(column))
                        .param("field", field.code())
                        .update());
    }
}
