package org.encaisse.dunning.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.dunning.ScenariosRight;
import org.encaisse.dunning.decision.Assignments;
import org.encaisse.dunning.scenario.Drafts;
import org.encaisse.dunning.scenario.Papers;
import org.encaisse.dunning.scenario.PublishScenario;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.Scenarios;
import org.encaisse.dunning.settings.AssignScenario;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
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

/** The scenarios: read them on a time line, switch a step on or off (that publishes a version), say who follows which. */
@Controller
class ScenariosController {

    private final Scenarios scenarios;
    private final PublishScenario publish;
    private final AssignScenario assign;
    private final People people;
    private final Drafts drafts;

    ScenariosController(
            Scenarios scenarios, PublishScenario publish, AssignScenario assign, People people, Drafts drafts) {
        this.scenarios = scenarios;
        this.publish = publish;
        this.assign = assign;
        this.people = people;
        this.drafts = drafts;
    }

    @GetMapping("/scenarios")
    @ScenariosRight.Needed(ScenariosRight.READ)
    String list(Ui ui, Model model) {
        model.addAttribute(
                "page",
                ScenariosPage.of(
                        scenarios.ofTheHouse(), drafts.all(), assign.current(), ui.may(ScenariosRight.EDIT), ui));
        return "dunning/scenarios";
    }

    @GetMapping("/scenarios/{code}")
    @ScenariosRight.Needed(ScenariosRight.READ)
    String one(@PathVariable String code, @RequestParam @Nullable Integer version, Ui ui, Model model) {
        Scenario inForce = scenarios.inForce(code);
        Scenario shown = version == null || version == inForce.version() ? inForce : scenarios.version(code, version);
        Map<UUID, String> names = people.all().stream().collect(Collectors.toMap(Person::userId, Person::displayName));
        model.addAttribute(
                "page",
                new ScenarioPage(
                        shown,
                        inForce.version(),
                        scenarios.versions(code),
                        names,
                        ui.may(ScenariosRight.EDIT),
                        drafts.find(code).isPresent()));
        return "dunning/scenario";
    }

    /** On or off in one click; what was in force stays readable as a version. */
    @PostMapping("/scenarios/{code}/steps/{step}")
    @ScenariosRight.Needed(ScenariosRight.EDIT)
    String switched(
            @PathVariable String code,
            @PathVariable String step,
            @RequestParam boolean enabled,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        Scenario published = publish.publish(scenarios.inForce(code).switched(step, enabled), person.actor());
        Flash.good(redirect, ui.t("dunning.scenario.published", published.version()));
        return "redirect:/scenarios/" + code;
    }

    /** Whether contract or order and the proof of delivery must be in the file before the first reminder. */
    @PostMapping("/scenarios/{code}/papers")
    @ScenariosRight.Needed(ScenariosRight.EDIT)
    String papers(
            @PathVariable String code,
            @RequestParam boolean demanded,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        Scenario published =
                publish.publish(scenarios.inForce(code).requiring(demanded ? Papers.USUAL : List.of()), person.actor());
        Flash.good(redirect, ui.t("dunning.scenario.published", published.version()));
        return "redirect:/scenarios/" + code;
    }

    /** @param scenario empty takes the choice back, {@code none} is « aucune relance » */
    @PostMapping("/scenarios/assignments")
    @ScenariosRight.Needed(ScenariosRight.EDIT)
    String assign(
            @RequestParam(defaultValue = "") String profile,
            @RequestParam(defaultValue = "") String scenario,
            @RequestParam(defaultValue = "") String reason,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        Assignments.Subject subject = profile.isBlank()
                ? new Assignments.Subject(Assignments.Level.ENTITY, Assignments.EVERY)
                : new Assignments.Subject(Assignments.Level.PROFILE, profile.strip());
        if (scenario.isEmpty()) {
            assign.releaseHouse(subject, person.actor());
        } else {
            assign.assignHouse(subject, scenario.equals("none") ? null : scenario, reason, person.actor());
        }
        Flash.good(redirect, ui.t("dunning.assigned"));
        return "redirect:/scenarios";
    }
}
