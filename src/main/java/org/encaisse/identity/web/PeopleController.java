package org.encaisse.identity.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.encaisse.identity.IdentityRefusal;
import org.encaisse.identity.IdentityRight;
import org.encaisse.identity.NewPerson;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.identity.SavePerson;
import org.encaisse.identity.signin.OpenSessions;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who works here, in which roles; a person who leaves is disabled, and whatever they did keeps their name. */
@Controller
@RequestMapping("/settings/users")
@IdentityRight.Needed(IdentityRight.USERS)
class PeopleController {

    private final People people;
    private final SavePerson save;
    private final OpenSessions sessions;

    PeopleController(People people, SavePerson save, OpenSessions sessions) {
        this.people = people;
        this.save = save;
        this.sessions = sessions;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("page", new PeoplePage(people.all()));
        return "identity/users";
    }

    @GetMapping("/new")
    String blank(Ui ui, Model model) {
        model.addAttribute("page", PersonPage.blank(ui.lang()));
        return "identity/user";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        model.addAttribute("page", PersonPage.of(required(id)));
        return "identity/user";
    }

    @PostMapping
    String add(
            @RequestParam String name,
            @RequestParam String email,
            @Nullable @RequestParam(required = false) String telephone,
            @Nullable @RequestParam(required = false) List<String> roles,
            @RequestParam(defaultValue = "fr") String language,
            @RequestParam String password,
            Ui ui,
            Model model,
            RedirectAttributes redirect) {
        NewPerson person = new NewPerson(name, email, blankToNull(telephone), parse(roles), language, password);
        try {
            save.add(person);
        } catch (Refused refused) {
            model.addAttribute("page", PersonPage.again(null, person, ui.refusal(refused)));
            return "identity/user";
        }
        Flash.good(redirect, ui.t("identity.user.added", name));
        return "redirect:/settings/users";
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id,
            @RequestParam String name,
            @RequestParam String email,
            @Nullable @RequestParam(required = false) String telephone,
            @Nullable @RequestParam(required = false) List<String> roles,
            @RequestParam(defaultValue = "fr") String language,
            @Nullable @RequestParam(required = false) String password,
            Ui ui,
            Model model,
            RedirectAttributes redirect) {
        required(id);
        NewPerson person =
                new NewPerson(name, email, blankToNull(telephone), parse(roles), language, blankToNull(password));
        try {
            save.change(id, person);
        } catch (Refused refused) {
            model.addAttribute("page", PersonPage.again(id, person, ui.refusal(refused)));
            return "identity/user";
        }
        sessions.endOf(id);
        Flash.good(redirect, ui.t("identity.user.changed", name));
        return "redirect:/settings/users";
    }

    @PostMapping("/{id}/disable")
    String disable(@PathVariable UUID id, Ui ui, RedirectAttributes redirect) {
        save.disable(id);
        sessions.endOf(id);
        Flash.good(redirect, ui.t("identity.user.disabled"));
        return "redirect:/settings/users";
    }

    @PostMapping("/{id}/enable")
    String enable(@PathVariable UUID id, Ui ui, RedirectAttributes redirect) {
        save.enable(required(id).userId());
        Flash.good(redirect, ui.t("identity.user.enabled"));
        return "redirect:/settings/users";
    }

    private Person required(UUID id) {
        return people.byId(id).orElseThrow(() -> new Refused(IdentityRefusal.UNKNOWN_PERSON, id));
    }

    private static Set<Role> parse(@Nullable List<String> roles) {
        Set<Role> parsed = EnumSet.noneOf(Role.class);
        if (roles != null) {
            roles.stream().map(Role::parse).forEach(parsed::add);
        }
        return parsed;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
