package org.encaisse.platform.web;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The aged balance as a picture: one strip, a part per bucket, each with its word and its amount below.
 *
 * @param id unique on the page
 * @param title what is shown, such as « Balance âgée en FCFA »
 */
public record AgingBars(String id, String title, List<Bar> bars) {

    private static final int WIDTH = 1000;

    /** One bucket; {@code x} and {@code width} in thousandths of the strip. */
    public record Bar(
            String css,
            String label,
            String value,
            @Nullable String href,
            int x,
            int width) {}

    /** Of five buckets from not due to over 90 days, with their labels; negative amounts have no width. */
    public static AgingBars of(
            String id, String title, List<String> labels, List<Money> buckets, List<String> hrefs, Formats formats) {
        long whole =
                buckets.stream().mapToLong(each -> Math.max(0, each.minor())).sum();
        List<Bar> bars = new ArrayList<>();
        long before = 0;
        for (int i = 0; i < buckets.size(); i++) {
            long weight = Math.max(0, buckets.get(i).minor());
            int from = place(before, whole);
            int to = place(before + weight, whole);
            String href = hrefs.isEmpty() ? null : hrefs.get(i);
            bars.add(new Bar("age-" + i, labels.get(i), formats.money(buckets.get(i)), href, from, to - from));
            before += weight;
        }
        return new AgingBars(id, title, List.copyOf(bars));
    }

    public List<Bar> drawn() {
        return bars.stream().filter(bar -> bar.width() > 0).toList();
    }

    /** The same figures in words, for whoever cannot see the picture. */
    public String description() {
        return bars.stream().map(bar -> bar.label() + " : " + bar.value()).collect(Collectors.joining(" ; "));
    }

    private static int place(long weight, long whole) {
        return whole == 0
                ? 0
                : BigInteger.valueOf(weight)
                        .multiply(BigInteger.valueOf(WIDTH))
                        .divide(BigInteger.valueOf(whole))
                        .intValueExact();
    }
}
