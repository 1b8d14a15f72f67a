package org.encaisse.receivables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.function.Function;
import org.encaisse.customers.CodeKey;
import org.encaisse.platform.web.Slice;
import org.encaisse.receivables.AgedTally.Sum;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The aged balance customer by customer, a page at a time.
 *
 * <p>By code or name it first finds the customers of the page and then sums only theirs (the lateral joins keep the
 * database from summing everybody's). By debt it has to sum everybody's.
 */
@Component
@Transactional(readOnly = true)
class AgedCustomers {

    /** One page in the order of a column of the directory, {@code code} or {@code name}. */
    private static final String PAGE = Standing.in("""
                with page as materialized (
                     select d.customer_id, d.code, d.name
                       from customers.directory d
                      cross join lateral (select 1
                                            from {standing} s
                                           where s.customer_id = d.customer_id
                                             and (:currency::text is null or s.currency = :currency)
                                           limit 1) owes
                      where d.tenant_id = :tenant
                        and (:keyText::text is null or (d.%1$s, d.customer_id) > (:keyText, :keyId::uuid))
                        and (:entity::uuid is null or d.entity_id = :entity)
                        and {customers asked for}
                      order by d.%1$s, d.customer_id
                      limit :limit)
                select page.code as key, page.name as label, page.customer_id, sums.currency, sums.bucket, sums.amount
                  from page
                 cross join lateral (select s.currency, receivables.bucket(s.due_on, :on) as bucket,
                                            sum(s.amount) as amount
                                       from {standing} s
                                      where s.customer_id = page.customer_id
                                        and (:currency::text is null or s.currency = :currency)
                                      group by s.currency, bucket) sums
                 order by page.%1$s, page.customer_id, sums.currency, sums.bucket
                """);

    private final JdbcClient jdbc;

    AgedCustomers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Slice<AgedLine> byCode(LocalDate on, AgedFilter filter, @Nullable String after, int limit) {
        return paged(sums(PAGE.formatted("code"), on, filter, after, limit), limit, Sum::key);
    }

    public Slice<AgedLine> byName(LocalDate on, AgedFilter filter, @Nullable String after, int limit) {
        return paged(sums(PAGE.formatted("name"), on, filter, after, limit), limit, Sum::label);
    }

    private List<Sum> sums(String page, LocalDate on, AgedFilter filter, @Nullable String after, int limit) {
        // After its fifth use it would be run by a plan made for no filter in particular, five times slower; told to
        // this
        // transaction alone, because the checks of foreign keys are better off with the plan they have.
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query(String.class)
                .single();
        return jdbc.sql(page)
                .params(keyed(on, filter, after, limit))
                .query((row, n) -> Sum.read(row))
                .list();
    }

    /** The largest first, currency after currency, since debts of two currencies have no order between them. */
    public Slice<AgedLine> byDebt(
            LocalDate on, AgedFilter filter, boolean overdueOnly, @Nullable String after, int limit) {
        DebtKey key = DebtKey.read(after);
        Map<String, @Nullable Object> params = AgedParams.of(on, filter);
        params.put("overdueOnly", overdueOnly);
        params.put("keyCurrency", key == null ? null : key.currency());
        params.put("keyDebt", key == null ? null : key.debt());
        params.put("keyId", key == null ? null : key.customerId());
        params.put("limit", limit + 1);
        List<Ranked> ranked = jdbc.sql(Standing.in("""
                with debt as (
                     select s.customer_id, s.currency,
                            coalesce(sum(s.amount) filter (where not :overdueOnly or s.due_on < :on), 0)::bigint as debt
                       from {standing} s
                      where (:currency::text is null or s.currency = :currency)
                      group by s.customer_id, s.currency)
                select d.customer_id, d.code, d.name, debt.currency, debt.debt
                  from debt
                  join customers.directory d
                    on d.tenant_id = :tenant
                   and d.customer_id = debt.customer_id
                 where debt.debt <> 0
                   and (:keyCurrency::text is null
                        or debt.currency > :keyCurrency
                        or (debt.currency = :keyCurrency
                            and (debt.debt, d.customer_id) < (:keyDebt::bigint, :keyId::uuid)))
                   and (:entity::uuid is null or d.entity_id = :entity)
                   and {customers asked for}
                 order by debt.currency, debt.debt desc, d.customer_id desc
                 limit :limit
                """))
                .params(params)
                .query((row, n) -> new Ranked(
                        row.getObject("customer_id", UUID.class), row.getString("currency"), row.getLong("debt")))
                .list();
        Slice<Ranked> page =
                Slice.of(ranked, limit, last -> new DebtKey(last.currency(), last.debt(), last.customerId()).written());
        return new Slice<>(AgedTally.lines(sumsOf(on, page.items())), page.next());
    }

    /** The lines of these customers and currencies, in this order. */
    private List<Sum> sumsOf(LocalDate on, List<Ranked> ranked) {
        return jdbc.sql(Standing.in("""
                select d.code as key, d.name as label, d.customer_id, sums.currency, sums.bucket, sums.amount
                  from unnest(:customers::uuid[], :currencies::text[]) with ordinality as r (customer_id, currency, place)
                  join customers.directory d
                    on d.tenant_id = :tenant
                   and d.customer_id = r.customer_id
                 cross join lateral (select s.currency, receivables.bucket(s.due_on, :on) as bucket,
                                            sum(s.amount) as amount
                                       from {standing} s
                                      where s.customer_id = r.customer_id
                                        and s.currency = r.currency
                                      group by s.currency, bucket) sums
                 order by r.place, sums.bucket
                """))
                .param("on", on)
                .param(
                        "customers",
                        ranked.stream().map(r -> r.customerId().toString()).toArray(String[]::new))
                .param("currencies", ranked.stream().map(Ranked::currency).toArray(String[]::new))
                .query((row, n) -> Sum.read(row))
                .list();
    }

    private record Ranked(UUID customerId, String currency, long debt) {}

    private record DebtKey(String currency, long debt, UUID customerId) {

        String written() {
            return Cursors.write(currency, debt, customerId);
        }

        static @Nullable DebtKey read(@Nullable String cursor) {
            return Cursors.read(
                    cursor, 3, part -> new DebtKey(part[0], Long.parseLong(part[1]), UUID.fromString(part[2])));
        }
    }

    private static Map<String, @Nullable Object> keyed(
            LocalDate on, AgedFilter filter, @Nullable String after, int limit) {
        CodeKey key = CodeKey.read(after);
        Map<String, @Nullable Object> params = AgedParams.of(on, filter);
        params.put("keyText", key == null ? null : key.code());
        params.put("keyId", key == null ? null : key.customerId());
        params.put("limit", limit + 1);
        return params;
    }

    /** One customer more than asked was read: its lines only tell that there is a next page. */
    private static Slice<AgedLine> paged(List<Sum> sums, int limit, Function<Sum, String> keyText) {
        SequencedSet<UUID> customers = new LinkedHashSet<>();
        List<Sum> kept = new ArrayList<>();
        for (Sum sum : sums) {
            UUID customer = sum.customerId();
            if (customer == null || (!customers.contains(customer) && customers.size() == limit)) {
                Sum last = kept.getLast();
                return new Slice<>(
                        AgedTally.lines(kept), new CodeKey(keyText.apply(last), customers.getLast()).written());
            }
            customers.add(customer);
            kept.add(sum);
        }
        return new Slice<>(AgedTally.lines(kept), null);
    }
}
