package org.encaisse.inbox;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.encaisse.identity.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The monthly review of returned mail by cause: how many, against the month before, and which addresses want a call. */
@Component
@Transactional(readOnly = true)
public class ReturnsReview {

    private static final int MONTHS = 12;
    private static final int MOST = 5_000;

    private final JdbcClient jdbc;
    private final Organisation organisation;

    ReturnsReview(JdbcClient jdbc, Organisation organisation) {
        this.jdbc = jdbc;
        this.organisation = organisation;
    }

    /** Permanent returns of one cause in a month and in the month before. */
    public record Cause(String cause, String family, long now, long before) {}

    /** @param late notices of mails still on their way */
    public record Month(YearMonth month, long returned, long late) {}

    /** An address that mail came back from in the month. */
    public record Address(
            String address,
            @Nullable UUID customerId,
            @Nullable String code,
            @Nullable String name,
            String cause,
            long times,
            LocalDate last,
            UUID mailId) {}

    public List<Cause> causes(YearMonth month) {
        return jdbc.sql("""
                select r.cause, r.family,
                       count(*) filter (where r.returned_on >= :from) as now,
                       count(*) filter (where r.returned_on < :from) as before
                  from inbox.returned r
                 where r.tenant_id = :tenant
                   and r.returned_on >= :earlier
                   and r.returned_on < :to
                   and r.permanent
                 group by r.cause, r.family
                 order by 3 desc, 4 desc, r.cause
                """)
                .param("from", month.atDay(1))
                .param("earlier", month.minusMonths(1).atDay(1))
                .param("to", month.plusMonths(1).atDay(1))
                .query(Cause.class)
                .list();
    }

    /** Twelve months up to this one, those without a return among them. */
    public List<Month> trend(YearMonth month) {
        return jdbc.sql("""
                select s.first::date as first,
                       count(r.mail_id) filter (where r.permanent) as returned,
                       count(r.mail_id) filter (where not r.permanent) as late
                  from generate_series(:from::date, :to::date, interval '1 month') s (first)
                  left join inbox.returned r
                         on r.tenant_id = :tenant
                        and r.returned_on >= s.first::date
                        and r.returned_on < (s.first + interval '1 month')::date
                 group by s.first
                 order by s.first
                """)
                .param("from", month.minusMonths(MONTHS - 1).atDay(1))
                .param("to", month.atDay(1))
                .query((row, n) -> new Month(
                        YearMonth.from(row.getObject("first", LocalDate.class)),
                        row.getLong("returned"),
                        row.getLong("late")))
                .list();
    }

    /** The most often returned first. */
    public List<Address> addresses(YearMonth month, @Nullable String cause) {
        return jdbc.sql("""
                select r.address, r.customer_id, d.code, d.name,
                       (array_agg(r.cause order by r.mail_id desc))[1] as cause,
                       count(*) as times, max(r.returned_on) as last,
                       (array_agg(r.mail_id order by r.mail_id desc))[1] as mail_id
                  from inbox.returned r
                  left join customers.directory d on d.tenant_id = :tenant and d.customer_id = r.customer_id
                 where r.tenant_id = :tenant
                   and r.returned_on >= :from
                   and r.returned_on < :to
                   and r.permanent
                   and (:cause::text is null or r.cause = :cause)
                 group by r.address, r.customer_id, d.code, d.name
                 order by times desc, r.address
                 limit :most
                """)
                .param("from", month.atDay(1))
                .param("to", month.plusMonths(1).atDay(1))
                .param("cause", cause)
                .param("most", MOST)
                .query(Address.class)
                .list();
    }

    /** How many messages left in the month. */
    public long sent(YearMonth month) {
        var zone = organisation.current().zone();
        return jdbc.sql("""
                select count(*)
                  from correspondence.departure p
                 where p.tenant_id = :tenant
                   and p.sent_at >= :from
                   and p.sent_at < :to
                """)
                .param(
                        "from",
                        month.atDay(1)
                                .atStartOfDay(zone)
                                .withZoneSameInstant(ZoneOffset.UTC)
                                .toOffsetDateTime())
                .param(
                        "to",
                        month.plusMonths(1)
                                .atDay(1)
                                .atStartOfDay(zone)
                                .withZoneSameInstant(ZoneOffset.UTC)
                                .toOffsetDateTime())
                .query(Long.class)
                .single();
    }
}
