package org.encaisse.customers.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.customers.ContactReview;
import org.encaisse.customers.ContactReview.Why;
import org.encaisse.customers.CustomerRefusal;
import org.encaisse.customers.Customers;
import org.encaisse.customers.CustomersRight;
import org.encaisse.customers.ReviewRules;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Coordonnées à revoir », and how often they are. */
@Controller
class ReviewController {

    private static final int PAGE = 50;

    private final ContactReview review;
    private final ReviewRules rules;
    private final Customers customers;
    private final Structures structures;
    private final People people;

    ReviewController(
            ContactReview review, ReviewRules rules, Customers customers, Structures structures, People people) {
        this.review = review;
        this.rules = rules;
        this.customers = customers;
        this.structures = structures;
        this.people = people;
    }

    @GetMapping("/customers/review")
    @CustomersRight.Needed(CustomersRight.READ)
    String list(
            @RequestParam(defaultValue = "without-email") String why,
            @RequestParam @Nullable UUID collector,
            @RequestParam @Nullable String after,
            Ui ui,
            Model model) {
        Why wanted = why(why);
        Slice<ContactReview.Line> lines = review.page(wanted, collector, ui.today(), after, PAGE);
        List<Person> everybody = people.all();
        List<Option> collectors = new ArrayList<>(List.of(new Option("", ui.t("customers.collector.all"))));
        everybody.stream()
                .filter(person -> person.roles().contains(Role.COLLECTOR))
                .forEach(person -> collectors.add(new Option(person.userId().toString(), person.displayName())));
        Map<UUID, String> names = everybody.stream().collect(Collectors.toMap(Person::userId, Person::displayName));
        model.addAttribute("page", new ReviewPage(wanted, lines.items(), lines.next(), collectors, names));
        return "customers/review";
    }

    @GetMapping("/settings/contact-review")
    @CustomersRight.Needed(CustomersRight.REVIEW_RULES)
    String settings(Ui ui, Model model) {
        List<LegalEntity> entities = structures.all();
        List<Option> choices = new ArrayList<>(List.of(new Option("", ui.t("customers.entity.all"))));
        entities.forEach(entity -> choices.add(new Option(entity.entityId().toString(), entity.name())));
        Map<UUID, String> names = entities.stream().collect(Collectors.toMap(LegalEntity::entityId, LegalEntity::name));
        List<String> segments = customers.segments();
        model.addAttribute("page", new ReviewRulesPage(rules.all(), choices, segments, names));
        return "customers/review-rules";
    }

    @PostMapping("/settings/contact-review")
    @CustomersRight.Needed(CustomersRight.REVIEW_RULES)
    String set(
            @RequestParam @Nullable UUID entity,
            @RequestParam(defaultValue = "") String segment,
            @RequestParam(defaultValue = "0") int months,
            Ui ui,
            RedirectAttributes redirect) {
        if (entity != null) {
            structures.byId(entity);
        }
        rules.set(entity, segment.isBlank() ? null : segment.strip(), months);
        Flash.good(redirect, ui.t("customers.review-rules.saved"));
        return "redirect:/settings/contact-review";
    }

    @PostMapping("/settings/contact-review/{rule}/remove")
    @CustomersRight.Needed(CustomersRight.REVIEW_RULES)
    String remove(@PathVariable UUID rule, Ui ui, RedirectAttributes redirect) {
        if (rules.all().stream().noneMatch(each -> each.ruleId().equals(rule))) {
            throw new Refused(CustomerRefusal.RULE_MISSING);
        }
        rules.remove(rule);
        Flash.good(redirect, ui.t("customers.review-rules.removed"));
        return "redirect:/settings/contact-review";
    }

    private static Why why(String code) {
        try {
            return Why.parse(code);
        } catch (IllegalArgumentException e) {
            return Why.WITHOUT_EMAIL;
        }
    }
}
