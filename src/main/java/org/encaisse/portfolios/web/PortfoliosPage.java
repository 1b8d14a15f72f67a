package org.encaisse.portfolios.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.Person;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Ui;
import org.encaisse.portfolios.HandOver;
import org.encaisse.portfolios.Portfolios.Portfolio;
import org.jspecify.annotations.Nullable;

/** The portfolios as they are, and those that were handed over. */
public record PortfoliosPage(
        List<Portfolio> portfolios, List<HandOver> history, List<Person> people, List<LegalEntity> structures) {

    public String who(@Nullable UUID collector, Ui ui) {
        return who(people, collector, ui);
    }

    public String overdue(Portfolio portfolio, Ui ui) {
        return overdueOf(portfolio, ui);
    }

    /** Whoever has a portfolio hands over, whatever his role has become. */
    public List<Option> from() {
        return people.stream()
                .filter(person ->
                        portfolios.stream().anyMatch(each -> person.userId().equals(each.collectorId())))
                .map(PortfoliosPage::option)
                .toList();
    }

    public List<Option> to() {
        return collectors(people);
    }

    public List<Option> entities(Ui ui) {
        return entities(structures, ui);
    }

    static List<Option> collectors(List<Person> people) {
        return people.stream()
                .filter(person -> !person.disabled())
                .filter(person -> person.roles().contains(Role.COLLECTOR)
                        || person.roles().contains(Role.MANAGER))
                .map(PortfoliosPage::option)
                .toList();
    }

    static List<Option> entities(List<LegalEntity> structures, Ui ui) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", ui.t("portfolios.all-structures")));
        structures.forEach(each -> options.add(new Option(each.entityId().toString(), each.name())));
        return options;
    }

    static String overdueOf(Portfolio portfolio, Ui ui) {
        return portfolio.overdue().isEmpty()
                ? "–"
                : portfolio.overdue().stream().map(ui::money).collect(Collectors.joining(" · "));
    }

    static String who(List<Person> people, @Nullable UUID collector, Ui ui) {
        return people.stream()
                .filter(person -> person.userId().equals(collector))
                .map(Person::displayName)
                .findFirst()
                .orElse(ui.t("portfolios.nobody"));
    }

    private static Option option(Person person) {
        return new Option(person.userId().toString(), person.displayName());
    }
}
