package org.encaisse.receivables.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.Structures;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.ReceivablesRight;
import org.encaisse.receivables.RecoveryRates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** « Taux de recouvrement » of a quarter. */
@Controller
class RecoveryController {

    private static final int CUSTOMERS = 50;

    private final RecoveryRates rates;
    private final Structures structures;

    RecoveryController(RecoveryRates rates, Structures structures) {
        this.rates = rates;
        this.structures = structures;
    }

    @GetMapping("/recovery")
    @ReceivablesRight.Needed(ReceivablesRight.READ)
    String recovery(@RequestParam @Nullable LocalDate on, Ui ui, Model model) {
        RecoveryRates.Period period = RecoveryRates.Period.of(on == null || on.isAfter(ui.today()) ? ui.today() : on);
        Map<UUID, String> names =
                structures.all().stream().collect(Collectors.toMap(LegalEntity::entityId, LegalEntity::name));
        model.addAttribute(
                "page",
                new RecoveryPage(period, rates.byStructure(period), rates.byCustomer(period, null, CUSTOMERS), names));
        return "receivables/recovery";
    }
}
