package org.encaisse.portfolios.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.encaisse.portfolios.ApplyPortfolioRules;
import org.encaisse.portfolios.PortfolioRefusal;
import org.encaisse.portfolios.PortfolioRule;
import org.encaisse.portfolios.PortfolioRules;
import org.encaisse.portfolios.Portfolios;
import org.encaisse.portfolios.PortfoliosRight;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who gets whom, through the interface: the portfolios, the rules in their order, what they would do, and doing it. */
@RestController
@RequestMapping("/api/v1")
@PortfoliosRight.Needed(PortfoliosRight.ASSIGN)
class PortfolioRulesResource {

    private final PortfolioRules rules;
    private final Portfolios portfolios;
    private final ApplyPortfolioRules apply;
    private final People people;
    private final Structures structures;

    PortfolioRulesResource(
            PortfolioRules rules,
            Portfolios portfolios,
            ApplyPortfolioRules apply,
            People people,
            Structures structures) {
        this.rules = rules;
        this.portfolios = portfolios;
        this.apply = apply;
        this.people = people;
        this.structures = structures;
    }

    @GetMapping("/portfolios")
    Listed<Portfolio> now(Ui ui) {
        return shown(portfolios.now(ui.today()));
    }

    @GetMapping("/portfolio-rules")
    Listed<Rule> rules() {
        Map<UUID, String> emails = emails();
        Map<UUID, String> codes =
                structures.all().stream().collect(Collectors.toMap(LegalEntity::entityId, LegalEntity::code));
        return new Listed<>(
                rules.all().stream()
                        .map(rule -> new Rule(
                                rule.entityId() == null ? null : codes.get(rule.entityId()),
                                rule.segment(),
                                rule.fromLetter(),
                                rule.toLetter(),
                                rule.codes(),
                                emails.get(rule.collectorId())))
                        .toList(),
                null);
    }

    /** Moves nobody before they are applied. */
    @PutMapping("/portfolio-rules")
    Listed<Rule> replace(@RequestBody Wanted body) {
        rules.replaceAll(
                body.items() == null
                        ? List.of()
                        : body.items().stream().map(this::parsed).toList());
        return rules();
    }

    @GetMapping("/portfolio-rules/preview")
    Listed<Portfolio> preview(@RequestParam(defaultValue = "false") boolean unassignedOnly, Ui ui) {
        return shown(portfolios.preview(unassignedOnly, ui.today()));
    }

    @PostMapping("/portfolio-rules/application")
    Applied apply(@RequestBody(required = false) @Nullable Asked body, SignedIn person) {
        boolean unassignedOnly = body != null && Boolean.TRUE.equals(body.unassignedOnly());
        return new Applied(apply.apply(unassignedOnly, person.actor()));
    }

    private PortfolioRule parsed(@Nullable Rule rule) {
        if (rule == null || rule.collector() == null) {
            throw new Refused(PortfolioRefusal.NO_SUCH_COLLECTOR);
        }
        UUID collector = people.named(rule.collector())
                .map(Person::userId)
                .orElseThrow(() -> new Refused(PortfolioRefusal.NO_SUCH_COLLECTOR));
        return new PortfolioRule(
                rule.entity() == null ? null : structure(rule.entity()),
                text(rule.segment()),
                letter(rule.from()),
                letter(rule.to()),
                rule.customers() == null ? List.of() : rule.customers(),
                collector);
    }

    private UUID structure(String code) {
        return structures
                .byCode(code)
                .map(LegalEntity::entityId)
                .orElseThrow(() -> new Refused(PortfolioRefusal.NO_SUCH_STRUCTURE, code));
    }

    private Listed<Portfolio> shown(List<Portfolios.Portfolio> some) {
        Map<UUID, String> emails = emails();
        return new Listed<>(
                some.stream()
                        .map(each -> new Portfolio(
                                each.collectorId() == null ? null : emails.get(each.collectorId()),
                                each.customers(),
                                each.arriving(),
                                each.overdue()))
                        .toList(),
                null);
    }

    private Map<UUID, String> emails() {
        return people.all().stream().collect(Collectors.toMap(Person::userId, Person::email));
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable String letter(@Nullable String text) {
        String letter = text(text);
        return letter == null ? null : letter.toUpperCase(Locale.ROOT);
    }

    record Listed<T>(List<T> items, @Nullable String next) {}

    /** The rules in their order: the first that fits a customer decides. */
    record Wanted(@Nullable List<@Nullable Rule> items) {}

    /**
     * One rule; what is left out fits everybody.
     *
     * @param entity the code of a structure
     * @param from first letter of the name, accents aside; {@code to} the last one, both included
     * @param customers only these, by their codes
     * @param collector e-mail address or displayed name
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Rule(
            @Nullable String entity,
            @Nullable String segment,
            @Nullable String from,
            @Nullable String to,
            @Nullable List<String> customers,
            @Nullable String collector) {}

    /**
     * One portfolio.
     *
     * @param collector null for the customers of nobody
     * @param arriving how many of them are not his today
     */
    record Portfolio(@Nullable String collector, long customers, long arriving, List<Money> overdue) {}

    record Asked(@Nullable Boolean unassignedOnly) {}

    /** @param customers how many changed hands */
    record Applied(int customers) {}
}
