package org.encaisse.dunning.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.dunning.ScenariosRight;
import org.encaisse.dunning.publication.PublishDraft;
import org.encaisse.dunning.publication.WhatChanges;
import org.encaisse.dunning.scenario.CompareScenarios;
import org.encaisse.dunning.scenario.Draft;
import org.encaisse.dunning.scenario.Drafts;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.simulation.Foretold;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Before publishing: what is said otherwise, what changes for whom; then it is put in force. */
@Controller
class PublicationController {

    private static final Foretold.Wanted ALL = new Foretold.Wanted(null, null, null, true);

    private final Drafts drafts;
    private final WhatChanges changes;
    private final PublishDraft publish;
    private final Customers customers;

    PublicationController(Drafts drafts, WhatChanges changes, PublishDraft publish, Customers customers) {
        this.drafts = drafts;
        this.changes = changes;
        this.publish = publish;
        this.customers = customers;
    }

    @GetMapping("/scenarios/{code}/draft/comparison")
    @ScenariosRight.Needed(ScenariosRight.EDIT)
    String comparison(@PathVariable String code, Ui ui, Model model) {
        Draft draft = drafts.of(code);
        Scenario before = changes.inForce(code, draft.scenario().name());
        model.addAttribute(
                "page",
                new ComparisonPage(
                        draft,
                        before,
                        CompareScenarios.of(before, draft.scenario()),
                        DraftController.faults(draft.scenario(), ui)));
        return "dunning/comparison";
    }

    /** The part that looks at the portfolio, fetched once the page is there. */
    @GetMapping("/scenarios/{code}/draft/impact")
    @ScenariosRight.Needed(ScenariosRight.EDIT)
    String impact(@PathVariable String code, Ui ui, Model model) {
        WhatChanges.Impact impact = changes.of(drafts.of(code).scenario(), ui.today());
        Map<UUID, Customer> known = customers.byIds(WhatChanges.ids(impact));
        List<ImpactPage.Line> samples = impact.samples().stream()
                .map(each -> line(each, known.get(each.customerId()), ui))
                .toList();
        model.addAttribute("page", new ImpactPage(impact, samples));
        return "dunning/impact";
    }

    @PostMapping("/scenarios/{code}/draft/publication")
    @ScenariosRight.Needed(ScenariosRight.EDIT)
    String publish(
            @PathVariable String code,
            @RequestParam @Nullable Integer revision,
            @RequestParam @Nullable Integer inForce,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        try {
            PublishDraft.Published published = publish.publish(code, revision, inForce, person.actor());
            Flash.good(
                    redirect,
                    ui.t("dunning.draft.published", published.scenario().version(), published.takenBack()));
            return "redirect:/scenarios/" + code;
        } catch (Refused refused) {
            Flash.refused(redirect, ui, refused);
            return "redirect:/scenarios/" + code + "/draft/comparison";
        }
    }

    private static ImpactPage.Line line(Foretold.Customer each, @Nullable Customer known, Ui ui) {
        return new ImpactPage.Line(
                "/customers/" + each.customerId(),
                known == null ? "" : known.name(),
                SimulatedCustomersPage.told(each.usual(), ALL, ui),
                SimulatedCustomersPage.told(each.other(), ALL, ui));
    }
}
