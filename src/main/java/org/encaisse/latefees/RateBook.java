package org.encaisse.latefees;

import java.time.LocalDate;
import java.util.List;
import org.encaisse.latefees.rate.Rate;
import org.encaisse.latefees.rate.RateSeries;
import org.encaisse.latefees.rate.RateTable;
import org.encaisse.latefees.rate.ShippedRates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rates as this organisation knows them: those shipped, and its own before them. */
@Component
@Transactional(readOnly = true)
public class RateBook {

    private final JdbcClient jdbc;

    RateBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public RateTable table() {
        return ShippedRates.table().with(own());
    }

    /** What the organisation entered and has not taken back. */
    public List<Rate> own() {
        return jdbc
                .sql("""
                select distinct on (r.series, r.from_on) r.series, r.from_on, r.percent, r.to_verify, r.source, r.checked_on
                  from latefees.rate_entry r
                 where r.tenant_id = :tenant
                 order by r.series, r.from_on, r.entry_id desc
                """)
                .query((row, n) -> new Entered(
                        row.getString("series"),
                        row.getObject("from_on", LocalDate.class),
                        row.getBigDecimal("percent"),
                        row.getBoolean("to_verify"),
                        row.getString("source"),
                        row.getObject("checked_on", LocalDate.class)))
                .stream()
                .flatMap(entry -> entry.rate().stream())
                .toList();
    }

    private record Entered(
            String series,
            LocalDate from,
            java.math.@org.jspecify.annotations.Nullable BigDecimal percent,
            boolean toVerify,
            String source,
            LocalDate checkedOn) {

        List<Rate> rate() {
            return percent == null
                    ? List.of()
                    : List.of(new Rate(RateSeries.parse(series), from, percent, toVerify, source, checkedOn, true));
        }
    }
}
