package org.encaisse.reminders.campaign;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.casefile.HoldKind;
import org.encaisse.casefile.HoldKinds;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.Structures;
import org.encaisse.reminders.campaign.CampaignSelection.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who a campaign reaches, who it does not and why: two queries, however many they are. */
@Component
@Transactional(readOnly = true)
public class ChooseRecipients {

    private final JdbcClient jdbc;
    private final Structures structures;
    private final HoldKinds kinds;

    ChooseRecipients(JdbcClient jdbc, Structures structures, HoldKinds kinds) {
        this.kinds = kinds;
        this.jdbc = jdbc;
        this.structures = structures;
    }

    /**
     * So many customers in one language.
     *
     * @param withoutAddress nobody knows an e-mail address
     * @param held a stop, an opt-out, an insolvency: not written to, be it out of courtesy
     */
    public record Total(String language, int written, int withoutAddress, int held) {}

    public List<Total> totals(CampaignSelection selection, LocalDate today) {
        Map<String, int[]> counts = new HashMap<>();
        for (Chosen one : chosen(selection, today)) {
            int[] count = counts.computeIfAbsent(one.language(), language -> new int[3]);
            count[one.held() != null ? 2 : one.email() == null ? 1 : 0]++;
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> new Total(one.getKey(), one.getValue()[0], one.getValue()[1], one.getValue()[2]))
                .toList();
    }

    List<Chosen> chosen(CampaignSelection selection, LocalDate today) {
        Map<UUID, String> held = silenced(today);
        Map<UUID, String> currencies = structures.all().stream()
                .collect(Collectors.toMap(
                        LegalEntity::entityId, structure -> structure.currency().getCurrencyCode()));
        return jdbc.sql("""
                with owed as (
                     select o.customer_id, o.currency, sum(o.remaining) as amount,
                            bool_or(o.due_on < :today and o.remaining > 0) as late
                       from receivables.open_now o
                      where o.tenant_id = (select platform.current_tenant())
                      group by o.customer_id, o.currency),
                most as (
                     select distinct on (w.customer_id) w.customer_id, w.currency
                       from owed w
                      order by w.customer_id, w.amount desc),
                standing as (
                     select w.customer_id, bool_or(w.late) as late
                       from owed w
                      group by w.customer_id)
                select d.customer_id, d.entity_id, d.code, d.language, m.currency,
                       r.name as recipient, r.email
                  from customers.directory d
                  left join most m on m.customer_id = d.customer_id
                  left join standing s on s.customer_id = d.customer_id
                  left join customers.reminder_address r
                         on r.tenant_id = (select platform.current_tenant()) and r.customer_id = d.customer_id
                 where d.tenant_id = (select platform.current_tenant())
                   and (:structure::uuid is null or d.entity_id = :structure)
                   and (:segment::text is null or d.segment = :segment)
                   and (:profile::text is null or d.profile = :profile)
                   and (:collector::uuid is null or d.collector_id = :collector)
                   and (cardinality(:codes::text[]) = 0 or d.code = any (:codes::text[]))
                   and case :standing
                            when 'any' then true
                            when 'open' then s.customer_id is not null
                            when 'overdue' then coalesce(s.late, false)
                            else s.customer_id is not null and not s.late end
                 order by d.customer_id
                """)
                .param("today", today)
                .param("structure", selection.structure())
                .param("segment", selection.segment())
                .param("profile", selection.profile())
                .param("collector", selection.collector())
                .param("codes", selection.codes().toArray(String[]::new))
                .param("standing", Words.of(selection.standing() == null ? Standing.ANY : selection.standing()))
                .query((row, n) -> new Chosen(
                        row.getObject("customer_id", UUID.class),
                        row.getObject("entity_id", UUID.class),
                        row.getString("code"),
                        row.getString("language"),
                        Objects.requireNonNullElse(
                                row.getString("currency"),
                                Objects.requireNonNull(currencies.get(row.getObject("entity_id", UUID.class)))),
                        row.getString("recipient"),
                        row.getString("email"),
                        held.get(row.getObject("customer_id", UUID.class))))
                .list();
    }

    private Map<UUID, String> silenced(LocalDate today) {
        Map<UUID, String> found = new HashMap<>();
        jdbc.sql("""
                select h.customer_id, h.kind
                  from casefile.active_hold h
                 where h.tenant_id = (select platform.current_tenant())
                   and h.open_item_id is null
                   and h.since <= :today
                   and (h.until is null or h.until >= :today)
                """).param("today", today).query(row -> {
            HoldKind kind = kinds.kept(row.getString(2));
            if (kind.silencesEverything()) {
                found.put(row.getObject(1, UUID.class), kind.code());
            }
        });
        return found;
    }
}
