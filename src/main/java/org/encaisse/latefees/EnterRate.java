package org.encaisse.latefees;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.latefees.rate.Rate;
import org.encaisse.latefees.rate.RateSeries;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in a rate that the organisation looked up: a new one, or another than the one shipped. Claims made stay as they are. */
@Component
@Transactional
public class EnterRate {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final JdbcClient jdbc;

    EnterRate(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void enter(Rate rate, Actor actor) {
        if (rate.percent().signum() < 0 || rate.percent().compareTo(HUNDRED) > 0) {
            throw new Refused(
                    LateFeesRefusal.PERCENT_OUT_OF_RANGE, rate.percent().toPlainString());
        }
        if (rate.source().isBlank() || rate.source().length() > 300) {
            throw new Refused(LateFeesRefusal.SOURCE_MISSING);
        }
        if (!rate.series().mayBegin(rate.from())) {
            throw new Refused(LateFeesRefusal.WRONG_FIRST_DAY, rate.from());
        }
        insert(
                rate.series(),
                rate.from(),
                rate.percent(),
                rate.toVerify(),
                rate.source().strip(),
                rate.checkedOn(),
                actor);
    }

    /** The shipped rate of that day stands again; without one, there is none. */
    public void takeBack(RateSeries series, LocalDate from, LocalDate today, Actor actor) {
        insert(series, from, null, false, "-", today, actor);
    }

    private void insert(
            RateSeries series,
            LocalDate from,
            @Nullable BigDecimal percent,
            boolean toVerify,
            String source,
            LocalDate checkedOn,
            Actor actor) {
        jdbc.sql("""
                insert into latefees.rate_entry (tenant_id, entry_id, series, from_on, percent, to_verify, source,
                       checked_on, entered_by)
                values (:tenant, :id, :series, :from, :percent, :verify, :source, :checked, :actor)
                """)
                .param("id", Ids.next())
                .param("series", series.code())
                .param("from", from)
                .param("percent", percent)
                .param("verify", toVerify)
                .param("source", source)
                .param("checked", checkedOn)
                .param("actor", actor.userId())
                .update();
    }
}
