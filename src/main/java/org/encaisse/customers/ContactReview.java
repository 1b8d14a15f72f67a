package org.encaisse.customers;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.encaisse.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** « Coordonnées à revoir » : the customers whose contact details want a look, and why. */
@Component
@Transactional(readOnly = true)
public class ContactReview {

    private final JdbcClient jdbc;

    ContactReview(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why. */
    public enum Why {
        /** « Sans e-mail » : no address to write to, or only wrong ones. */
        WITHOUT_EMAIL,
        /** A number or address is wrong or doubtful. */
        MARKED,
        /** Never checked, or longer ago than the review rule says. */
        STALE;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Why parse(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /**
     * A customer to look at.
     *
     * @param oldestCheck when the oldest of his data was checked; 1900 when one never was, null when there is none
     * @param months how old they may become
     */
    public record Line(
            UUID customerId,
            String code,
            String name,
            @Nullable String segment,
            @Nullable UUID collectorId,
            @Nullable LocalDate oldestCheck,
            int months) {

        public boolean neverChecked() {
            return oldestCheck != null && oldestCheck.getYear() == 1900;
        }
    }

    /** In the order of the codes. */
    public Slice<Line> page(Why why, @Nullable UUID collectorId, LocalDate on, @Nullable String after, int limit) {
        CodeKey key = CodeKey.read(after);
        String wanted = switch (why) {
            case WITHOUT_EMAIL -> "v.without_email";
            case MARKED -> "v.marked";
            case STALE -> "v.oldest_check < (:on::date - make_interval(months => v.months))::date";
        };
        List<Line> read = jdbc.sql("""
                select v.customer_id, v.code, v.name, v.segment, v.collector_id, v.oldest_check, v.months
                  from customers.contact_to_review v
                 where v.tenant_id = :tenant
                   and (:code::text is null or (v.code, v.customer_id) > (:code, :id::uuid))
                   and (:collector::uuid is null or v.collector_id = :collector)
                   and :on::date is not null
                   and %s
                 order by v.code, v.customer_id
                 limit :limit
                """.formatted(wanted))
                .param("code", key == null ? null : key.code())
                .param("id", key == null ? null : key.customerId())
                .param("collector", collectorId)
                .param("on", on)
                .param("limit", limit + 1)
                .query((row, n) -> new Line(
                        row.getObject("customer_id", UUID.class),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("segment"),
                        row.getObject("collector_id", UUID.class),
                        row.getObject("oldest_check", LocalDate.class),
                        row.getInt("months")))
                .list();
        return Slice.of(read, limit, last -> new CodeKey(last.code(), last.customerId()).written());
    }
}
