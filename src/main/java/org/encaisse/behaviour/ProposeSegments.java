package org.encaisse.behaviour;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.encaisse.behaviour.ClassifyCustomer.Classified;
import org.encaisse.behaviour.JudgeProposal.Verdict;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at every customer and proposes the changes of segment that its turnover asks for; applies none. */
@Component
public class ProposeSegments {

    /** A segment that the manager refused is not proposed again for so many months. */
    private static final int QUIET_MONTHS = 3;

    private static final int BATCH = 10_000;

    private final JdbcClient jdbc;
    private final SegmentRules rules;
    private final Turnovers turnovers;

    ProposeSegments(JdbcClient jdbc, SegmentRules rules, Turnovers turnovers) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.turnovers = turnovers;
    }

    private record Proposal(CustomerStanding who, SegmentRule rule, Window window, Classified found) {}

    /** @param on the window ends with the month before */
    @Transactional
    public Review propose(LocalDate on, Actor actor) {
        // One review at a time: two would propose the same change twice.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('behaviour.segment'), hashtext(:tenant::text))")
                .query(row -> {});
        Map<UUID, SegmentRule> inForce = new HashMap<>(rules.all());
        inForce.values().removeIf(rule -> !rule.enabled());
        Map<UUID, Window> windows = new HashMap<>();
        inForce.forEach((entity, rule) -> windows.put(entity, Window.before(on, rule.months())));
        List<Proposal> proposals = new ArrayList<>();
        List<UUID> ended = new ArrayList<>();
        long[] looked = {0};
        if (!windows.isEmpty()) {
            turnovers.eachCustomer(windows, on.minusMonths(QUIET_MONTHS), who -> {
                looked[0]++;
                SegmentRule rule = inForce.get(who.entityId());
                Window window = windows.get(who.entityId());
                if (rule != null && window != null) {
                    judge(who, rule, window, proposals, ended);
                }
            });
        }
        UUID reviewId = Ids.next();
        if (looked[0] == 0 && actor.userId() == null) {
            // Nothing loaded yet: the month's review is still to come.
            return new Review(reviewId, on, 0, 0);
        }
        insertReview(reviewId, on, looked[0], proposals.size(), actor);
        replaced(ended, on);
        for (int from = 0; from < proposals.size(); from += BATCH) {
            insert(reviewId, on, proposals.subList(from, Math.min(proposals.size(), from + BATCH)));
        }
        return new Review(reviewId, on, looked[0], proposals.size());
    }

    private static void judge(
            CustomerStanding who, SegmentRule rule, Window window, List<Proposal> proposals, List<UUID> ended) {
        Optional<Classified> found = ClassifyCustomer.classify(rule, window, who.billed());
        @Nullable String computed = found.map(each -> each.band().segment()).orElse(null);
        Verdict verdict = JudgeProposal.judge(
                who.segment(), computed, who.proposed(), computed != null && computed.equals(who.refused()));
        if (verdict.ends() && who.openChangeId() != null) {
            ended.add(who.openChangeId());
        }
        if (verdict.proposes()) {
            found.ifPresent(each -> proposals.add(new Proposal(who, rule, window, each)));
        }
    }

    private void insertReview(UUID reviewId, LocalDate on, long looked, long proposed, Actor actor) {
        jdbc.sql("""
                insert into behaviour.segment_review (tenant_id, review_id, reviewed_on, looked_at, proposed, asked_by)
                values (:tenant, :review, :on, :looked, :proposed, :by)
                """)
                .param("review", reviewId)
                .param("on", on)
                .param("looked", looked)
                .param("proposed", proposed)
                .param("by", actor.userId())
                .update();
    }

    private void replaced(List<UUID> changes, LocalDate on) {
        String[] ids = changes.stream().map(UUID::toString).toArray(String[]::new);
        jdbc.sql("""
                insert into behaviour.segment_settlement (tenant_id, change_id, outcome, settled_on)
                select :tenant, x, 'replaced', :on
                  from unnest(:ids::uuid[]) x
                    on conflict (tenant_id, change_id) do nothing
                """).param("on", on).param("ids", ids).update();
        jdbc.sql("""
                update behaviour.segment_change
                   set still_open = false
                 where tenant_id = :tenant
                   and change_id = any (:ids::uuid[])
                """).param("ids", ids).update();
    }

    private void insert(UUID reviewId, LocalDate on, List<Proposal> some) {
        jdbc.sql("""
                insert into behaviour.segment_change
                       (tenant_id, review_id, proposed_on, change_id, customer_id, entity_id, old_segment, new_segment,
                        old_profile, new_profile, turnover, currency, window_from, window_until, months, left_out)
                select :tenant, :review, :on, p.*
                  from unnest(:ids::uuid[], :customers::uuid[], :entities::uuid[], :olds::text[], :news::text[],
                              :oldProfiles::text[], :newProfiles::text[], :turnovers::bigint[], :currencies::text[],
                              :froms::date[], :untils::date[], :months::int[], :leftOut::text[]) p
                    on conflict (tenant_id, change_id) do nothing
                """)
                .param("review", reviewId)
                .param("on", on)
                .param("ids", texts(some, each -> Ids.next()))
                .param("customers", texts(some, each -> each.who().customerId()))
                .param("entities", texts(some, each -> each.who().entityId()))
                .param("olds", texts(some, each -> each.who().segment()))
                .param("news", texts(some, each -> each.found().band().segment()))
                .param("oldProfiles", texts(some, each -> each.who().profile()))
                .param(
                        "newProfiles",
                        texts(
                                some,
                                each -> each.rule()
                                        .profileAfter(
                                                each.who().profile(),
                                                each.found().band())))
                .param("turnovers", texts(some, each -> each.found().monthly().minor()))
                .param("currencies", texts(some, each -> each.rule().currency().getCurrencyCode()))
                .param("froms", texts(some, each -> each.window().from()))
                .param("untils", texts(some, each -> each.window().until()))
                .param("months", texts(some, each -> each.found().months()))
                .param("leftOut", texts(some, each -> leftOut(each.found())))
                .update();
    }

    private static @Nullable String leftOut(Classified found) {
        return found.leftOut().isEmpty()
                ? null
                : found.leftOut().stream().map(Currency::getCurrencyCode).collect(Collectors.joining(" "));
    }

    private static @Nullable String[] texts(List<Proposal> some, Function<Proposal, @Nullable Object> column) {
        @Nullable String[] values = new @Nullable String[some.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = column.apply(some.get(i));
            values[i] = value == null ? null : value.toString();
        }
        return values;
    }
}
