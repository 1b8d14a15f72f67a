package org.encaisse.dunning.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.encaisse.dunning.ScenariosRight;
import org.encaisse.dunning.scenario.Draft;
import org.encaisse.dunning.scenario.Drafts;
import org.encaisse.dunning.scenario.EditDraft;
import org.encaisse.dunning.scenario.FindScenario;
import org.encaisse.dunning.scenario.Papers;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.Scenarios;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.outcome.Violation;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The editor: a draft begun, its steps moved, switched, copied, taken out. Each act is a form of its own. */
@Controller
class DraftController {

    private final Drafts drafts;
    private final EditDraft edit;
    private final Scenarios scenarios;
    private final FindScenario find;
    private final People people;

    DraftController(Drafts drafts, EditDraft edit, Scenarios scenarios, FindScenario find, People people) {
        this.drafts = drafts;
        this.edit = edit;
        this.scenarios = scenarios;
        this.find = find;
        this.people = people;
    }

    /** @param from a scenario to copy; empty begins with nothing */
    @PostMapping("/scenarios")
    @ScenariosRight.Needed(ScenariosRight.EDIT)
    String create(
            @RequestParam String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String from,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        try {
            Draft draft = edit.create(code.strip(), name, from.isEmpty() ? null : find.find(from), person.actor());
            return "redirect:/scenarios/" + draft.code() + "/draft";
        } catch (Refused refused) {
            Flash.refused(redirect, ui, refused);
            return "redirect:/scenarios";
        }
    }

    @PostMapping("/scenarios/{code}/draft")
    @ScenariosRight.Needed(ScenariosRight.EDIT)
    String begin(@PathVariable String code, SignedIn person) {
        edit.begin(code, person.actor());
        return "redirect:/scenarios/" + code + "/draft";
    }

    @GetMapping("/scenarios/{code}/draft")
    @ScenariosRight.Needed(ScenariosRight.EDIT)
    String draft(@PathVariable String code, Ui ui, Model model) {
        Draft draft = drafts.of(code);
        model.addAttribute(
                "page",
                new DraftPage(
                        draft,
                        new ScenarioPage(draft.scenario(), 0, List.of(), Map.of(), true, true),
                        faults(draft.scenario(), ui),
                        foreign(ui),
                        people.all().stream()
                                .filter(one -> one.userId().equals(draft.changedBy()))
                                .map(Person::displayName)
                                .findFirst()
                                .orElse("")));
        return "dunning/draft";
    }

    @PostMapping("/scenarios/{code}/draft/discarding")
    @ScenariosRight.Needed(ScenariosRight.EDIT)
    String discard(@PathVariable String code, Ui ui, RedirectAttributes redirect) {
        drafts.discard(code);
        Flash.good(redirect, ui.t("dunning.draft.discarded"));
        return scenarios.versions(code).isEmpty() ? "redirect:/scenarios" : "redirect:/scenarios/" + code;
    }

    @PostMapping("/scenarios/{code}/draft/name")
    @ScenariosRight.Needed(ScenariosRight.EDIT)
    String rename(@PathVariable String code, @RequestParam String name, SignedIn person) {
        edit.rename(code, name, person.actor());
        return back(code);
    }

    @PostMapping("/scenarios/{code}/draft/papers")
    @ScenariosRight.Needed(ScenariosRight.EDIT)
    String papers(@PathVariable String code, @RequestParam boolean demanded, SignedIn person) {
        edit.demand(code, demanded ? Papers.USUAL : List.of(), person.actor());
        return back(code);
    }

    /** @param days dragged so far; @param by one more by a button */
    @PostMapping("/scenarios/{code}/draft/shifts")
    @ScenariosRight.Needed(ScenariosRight.EDIT)
    String shift(
            @PathVariable String code,
            @RequestParam String step,
            @RequestParam(defaultValue = "0") int days,
            @RequestParam(defaultValue = "0") int by,
            SignedIn person) {
        edit.shift(code, step, Math.clamp((long) days + by, -3_650, 3_650), person.actor());
        return back(code);
    }

    @PostMapping("/scenarios/{code}/draft/moves")
    @ScenariosRight.Needed(ScenariosRight.EDIT)
    String move(@PathVariable String code, @RequestParam String step, @RequestParam int by, SignedIn person) {
        edit.move(code, step, by, person.actor());
        return back(code);
    }

    @PostMapping("/scenarios/{code}/draft/switches")
    @ScenariosRight.Needed(ScenariosRight.EDIT)
    String switched(
            @PathVariable String code, @RequestParam String step, @RequestParam boolean enabled, SignedIn person) {
        edit.switched(code, step, enabled, person.actor());
        return back(code);
    }

    @PostMapping("/scenarios/{code}/draft/removals")
    @ScenariosRight.Needed(ScenariosRight.EDIT)
    String remove(@PathVariable String code, @RequestParam String step, SignedIn person) {
        edit.remove(code, step, person.actor());
        return back(code);
    }

    /** @param step the scenario, a space and the step: {@code pme P1} */
    @PostMapping("/scenarios/{code}/draft/copies")
    @ScenariosRight.Needed(ScenariosRight.EDIT)
    String copy(@PathVariable String code, @RequestParam String step, SignedIn person) {
        int space = step.indexOf(' ');
        String from = space < 0 ? step : step.substring(0, space);
        edit.copy(code, find.find(from), space < 0 ? "" : step.substring(space + 1), person.actor());
        return back(code);
    }

    private static String back(String code) {
        return "redirect:/scenarios/" + code + "/draft";
    }

    static List<String> faults(Scenario scenario, Ui ui) {
        try {
            scenario.checked();
            return List.of();
        } catch (Refused refused) {
            List<Violation> all = refused.violations();
            return all.isEmpty()
                    ? List.of(ui.refusal(refused))
                    : all.stream()
                            .map(fault -> ui.refusal(new Refused(
                                    fault.reason(), fault.arguments().toArray())))
                            .distinct()
                            .toList();
        }
    }

    private List<Option> foreign(Ui ui) {
        List<Option> foreign = new ArrayList<>();
        for (Scenario scenario : scenarios.all()) {
            scenario.steps()
                    .forEach(step -> foreign.add(new Option(
                            scenario.code() + " " + step.code(),
                            scenario.name() + " · " + step.code() + " · " + ScenarioPage.whenOf(step, ui))));
        }
        return foreign;
    }
}
