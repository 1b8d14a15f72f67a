package org.encaisse.identity.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.encaisse.identity.IdentityRefusal;
import org.encaisse.identity.IdentityRight;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.identity.UserRights;
import org.encaisse.identity.signin.OpenSessions;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Right;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.Rights;
import org.encaisse.platform.web.SignedIn;
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

/** What one person may do, beside what his roles say. */
@Controller
@RequestMapping("/settings/users/{id}/rights")
@IdentityRight.Needed(IdentityRight.USERS)
class RightsController {

    private final People people;
    private final Rights rights;
    private final UserRights decided;
    private final OpenSessions sessions;

    RightsController(People people, Rights rights, UserRights decided, OpenSessions sessions) {
        this.people = people;
        this.rights = rights;
        this.decided = decided;
        this.sessions = sessions;
    }

    @GetMapping
    String show(@PathVariable UUID id, Ui ui, Model model) {
        model.addAttribute("page", RightsPage.of(required(id), rights.all(), decided.of(id), "", ui));
        return "identity/rights";
    }

    /** The ticks of the form are all that this person may do of what his roles allow. */
    @PostMapping
    String keep(
            @PathVariable UUID id,
            @Nullable @RequestParam(required = false) List<String> right,
            SignedIn me,
            Ui ui,
            Model model,
            RedirectAttributes redirect) {
        Person person = required(id);
        Set<Right> has = new HashSet<>();
        for (String code : right == null ? List.<String>of() : right) {
            has.add(rights.byCode(code).orElseThrow(() -> new Refused(IdentityRefusal.UNKNOWN_RIGHT, code)));
        }
        List<Right> asked = rights.all().stream()
                .filter(each -> has.contains(each) || each.holders().possible(person.roles()))
                .toList();
        try {
            decided.keep(id, asked, has, me.actor());
        } catch (Refused refused) {
            model.addAttribute("page", RightsPage.of(person, rights.all(), decided.of(id), ui.refusal(refused), ui));
            return "identity/rights";
        }
        sessions.renew(me.tenant(), id);
        Flash.good(redirect, ui.t("identity.rights.kept", person.displayName()));
        return "redirect:/settings/users/" + id + "/rights";
    }

    private Person required(UUID id) {
        return people.byId(id).orElseThrow(() -> new Refused(IdentityRefusal.UNKNOWN_PERSON, id));
    }
}
