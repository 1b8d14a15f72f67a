package org.encaisse.portfolios.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.Person;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Ui;
import org.encaisse.portfolios.PortfolioRule;
import org.encaisse.portfolios.Portfolios.Portfolio;
import org.jspecify.annotations.Nullable;

/** The rules as a form, with empty lines to add some, and what they would do. */
public record PortfolioRulesPage(
        List<PortfolioRule> rules,
        boolean preview,
        boolean unassignedOnly,
        List<Portfolio> previewed,
        List<Person> people,
        List<LegalEntity> structures) {

    private static final int EMPTY = 3;

    /** A line of the form. */
    public record Line(
            String id, String structure, String segment, String from, String to, String codes, String collector) {}

    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (PortfolioRule rule : rules) {
            lines.add(new Line(
                    String.valueOf(lines.size()),
                    text(rule.entityId()),
                    text(rule.segment()),
                    text(rule.fromLetter()),
                    text(rule.toLetter()),
                    String.join(" ", rule.codes()),
                    rule.collectorId().toString()));
        }
        for (int i = 0; i < EMPTY; i++) {
            lines.add(new Line(String.valueOf(lines.size()), "", "", "", "", "", ""));
        }
        return lines;
    }

    public List<Option> collectors() {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", "–"));
        options.addAll(PortfoliosPage.collectors(people));
        return options;
    }

    public List<Option> entities(Ui ui) {
        return PortfoliosPage.entities(structures, ui);
    }

    public String who(@Nullable UUID collector, Ui ui) {
        return collector == null ? ui.t("portfolios.no-rule") : PortfoliosPage.who(people, collector, ui);
    }

    public String overdue(Portfolio portfolio, Ui ui) {
        return PortfoliosPage.overdueOf(portfolio, ui);
    }

    public long moves() {
        return previewed.stream().mapToLong(Portfolio::arriving).sum();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
