package org.encaisse.receivables;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/** Turns sums by bucket, as the database answers them, into lines of the aged balance. */
final class AgedTally {

    private static final int CREDITS = Bucket.values().length;

    /**
     * A sum as the database answers it.
     *
     * @param bucket null for credits
     */
    record Sum(
            String key,
            String label,
            @Nullable UUID customerId,
            Currency currency,
            @Nullable Integer bucket,
            long amount) {

        static Sum read(ResultSet row) throws SQLException {
            return new Sum(
                    row.getString("key"),
                    row.getString("label"),
                    row.getObject("customer_id", UUID.class),
                    Money.currencyOf(row.getString("currency")),
                    row.getObject("bucket", Integer.class),
                    row.getLong("amount"));
        }
    }

    private record Line(String key, @Nullable UUID customerId, Currency currency) {}

    private AgedTally() {}

    /** In the order in which the keys come; lines of nothing but zeros are left out. */
    static List<AgedLine> lines(List<Sum> sums) {
        Map<Line, long[]> amounts = new LinkedHashMap<>();
        Map<Line, String> labels = new LinkedHashMap<>();
        for (Sum sum : sums) {
            Line line = new Line(sum.key(), sum.customerId(), sum.currency());
            long[] cells = amounts.computeIfAbsent(line, l -> new long[CREDITS + 1]);
            int cell = sum.bucket() == null ? CREDITS : sum.bucket();
            cells[cell] = Math.addExact(cells[cell], sum.amount());
            labels.putIfAbsent(line, sum.label());
        }
        List<AgedLine> lines = new ArrayList<>();
        amounts.forEach((line, cells) -> {
            for (long cell : cells) {
                if (cell != 0) {
                    lines.add(line(line, labels.getOrDefault(line, line.key()), cells));
                    return;
                }
            }
        });
        return List.copyOf(lines);
    }

    private static AgedLine line(Line line, String label, long[] cells) {
        long total = 0;
        for (long cell : cells) {
            total = Math.addExact(total, cell);
        }
        return new AgedLine(
                line.key(),
                label,
                line.customerId(),
                line.currency(),
                Money.of(cells[0], line.currency()),
                Money.of(cells[1], line.currency()),
                Money.of(cells[2], line.currency()),
                Money.of(cells[3], line.currency()),
                Money.of(cells[4], line.currency()),
                Money.of(cells[CREDITS], line.currency()),
                Money.of(total, line.currency()));
    }
}
