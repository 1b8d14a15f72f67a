package org.encaisse.behaviour.web;

import java.util.ArrayList;
import java.util.List;
import org.encaisse.behaviour.SegmentBand;
import org.encaisse.behaviour.SegmentRule;
import org.encaisse.identity.LegalEntity;
import org.jspecify.annotations.Nullable;

/** One form per structure. */
public record SegmentRulesPage(List<Form> forms) {

    private static final int LINES = 5;

    /** A line of the table: a segment, or an empty line to add one. */
    public record Line(String id, String segment, String from, String profile) {}

    public record Form(
            String action,
            String title,
            String id,
            String currency,
            String months,
            boolean enabled,
            boolean none,
            List<Line> lines) {

        static Form of(LegalEntity structure, @Nullable SegmentRule rule) {
            List<Line> lines = new ArrayList<>();
            List<SegmentBand> bands = rule == null ? List.of() : rule.bands();
            for (int i = 0; i < Math.max(LINES, bands.size() + 1); i++) {
                String id = structure.code() + "-" + i;
                lines.add(
                        i >= bands.size()
                                ? new Line(id, "", "", "")
                                : new Line(
                                        id,
                                        bands.get(i).segment(),
                                        bands.get(i).from().toDecimal().toPlainString(),
                                        text(bands.get(i).profile())));
            }
            return new Form(
                    "/settings/segments/" + structure.entityId(),
                    structure.name(),
                    structure.code(),
                    (rule == null ? structure.currency() : rule.currency()).getCurrencyCode(),
                    String.valueOf(rule == null ? 3 : rule.months()),
                    rule != null && rule.enabled(),
                    rule == null,
                    lines);
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value;
        }
    }
}
