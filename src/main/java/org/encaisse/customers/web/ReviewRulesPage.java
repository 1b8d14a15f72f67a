package org.encaisse.customers.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.customers.ReviewRules.Rule;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Ui;

/** How often contact details are looked at again, by segment and structure. */
public record ReviewRulesPage(List<Rule> rules, List<Option> entities, List<String> segments, Map<UUID, String> names) {

    public String subject(Rule rule, Ui ui) {
        String entity = rule.entityId() == null
                ? ui.t("customers.review-rules.everywhere")
                : names.getOrDefault(rule.entityId(), "");
        return rule.segment() == null ? entity : rule.segment() + " · " + entity;
    }

    public List<Option> segmentChoices(Ui ui) {
        List<Option> choices = new ArrayList<>(List.of(new Option("", ui.t("customers.segment.all"))));
        segments.forEach(segment -> choices.add(new Option(segment, segment)));
        return choices;
    }

    public List<Option> periods(Ui ui) {
        List<Option> periods = new ArrayList<>();
        for (int months : List.of(3, 6, 12, 24)) {
            periods.add(new Option(String.valueOf(months), period(months, ui)));
        }
        return periods;
    }

    public String period(int months, Ui ui) {
        return ui.t("customers.review-rules.months", months);
    }
}
