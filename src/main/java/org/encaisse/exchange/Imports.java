package org.encaisse.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.encaisse.customers.Staged;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files that were brought, newest first. */
@Component
@Transactional(readOnly = true)
public class Imports {

    private final JdbcClient jdbc;

    Imports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public FileImport byId(UUID importId) {
        return jdbc.sql("""
                select i.*
                  from exchange.import i
                 where i.tenant_id = :tenant
                   and i.import_id = :import
                """)
                .param("import", importId)
                .query((row, n) -> line(row, totals(importId)))
                .optional()
                .orElseThrow(() -> new Refused(ExchangeRefusal.MISSING, importId));
    }

    public Slice<FileImport> page(@Nullable UUID after, int limit) {
        List<FileImport> read = jdbc.sql("""
                select i.*
                  from exchange.import i
                 where i.tenant_id = :tenant
                   and (:after::uuid is null or i.import_id < :after)
                 order by i.import_id desc
                 limit :limit
                """)
                .param("after", after)
                .param("limit", limit + 1)
                .query((row, n) -> line(row, List.of()))
                .list();
        return Slice.of(read, limit, item -> item.importId().toString());
    }

    private List<FileImport.Total> totals(UUID importId) {
        return jdbc.sql("""
                select t.currency, t.lines, t.total
                  from exchange.control_total t
                 where t.tenant_id = :tenant
                   and t.import_id = :import
                 order by t.currency
                """)
                .param("import", importId)
                .query((row, n) -> new FileImport.Total(
                        row.getLong("lines"), Money.of(row.getLong("total"), row.getString("currency"))))
                .list();
    }

    private static FileImport line(ResultSet row, List<FileImport.Total> totals) throws SQLException {
        String look = row.getString("shape");
        Timestamp finished = row.getTimestamp("finished_at");
        return new FileImport(
                row.getObject("import_id", UUID.class),
                ImportKind.parse(row.getString("kind")),
                row.getString("file_name"),
                row.getLong("file_size"),
                WantedJson.read(row.getString("wanted")),
                row.getBoolean("keep"),
                FileImport.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("phase"),
                row.getBoolean("kept"),
                row.getLong("done"),
                row.getLong("total"),
                look == null ? null : WantedJson.parse(look, FileImport.Look.class),
                new FileImport.Counts(
                        row.getLong("created"),
                        row.getLong("updated"),
                        row.getLong("unchanged"),
                        row.getLong("rejected"),
                        row.getLong("customers_created"),
                        row.getLong("settled"),
                        row.getBoolean("settlement_withheld"),
                        row.getLong("other_names")),
                totals,
                row.getString("failure"),
                Staged.arguments(row.getString("failure_arguments")),
                row.getString("brought_by_name"),
                row.getTimestamp("brought_at").toInstant(),
                finished == null ? null : finished.toInstant());
    }
}
