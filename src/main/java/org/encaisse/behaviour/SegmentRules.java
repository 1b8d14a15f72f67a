package org.encaisse.behaviour;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.tenant.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rule of each structure: its own, else the one shipped for its currency, else none. */
@Component
public class SegmentRules {

    private final JdbcClient jdbc;
    private final Structures structures;

    SegmentRules(JdbcClient jdbc, Structures structures) {
        this.jdbc = jdbc;
        this.structures = structures;
    }

    @Transactional(readOnly = true)
    public Map<UUID, SegmentRule> all() {
        Map<UUID, SegmentRule> rules = new LinkedHashMap<>();
        for (LegalEntity structure : structures.all()) {
            SegmentRule.shippedFor(structure).ifPresent(rule -> rules.put(structure.entityId(), rule));
        }
        rules.putAll(stored());
        return rules;
    }

    @Transactional(readOnly = true)
    public Optional<SegmentRule> of(UUID entityId) {
        return Optional.ofNullable(all().get(entityId));
    }

    /** From now on; changes already proposed keep the figures they were proposed with. */
    @Transactional
    public void save(SegmentRule wanted, Actor actor) {
        SegmentRule rule = wanted.checked();
        structures.byId(rule.entityId());
        jdbc.sql("""
                insert into behaviour.segment_rule (tenant_id, entity_id, currency, months, enabled, changed_by)
                values (:tenant, :entity, :currency, :months, :enabled, :by)
                on conflict (tenant_id, entity_id) do update
                   set currency = excluded.currency,
                       months = excluded.months,
                       enabled = excluded.enabled,
                       changed_by = excluded.changed_by,
                       changed_at = excluded.changed_at
                """)
                .param("entity", rule.entityId())
                .param("currency", rule.currency().getCurrencyCode())
                .param("months", rule.months())
                .param("enabled", rule.enabled())
                .param("by", actor.userId())
                .update();
        jdbc.sql("""
                delete from behaviour.segment_band
                 where tenant_id = :tenant
                   and entity_id = :entity
                """).param("entity", rule.entityId()).update();
        for (int position = 0; position < rule.bands().size(); position++) {
            SegmentBand band = rule.bands().get(position);
            jdbc.sql("""
                    insert into behaviour.segment_band (tenant_id, entity_id, position, segment, from_amount, profile)
                    values (:tenant, :entity, :position, :segment, :from, :profile)
                    """)
                    .param("entity", rule.entityId())
                    .param("position", position)
                    .param("segment", band.segment())
                    .param("from", band.from().minor())
                    .param("profile", band.profile())
                    .update();
        }
    }

    private record Row(UUID entityId, String currency, int months, boolean enabled, SegmentBand band) {

        static Row of(ResultSet row, int number) throws SQLException {
            String currency = row.getString("currency");
            return new Row(
                    row.getObject("entity_id", UUID.class),
                    currency,
                    row.getInt("months"),
                    row.getBoolean("enabled"),
                    new SegmentBand(
                            row.getString("segment"),
                            Money.of(row.getLong("from_amount"), currency),
                            row.getString("profile")));
        }
    }

    private Map<UUID, SegmentRule> stored() {
        Map<UUID, List<Row>> rows = new LinkedHashMap<>();
        jdbc.sql("""
                select r.entity_id, r.currency, r.months, r.enabled, b.segment, b.from_amount, b.profile
                  from behaviour.segment_rule r
                  join behaviour.segment_band b on b.tenant_id = :tenant and b.entity_id = r.entity_id
                 where r.tenant_id = :tenant
                 order by r.entity_id, b.position
                """)
                .query(Row::of)
                .list()
                .forEach(row -> rows.computeIfAbsent(row.entityId(), id -> new ArrayList<>())
                        .add(row));
        Map<UUID, SegmentRule> rules = new LinkedHashMap<>();
        rows.forEach((entity, bands) -> {
            Row first = bands.getFirst();
            rules.put(
                    entity,
                    new SegmentRule(
                            entity,
                            Money.currencyOf(first.currency()),
                            first.months(),
                            bands.stream().map(Row::band).toList(),
                            first.enabled()));
        });
        return rules;
    }
}
