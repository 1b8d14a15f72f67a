package org.encaisse.dunning.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.dunning.settings.DunningRefusal;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says no to what waits, and why: the step is left out of its round, or put off to a day. */
@Component
@Transactional
public class RefuseDrafts {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final BusinessClock clock;

    RefuseDrafts(JdbcClient jdbc, Journal journal, BusinessClock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    private record Refusing(UUID customerId, String steps) {}

    /**
     * Anybody at the desk may say no to anything; only to let it leave needs a word.
     *
     * @param until proposed again on that day; null leaves the step out
     * @return how many messages do not leave
     */
    public int refuse(
            Collection<DraftId> drafts, String reason, @Nullable LocalDate until, LocalDate today, Actor actor) {
        if (reason.isBlank()) {
            throw new Refused(DunningRefusal.REASON_MISSING);
        }
        if (until != null && !until.isAfter(today)) {
            throw new Refused(DunningRefusal.NOT_LATER);
        }
        List<DraftId> list = List.copyOf(drafts);
        List<Refusing> refused = jdbc.sql("""
                with said as (
                    update dunning.action a
                       set state = case when :until::date is null then 'refused' else a.state end,
                           postponed_until = :until::date
                      from unnest(:customers::uuid[], :currencies::text[], :thanks::boolean[]) d (customer_id, currency, thanks)
                     where a.tenant_id = (select platform.current_tenant())
                       and a.customer_id = d.customer_id
                       and a.currency = d.currency
                       and (a.stage = 'thanks') = d.thanks
                       and a.state = 'proposed'
                    returning a.customer_id, a.currency, a.stage = 'thanks' as thanks, a.step_code
                )
                select s.customer_id, string_agg(distinct s.step_code, ', ')
                  from said s
                 group by s.customer_id, s.currency, s.thanks
                """)
                .param("until", until)
                .param(
                        "customers",
                        list.stream().map(one -> one.customerId().toString()).toArray(String[]::new))
                .param("currencies", list.stream().map(DraftId::currency).toArray(String[]::new))
                .param("thanks", list.stream().map(DraftId::thanks).toArray(Boolean[]::new))
                .query((row, n) -> new Refusing(row.getObject(1, UUID.class), row.getString(2)))
                .list();
        if (refused.isEmpty()) {
            throw new Refused(DunningRefusal.NOTHING_PROPOSED);
        }
        List<JournalEntry> entries = new ArrayList<>(refused.size());
        for (Refusing one : refused) {
            Map<String, String> detail = new TreeMap<>(Map.of("step", one.steps(), "reason", reason.strip()));
            if (until != null) {
                detail.put("until", until.toString());
            }
            entries.add(JournalEntry.of(
                    one.customerId(),
                    until == null ? "dunning.refused" : "dunning.postponed",
                    clock.now(),
                    actor,
                    detail));
        }
        journal.writeAll(entries);
        return refused.size();
    }
}
