package org.encaisse.portfolios.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.encaisse.identity.People;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.encaisse.portfolios.ApplyPortfolioRules;
import org.encaisse.portfolios.HandOver;
import org.encaisse.portfolios.HandOverPortfolio;
import org.encaisse.portfolios.PortfolioRefusal;
import org.encaisse.portfolios.PortfolioRule;
import org.encaisse.portfolios.PortfolioRules;
import org.encaisse.portfolios.Portfolios;
import org.encaisse.portfolios.PortfoliosRight;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The portfolios: who has whom, the rules that give customers to collectors, and the hand-over. */
@Controller
@RequestMapping("/portfolios")
@PortfoliosRight.Needed(PortfoliosRight.ASSIGN)
class PortfoliosController {

    private static final int HISTORY = 30;

    private final Portfolios portfolios;
    private final PortfolioRules rules;
    private final ApplyPortfolioRules apply;
    private final HandOverPortfolio handOver;
    private final People people;
    private final Structures structures;

    PortfoliosController(
            Portfolios portfolios,
            PortfolioRules rules,
            ApplyPortfolioRules apply,
            HandOverPortfolio handOver,
            People people,
            Structures structures) {
        this.portfolios = portfolios;
        this.rules = rules;
        this.apply = apply;
        this.handOver = handOver;
        this.people = people;
        this.structures = structures;
    }

    @GetMapping
    String now(Ui ui, Model model) {
        model.addAttribute(
                "page",
                new PortfoliosPage(
                        portfolios.now(ui.today()), handOver.latest(HISTORY), people.all(), structures.all()));
        return "portfolios/portfolios";
    }

    @GetMapping("/rules")
    String rules(
            @RequestParam(defaultValue = "false") boolean preview,
            @RequestParam(defaultValue = "false") boolean unassignedOnly,
            Ui ui,
            Model model) {
        model.addAttribute(
                "page",
                new PortfolioRulesPage(
                        rules.all(),
                        preview,
                        unassignedOnly,
                        preview ? portfolios.preview(unassignedOnly, ui.today()) : List.of(),
                        people.all(),
                        structures.all()));
        return "portfolios/portfolio-rules";
    }

    @PostMapping("/rules")
    String save(@RequestParam MultiValueMap<String, String> form, Ui ui, RedirectAttributes redirect) {
        try {
            rules.replaceAll(read(form));
            Flash.good(redirect, ui.t("portfolios.saved"));
        } catch (Refused refused) {
            Flash.refused(redirect, ui, refused);
        }
        return "redirect:/portfolios/rules?preview=true";
    }

    @PostMapping("/application")
    String apply(
            @RequestParam(defaultValue = "false") boolean unassignedOnly,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        Flash.good(redirect, ui.t("portfolios.applied", apply.apply(unassignedOnly, person.actor())));
        return "redirect:/portfolios";
    }

    @PostMapping("/hand-overs")
    String handOver(
            @RequestParam UUID from,
            @RequestParam UUID to,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(defaultValue = "") String segment,
            @RequestParam(defaultValue = "") String codes,
            @RequestParam(defaultValue = "") String note,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        try {
            HandOver made = handOver.handOver(
                    from,
                    to,
                    new HandOverPortfolio.Part(id(structure), text(segment), codes(codes)),
                    note,
                    ui.today(),
                    person.actor());
            Flash.good(redirect, ui.t("portfolios.handed-over", made.customers(), made.tasks()));
        } catch (Refused refused) {
            Flash.refused(redirect, ui, refused);
        }
        return "redirect:/portfolios";
    }

    /** A line without collector is left out. */
    private static List<PortfolioRule> read(MultiValueMap<String, String> form) {
        List<String> collectors = form.getOrDefault("collector", List.of());
        List<PortfolioRule> read = new ArrayList<>();
        for (int i = 0; i < collectors.size(); i++) {
            UUID collector = id(collectors.get(i));
            if (collector != null) {
                read.add(new PortfolioRule(
                        id(at(form, "structure", i)),
                        text(at(form, "segment", i)),
                        letter(at(form, "from", i)),
                        letter(at(form, "to", i)),
                        codes(at(form, "codes", i)),
                        collector));
            }
        }
        return read;
    }

    private static String at(MultiValueMap<String, String> form, String field, int line) {
        List<String> values = form.getOrDefault(field, List.of());
        return line < values.size() ? values.get(line) : "";
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.isBlank() ? null : UUID.fromString(text.strip());
        } catch (IllegalArgumentException e) {
            throw new Refused(PortfolioRefusal.NO_SUCH_COLLECTOR);
        }
    }

    private static @Nullable String text(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static @Nullable String letter(String text) {
        return text.isBlank() ? null : text.strip().toUpperCase(Locale.ROOT);
    }

    static List<String> codes(String text) {
        return Arrays.stream(text.split("[\\s,;]+"))
                .filter(code -> !code.isBlank())
                .toList();
    }
}
