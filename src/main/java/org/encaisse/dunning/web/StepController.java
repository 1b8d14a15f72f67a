package org.encaisse.dunning.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.encaisse.correspondence.Template;
import org.encaisse.correspondence.Templates;
import org.encaisse.dunning.ScenariosRight;
import org.encaisse.dunning.scenario.Draft;
import org.encaisse.dunning.scenario.Drafts;
import org.encaisse.dunning.scenario.EditDraft;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.ScenarioRefusal;
import org.encaisse.dunning.scenario.StepJson;
import org.encaisse.kernel.outcome.Refusal;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One step of a draft, every field of it. */
@Controller
class StepController {

    private final Drafts drafts;
    private final EditDraft edit;
    private final Templates templates;

    StepController(Drafts drafts, EditDraft edit, Templates templates) {
        this.drafts = drafts;
        this.edit = edit;
        this.templates = templates;
    }

    /** @param step empty for a new one */
    @GetMapping("/scenarios/{code}/draft/step")
    @ScenariosRight.Needed(ScenariosRight.EDIT)
    String form(@PathVariable String code, @RequestParam(defaultValue = "") String step, Ui ui, Model model) {
        Draft draft = drafts.of(code);
        model.addAttribute("page", page(draft, step, draft.revision(), shown(draft.scenario(), step), "", ui));
        return "dunning/step";
    }

    @PostMapping("/scenarios/{code}/draft/step")
    @ScenariosRight.Needed(ScenariosRight.EDIT)
    String save(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String replaced,
            @RequestParam int revision,
            @RequestParam MultiValueMap<String, String> form,
            SignedIn person,
            Ui ui,
            Model model,
            RedirectAttributes redirect) {
        StepJson typed = null;
        try {
            typed = StepForm.read(form);
            edit.put(code, replaced.isEmpty() ? null : replaced, typed, revision, person.actor());
        } catch (Refused refused) {
            if (refused.refusal().kind() == Refusal.Kind.MISSING) {
                throw refused;
            }
            Draft draft = drafts.of(code);
            model.addAttribute(
                    "page",
                    page(
                            draft,
                            replaced,
                            draft.revision(),
                            typed == null ? shown(draft.scenario(), replaced) : typed,
                            ui.refusal(refused),
                            ui));
            return "dunning/step";
        }
        Flash.good(redirect, ui.t("dunning.step.saved"));
        return "redirect:/scenarios/" + code + "/draft";
    }

    private static StepJson shown(Scenario scenario, String code) {
        if (code.isEmpty()) {
            return new StepJson(
                    "",
                    null,
                    "reminder",
                    null,
                    "email",
                    "validate",
                    null,
                    1,
                    null,
                    null,
                    null,
                    null,
                    true,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
        int index = scenario.indexOf(code);
        if (index < 0) {
            throw new Refused(ScenarioRefusal.UNKNOWN_STEP, code);
        }
        return StepJson.of(scenario.steps().get(index));
    }

    private StepPage page(Draft draft, String replaced, int revision, StepJson step, String problem, Ui ui) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Template template : templates.all()) {
            if (template.language().equals(ui.lang()) || !names.containsKey(template.code())) {
                names.put(template.code(), template.code() + " · " + template.name());
            }
        }
        List<Option> options = new ArrayList<>(List.of(new Option("", ui.t("dunning.step.template.none"))));
        names.forEach((code, name) -> options.add(new Option(code, name)));
        if (step.template() != null && !names.containsKey(step.template())) {
            options.add(new Option(step.template(), step.template()));
        }
        return new StepPage(draft.code(), draft.scenario().name(), replaced, revision, step, options, problem);
    }
}
