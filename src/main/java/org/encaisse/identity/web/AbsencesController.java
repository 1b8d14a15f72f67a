package org.encaisse.identity.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.identity.Absence;
import org.encaisse.identity.Absences;
import org.encaisse.identity.IdentityRefusal;
import org.encaisse.identity.IdentityRight;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Absences: everybody records his own, the manager also the others'. */
@Controller
@RequestMapping("/absences")
@IdentityRight.Needed(IdentityRight.ABSENCES)
class AbsencesController {

    private final Absences absences;
    private final People people;

    AbsencesController(Absences absences, People people) {
        this.absences = absences;
        this.people = people;
    }

    @GetMapping
    String show(SignedIn me, Ui ui, Model model) {
        List<Person> everybody = people.all();
        Map<UUID, String> names = everybody.stream().collect(Collectors.toMap(Person::userId, Person::displayName));
        List<Option> present = new ArrayList<>();
        everybody.stream()
                .filter(person -> !person.disabled())
                .forEach(person -> present.add(new Option(person.userId().toString(), person.displayName())));
        List<Option> substitutes = new ArrayList<>(present);
        substitutes.addFirst(new Option("", ui.t("identity.absence.nobody")));
        List<AbsencesPage.Line> lines = absences.endingFrom(ui.today(), null).stream()
                .map(absence -> line(absence, names, me, ui))
                .toList();
        List<Option> mine = List.of(new Option(me.userId().toString(), me.displayName()));
        model.addAttribute(
                "page",
                new AbsencesPage(
                        lines, supervises(ui) ? present : mine, me.userId().toString(), substitutes));
        return "identity/absences";
    }

    @PostMapping
    String record(
            @RequestParam UUID person,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate since,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            @RequestParam(defaultValue = "") String substitute,
            SignedIn me,
            Ui ui,
            RedirectAttributes redirect) {
        ownOr(person, me, ui);
        absences.record(person, since, until, substitute.isEmpty() ? null : UUID.fromString(substitute), me.userId());
        Flash.good(redirect, ui.t("identity.absence.recorded"));
        return "redirect:/absences";
    }

    @PostMapping("/{id}/remove")
    String remove(@PathVariable UUID id, SignedIn me, Ui ui, RedirectAttributes redirect) {
        ownOr(absences.personOf(id).orElseThrow(() -> new Refused(IdentityRefusal.UNKNOWN_ABSENCE)), me, ui);
        absences.remove(id);
        Flash.good(redirect, ui.t("identity.absence.removed"));
        return "redirect:/absences";
    }

    private static AbsencesPage.Line line(Absence absence, Map<UUID, String> names, SignedIn me, Ui ui) {
        UUID substitute = absence.substituteId();
        return new AbsencesPage.Line(
                absence.absenceId(),
                names.getOrDefault(absence.userId(), ""),
                absence.since(),
                absence.until(),
                substitute == null ? ui.t("identity.absence.nobody") : names.getOrDefault(substitute, ""),
                absence.on(ui.today()),
                supervises(ui) || absence.userId().equals(me.userId()));
    }

    private static void ownOr(UUID person, SignedIn me, Ui ui) {
        if (!person.equals(me.userId()) && !supervises(ui)) {
            throw new Refused(IdentityRefusal.NOT_YOUR_ABSENCE);
        }
    }

    private static boolean supervises(Ui ui) {
        return ui.may(IdentityRight.ABSENCES_OF_OTHERS);
    }
}
