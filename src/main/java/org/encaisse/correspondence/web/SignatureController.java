package org.encaisse.correspondence.web;

import org.encaisse.correspondence.CorrespondenceRight;
import org.encaisse.correspondence.Signature;
import org.encaisse.correspondence.Signatures;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own signature. */
@Controller
@RequestMapping("/settings/signature")
@CorrespondenceRight.Needed(CorrespondenceRight.SIGNATURE)
class SignatureController {

    private final Signatures signatures;
    private final People people;

    SignatureController(Signatures signatures, People people) {
        this.signatures = signatures;
        this.people = people;
    }

    @GetMapping
    String mine(SignedIn me, Model model) {
        Person person = people.byId(me.userId()).orElseThrow();
        model.addAttribute("page", new SignaturePage(person, signatures.set(me.userId()), signatures.of(person)));
        return "correspondence/signature";
    }

    @PostMapping
    String keep(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String titleFr,
            @RequestParam(defaultValue = "") String titleEn,
            @RequestParam(defaultValue = "") String telephone,
            @RequestParam(defaultValue = "") String email,
            SignedIn me,
            Ui ui,
            RedirectAttributes redirect) {
        signatures.keep(me.userId(), new Signature(name, titleFr, titleEn, telephone, email));
        Flash.good(redirect, ui.t("correspondence.signature.kept"));
        return "redirect:/settings/signature";
    }
}
