package org.encaisse.dunning.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.encaisse.casefile.HoldKinds;
import org.encaisse.dunning.decision.ActiveHold;
import org.encaisse.receivables.ItemStanding;
import org.encaisse.receivables.OpenItem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The step reached and the hold of each due date, beside what is owed. */
@Component
@Transactional(readOnly = true)
class StandingOfItems implements ItemStanding {

    private final JdbcClient jdbc;
    private final HoldKinds kinds;

    StandingOfItems(JdbcClient jdbc, HoldKinds kinds) {
        this.jdbc = jdbc;
        this.kinds = kinds;
    }

    @Override
    public Map<UUID, Standing> of(List<OpenItem> items, LocalDate on) {
        if (items.isEmpty()) {
            return Map.of();
        }
        String[] customers = items.stream()
                .map(item -> item.customerId().toString())
                .distinct()
                .toArray(String[]::new);
        String[] ids = items.stream().map(item -> item.openItemId().toString()).toArray(String[]::new);
        Map<UUID, String> steps = steps(customers, ids, on);
        Map<UUID, List<ActiveHold>> holds = holds(customers, on);
        Map<UUID, Standing> found = new HashMap<>();
        for (OpenItem item : items) {
            @Nullable String step = steps.get(item.openItemId());
            @Nullable
            ActiveHold hold = ActiveHold.strongest(
                    holds.getOrDefault(item.customerId(), List.of()), item.openItemId(), item.remaining(), on);
            if (step != null || hold != null) {
                found.put(
                        item.openItemId(),
                        new Standing(
                                step, hold == null ? null : hold.kind().code(), hold == null ? null : hold.until()));
            }
        }
        return found;
    }

    private Map<UUID, String> steps(String[] customers, String[] items, LocalDate on) {
        Map<UUID, String> found = new HashMap<>();
        jdbc.sql("""
                select distinct on (a.open_item_id) a.open_item_id, a.step_code
                  from dunning.action a
                 where a.tenant_id = (select platform.current_tenant())
                   and a.customer_id = any (:customers::uuid[])
                   and a.open_item_id = any (:items::uuid[])
                   and a.state = 'done'
                   and a.stage <> 'thanks'
                   and a.done_on <= :on
                 order by a.open_item_id, a.done_on desc, a.action_id desc
                """)
                .param("customers", customers)
                .param("items", items)
                .param("on", on)
                .query(row -> {
                    found.put(row.getObject(1, UUID.class), Objects.requireNonNull(row.getString(2)));
                });
        return found;
    }

    private Map<UUID, List<ActiveHold>> holds(String[] customers, LocalDate on) {
        Map<UUID, List<ActiveHold>> found = new HashMap<>();
        jdbc.sql("""
                select h.customer_id, h.open_item_id, h.kind, h.since, h.until, h.reason, h.amount, h.currency
                  from casefile.active_hold h
                 where h.tenant_id = (select platform.current_tenant())
                   and h.customer_id = any (:customers::uuid[])
                   and h.since <= :on
                   and (h.until is null or h.until >= :on)
                """).param("customers", customers).param("on", on).query(row -> {
            found.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>(1))
                    .add(FileParts.hold(row, kinds));
        });
        return found;
    }
}
