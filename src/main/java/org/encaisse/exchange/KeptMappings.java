package org.encaisse.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.encaisse.platform.tabular.DateOrder;
import org.encaisse.platform.tabular.DecimalMark;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was said about the columns of files with the same header: the next one needs no saying. */
@Component
@Transactional
class KeptMappings {

    private final JdbcClient jdbc;

    KeptMappings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is kept for files with one header.
     *
     * @param order how the last one wrote its dates, for a file too short to tell
     */
    record Kept(
            Wanted wanted,
            @Nullable DateOrder order,
            @Nullable DecimalMark mark) {

        static final Kept NOTHING = new Kept(Wanted.NOTHING, null, null);
    }

    @Transactional(readOnly = true)
    public Kept find(ImportKind kind, List<String> headers) {
        return jdbc.sql("""
                select k.wanted, k.day_order, k.decimal
                  from exchange.kept_mapping k
                 where k.tenant_id = :tenant
                   and k.kind = :kind
                   and k.header = :header
                """)
                .param("kind", kind.code())
                .param("header", HeaderWords.signature(headers))
                .query((row, n) -> kept(row))
                .optional()
                .orElse(Kept.NOTHING);
    }

    private static Kept kept(ResultSet row) throws SQLException {
        String order = row.getString("day_order");
        String mark = row.getString("decimal");
        return new Kept(
                WantedJson.read(row.getString("wanted")),
                order == null ? null : DateOrder.valueOf(order),
                mark == null ? null : DecimalMark.valueOf(mark));
    }

    public void keep(Reading reading, Wanted said) {
        jdbc.sql("""
                insert into exchange.kept_mapping (tenant_id, kind, header, wanted, day_order, decimal)
                values (:tenant, :kind, :header, :wanted::jsonb, :order, :mark)
                    on conflict on constraint kept_mapping_pk do update
                   set wanted = excluded.wanted, day_order = excluded.day_order, decimal = excluded.decimal, kept_at = excluded.kept_at
                """)
                .param("kind", reading.kind().code())
                .param("header", HeaderWords.signature(reading.headers()))
                .param("wanted", WantedJson.write(said.withoutStructure()))
                .param("order", reading.order().name())
                .param("mark", reading.mark().name())
                .update();
    }
}
