package org.encaisse.casefile.web;

import java.util.UUID;
import org.encaisse.casefile.CasefileRefusal;
import org.encaisse.customers.CustomersRight;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.receivables.OpenItem;
import org.encaisse.receivables.OpenItems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Leads from a due date, as the chronology and the anomalies know it, to the page of its invoice. */
@Controller
@CustomersRight.Needed(CustomersRight.READ)
class ItemController {

    private final OpenItems openItems;

    ItemController(OpenItems openItems) {
        this.openItems = openItems;
    }

    @GetMapping("/items/{item}")
    String item(@PathVariable UUID item) {
        return "redirect:/invoices/" + found(item).invoiceId();
    }

    /** Where a paper is added to it. */
    @GetMapping("/items/{item}/documents")
    String documents(@PathVariable UUID item) {
        return "redirect:/invoices/" + found(item).invoiceId() + "#panel-notes";
    }

    private OpenItem found(UUID item) {
        return openItems.byId(item).orElseThrow(() -> new Refused(CasefileRefusal.NO_SUCH_ITEM));
    }
}
