package org.encaisse.identity.web;

import java.util.UUID;
import org.encaisse.identity.IdentityRight;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.SaveStructure;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The structures: creditor's name, address and bank details as they stand on letters. */
@Controller
@RequestMapping("/settings/structures")
@IdentityRight.Needed(IdentityRight.STRUCTURES)
class StructuresController {

    private final Structures structures;
    private final SaveStructure save;

    StructuresController(Structures structures, SaveStructure save) {
        this.structures = structures;
        this.save = save;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("page", new StructuresPage(structures.all()));
        return "identity/structures";
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("page", StructurePage.blank(structures.main()));
        return "identity/structure";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        model.addAttribute("page", StructurePage.of(structures.byId(id)));
        return "identity/structure";
    }

    @PostMapping
    String add(@ModelAttribute StructurePage.Filled filled, Ui ui, Model model, RedirectAttributes redirect) {
        try {
            save.add(entity(new UUID(0, 0), filled));
        } catch (Refused refused) {
            model.addAttribute("page", new StructurePage(null, filled, ui.refusal(refused)));
            return "identity/structure";
        }
        Flash.good(redirect, ui.t("identity.structure.saved", filled.name()));
        return "redirect:/settings/structures";
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id,
            @ModelAttribute StructurePage.Filled filled,
            Ui ui,
            Model model,
            RedirectAttributes redirect) {
        structures.byId(id);
        try {
            save.change(id, entity(id, filled));
        } catch (Refused refused) {
            model.addAttribute("page", new StructurePage(id, filled, ui.refusal(refused)));
            return "identity/structure";
        }
        Flash.good(redirect, ui.t("identity.structure.saved", filled.name()));
        return "redirect:/settings/structures";
    }

    private static LegalEntity entity(UUID id, StructurePage.Filled filled) {
        return new LegalEntity(
                id,
                filled.code(),
                filled.name(),
                Money.currencyOf(filled.currency()),
                filled.orNull(filled.legalForm()),
                filled.orNull(filled.registration()),
                filled.orNull(filled.street()),
                filled.orNull(filled.postalCode()),
                filled.orNull(filled.city()),
                filled.country(),
                filled.orNull(filled.email()),
                filled.orNull(filled.telephone()),
                filled.orNull(filled.bankName()),
                filled.orNull(filled.iban()),
                filled.orNull(filled.bic()));
    }
}
