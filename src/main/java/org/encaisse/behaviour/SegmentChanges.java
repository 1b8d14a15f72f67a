package org.encaisse.behaviour;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The changes of segment proposed, and what became of them. */
@Component
@Transactional(readOnly = true)
public class SegmentChanges {

    private static final String COLUMNS = """
            select x.change_id, x.customer_id, c.code, c.name, x.entity_id, x.old_segment, x.new_segment, x.old_profile,
                   x.new_profile, x.turnover, x.currency, x.window_from, x.window_until, x.months, x.left_out,
                   x.proposed_on, s.outcome, s.reason, s.settled_on, s.settled_by
              from behaviour.segment_change x
              join customers.directory c on c.tenant_id = :tenant and c.customer_id = x.customer_id
              left join behaviour.segment_settlement s on s.tenant_id = :tenant and s.change_id = x.change_id
             where x.tenant_id = :tenant
            """;

    private final JdbcClient jdbc;

    SegmentChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that wait for an answer, as they were proposed: by customer code within a review. */
    public Slice<SegmentChange> open(@Nullable String after, int limit) {
        List<SegmentChange> read = jdbc.sql(COLUMNS + """
                   and x.still_open
                   and (:after::uuid is null or x.change_id > :after::uuid)
                 order by x.change_id
                 limit :limit
                """)
                .param("after", cursor(after))
                .param("limit", limit + 1)
                .query(SegmentChanges::change)
                .list();
        return Slice.of(read, limit, change -> change.changeId().toString());
    }

    /** All that were ever proposed, newest first. */
    public Slice<SegmentChange> all(@Nullable String after, int limit) {
        List<SegmentChange> read = jdbc.sql(COLUMNS + """
                   and (:after::uuid is null or x.change_id < :after::uuid)
                 order by x.change_id desc
                 limit :limit
                """)
                .param("after", cursor(after))
                .param("limit", limit + 1)
                .query(SegmentChanges::change)
                .list();
        return Slice.of(read, limit, change -> change.changeId().toString());
    }

    /** One customer's, newest first. */
    public List<SegmentChange> of(UUID customerId) {
        return jdbc.sql(COLUMNS + """
                   and x.customer_id = :customer
                 order by x.change_id desc
                 limit 24
                """)
                .param("customer", customerId)
                .query(SegmentChanges::change)
                .list();
    }

    public Optional<SegmentChange> byId(UUID changeId) {
        return jdbc.sql(COLUMNS + """
                   and x.change_id = :change
                """)
                .param("change", changeId)
                .query(SegmentChanges::change)
                .optional();
    }

    public long countOpen() {
        return jdbc.sql("""
                select count(*)
                  from behaviour.segment_change x
                 where x.tenant_id = :tenant
                   and x.still_open
                """).query(Long.class).single();
    }

    /** The newest review, if there was one. */
    public Optional<Review> lastReview() {
        return jdbc.sql("""
                select r.review_id, r.reviewed_on, r.looked_at, r.proposed
                  from behaviour.segment_review r
                 where r.tenant_id = :tenant
                 order by r.review_id desc
                 limit 1
                """)
                .query((row, n) -> new Review(
                        row.getObject("review_id", UUID.class),
                        row.getObject("reviewed_on", LocalDate.class),
                        row.getLong("looked_at"),
                        row.getLong("proposed")))
                .optional();
    }

    private static @Nullable UUID cursor(@Nullable String after) {
        try {
            return after == null || after.isEmpty() ? null : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw new Refused(BehaviourRefusal.UNKNOWN_CURSOR);
        }
    }

    private static SegmentChange change(ResultSet row, int number) throws SQLException {
        return new SegmentChange(
                row.getObject("change_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getObject("entity_id", UUID.class),
                row.getString("old_segment"),
                row.getString("new_segment"),
                row.getString("old_profile"),
                row.getString("new_profile"),
                Money.of(row.getLong("turnover"), row.getString("currency")),
                new Window(
                        row.getObject("window_from", LocalDate.class), row.getObject("window_until", LocalDate.class)),
                row.getInt("months"),
                row.getString("left_out"),
                row.getObject("proposed_on", LocalDate.class),
                row.getString("outcome"),
                row.getString("reason"),
                row.getObject("settled_on", LocalDate.class),
                row.getObject("settled_by", UUID.class));
    }
}
