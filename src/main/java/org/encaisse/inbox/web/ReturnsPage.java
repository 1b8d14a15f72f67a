package org.encaisse.inbox.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.encaisse.inbox.ReturnsReview;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Tab;
import org.encaisse.platform.web.Ui;

/** The monthly review of returned mail by cause. */
public record ReturnsPage(
        YearMonth month,
        long sent,
        List<ReturnsReview.Cause> causes,
        List<ReturnsReview.Month> trend,
        List<ReturnsReview.Address> addresses,
        List<Tab> tabs,
        List<Option> months) {

    private static final int HEIGHT = 100;
    private static final int STEP = 50;

    /** A month of the picture: a column, its figure and its name. */
    public record Column(int x, int y, int height, String value, String label) {}

    /** What a family of causes asks for. */
    public record Cure(String family, String text) {}

    static List<Option> months(YearMonth latest, Ui ui) {
        List<Option> months = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            YearMonth one = latest.minusMonths(i);
            months.add(new Option(one.toString(), named(one, ui)));
        }
        return months;
    }

    static String named(YearMonth month, Ui ui) {
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, ui.locale()) + " " + month.getYear();
    }

    public String title(Ui ui) {
        return ui.t("inbox.review") + " — " + named(month, ui);
    }

    public long returned() {
        return causes.stream().mapToLong(ReturnsReview.Cause::now).sum();
    }

    public long before() {
        return causes.stream().mapToLong(ReturnsReview.Cause::before).sum();
    }

    public long late() {
        return trend.isEmpty() ? 0 : trend.getLast().late();
    }

    public String change(long now, long before, Ui ui) {
        return now == before ? "=" : (now > before ? "+" : "−") + ui.number(Math.abs(now - before));
    }

    public String rate(Ui ui) {
        return sent == 0
                ? "—"
                : ui.percent(BigDecimal.valueOf(returned()).divide(BigDecimal.valueOf(sent), 4, RoundingMode.HALF_UP));
    }

    public String cause(String code, Ui ui) {
        return ui.t("inbox.cause." + code);
    }

    public String family(String code, Ui ui) {
        return ui.t("inbox.family." + code);
    }

    /** Those of the families met this month, once each. */
    public List<Cure> cures(Ui ui) {
        Set<String> families = new LinkedHashSet<>();
        causes.stream().filter(cause -> cause.now() > 0).forEach(cause -> families.add(cause.family()));
        return families.stream()
                .map(family -> new Cure(family(family, ui), ui.t("inbox.cure." + family)))
                .toList();
    }

    public List<Column> columns(Ui ui) {
        long most = Math.max(
                1, trend.stream().mapToLong(ReturnsReview.Month::returned).max().orElse(1));
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < trend.size(); i++) {
            ReturnsReview.Month one = trend.get(i);
            int height = (int) (one.returned() * HEIGHT / most);
            String label = one.month().getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, ui.locale());
            columns.add(new Column(i * STEP + 8, 20 + HEIGHT - height, height, ui.number(one.returned()), label));
        }
        return columns;
    }

    /** The picture in words, for whoever does not see it. */
    public String described(Ui ui) {
        Map<String, String> said = new LinkedHashMap<>();
        trend.forEach(one -> said.put(named(one.month(), ui), ui.number(one.returned())));
        List<String> parts = new ArrayList<>();
        said.forEach((name, value) -> parts.add(name + " : " + value));
        return String.join(", ", parts);
    }
}
