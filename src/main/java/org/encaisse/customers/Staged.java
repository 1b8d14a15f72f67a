package org.encaisse.customers;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refusal;
import org.encaisse.kernel.outcome.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the temporary tables of all bulk loads have in common: after its own columns, a staged line has
 * {@code field, found, reason, arguments}, empty as long as nothing is wrong with it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Staged {

    /** The columns that every staging table ends with. */
    public static final String FAULT_COLUMNS = "field text, found text, reason text, arguments text";

    private static final String BETWEEN_ARGUMENTS = "\u001f";

    /** From so many lines on, each side of a join is read once. */
    private static final long MANY = 1_000;

    private final JdbcClient jdbc;

    Staged(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last four values of a staged line, for a fault already found. */
    public static @Nullable Object[] fault(Violation fault) {
        return new @Nullable Object[] {
            fault.field(),
            fault.text(),
            fault.reason().code(),
            joined(fault.arguments().toArray())
        };
    }

    public static String joined(@Nullable Object... arguments) {
        return Arrays.stream(arguments).map(String::valueOf).collect(Collectors.joining(BETWEEN_ARGUMENTS));
    }

    public static List<String> arguments(@Nullable String joined) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(BETWEEN_ARGUMENTS, -1));
    }

    /** Tells PostgreSQL how many lines there are, and that their joins stay in memory until the transaction ends. */
    public void prepare(String table) {
        // Compiling such queries costs more than it saves.
        jdbc.sql("select set_config('work_mem', '96MB', true), set_config('jit', 'off', true)")
                .query((row, n) -> row.getString(1))
                .list();
        jdbc.sql("analyze pg_temp." + table).update();
        // Of an organisation that is new, or whose rows this very transaction wrote, the statistics know nothing: one
        // row is
        // expected, and each line would be compared with every other.
        nestedLoops(count("select count(*) from pg_temp." + table) < MANY);
    }

    /** From here on the lines are taken one at a time: what is looked up by its key is looked up by its index again. */
    public void lineByLine() {
        nestedLoops(true);
    }

    private void nestedLoops(boolean on) {
        jdbc.sql("select set_config('enable_nestloop', :on, true)")
                .param("on", on ? "on" : "off")
                .query(String.class)
                .single();
    }

    /** Marks one line as refused. */
    public void refuse(String table, int line, String field, @Nullable String found, Refusal reason, Object... quoted) {
        jdbc.sql(
                        "update pg_temp.%s set field = :field, found = :found, reason = :reason, arguments = :arguments where line = :line"
                                .formatted(table))
                .param("field", field)
                .param("found", found)
                .param("reason", reason.code())
                .param("arguments", joined(quoted))
                .param("line", line)
                .update();
    }

    /** What an earlier load of the same transaction refused. */
    public void forgetRefused() {
        jdbc.sql("drop table if exists pg_temp.refused_line").update();
    }

    /** Puts the refused lines where whoever asked for the load will read them; answers how many there are. */
    public long publishRefused(String table) {
        forgetRefused();
        return jdbc.sql("""
                create temporary table refused_line on commit drop as
                select line, field, found, reason, arguments
                  from pg_temp.%s
                 where reason is not null
                """.formatted(table)).update();
    }

    /** Lines taken and their sums, per currency. */
    public List<Loaded.Total> totals(String table, String amount) {
        return jdbc.sql("""
                select currency, count(*) as lines, sum(%s)::bigint as total
                  from pg_temp.%s
                 where reason is null
                 group by currency
                 order by currency
                """.formatted(amount, table))
                .query((row, n) -> new Loaded.Total(
                        row.getLong("lines"), Money.of(row.getLong("total"), row.getString("currency"))))
                .list();
    }

    /** The structures of which at least one line was not refused. */
    public Set<UUID> structures(String table) {
        return jdbc.sql("""
                select distinct entity_id
                  from pg_temp.%s
                 where reason is null
                """.formatted(table)).query(UUID.class).set();
    }

    public long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
