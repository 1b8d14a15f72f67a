package org.encaisse.receivables.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.encaisse.customers.Customers;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.People;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.AgedBalance;
import org.encaisse.receivables.AgedBy;
import org.encaisse.receivables.AgedLine;
import org.encaisse.receivables.ReceivablesRight;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who owes what since when. */
@Controller
class AgedBalanceController {

    private static final int PAGE = 50;

    private final AgedBalance balance;
    private final Structures structures;
    private final People people;
    private final Customers customers;

    AgedBalanceController(AgedBalance balance, Structures structures, People people, Customers customers) {
        this.balance = balance;
        this.structures = structures;
        this.people = people;
        this.customers = customers;
    }

    @GetMapping("/aged-balance")
    @ReceivablesRight.Needed(ReceivablesRight.READ)
    String balance(AgedQuery query, Ui ui, Model model) {
        AgedBy by = query.grouping();
        Slice<AgedLine> lines = by == AgedBy.CUSTOMER
                ? balance.byCustomer(query.day(ui), query.filter(), query.order(), query.after(), PAGE)
                : new Slice<>(balance.by(by, query.day(ui), query.filter()), null);
        model.addAttribute(
                "page",
                new AgedBalancePage(
                        query.day(ui),
                        by,
                        query.sort() == null ? "code" : query.sort(),
                        lines.items(),
                        lines.next(),
                        entities(ui),
                        collectors(ui),
                        segments(ui),
                        currencies(query, ui),
                        query.entity()));
        return "receivables/aged-balance";
    }

    /** Apart from the page, because it has to sum everybody's. */
    @GetMapping("/aged-balance/totals")
    @ReceivablesRight.Needed(ReceivablesRight.READ)
    String totals(AgedQuery query, Ui ui, Model model) {
        model.addAttribute("page", new AgedTotalsPage(query.day(ui), balance.totals(query.day(ui), query.filter())));
        return "receivables/aged-totals";
    }

    private List<Option> entities(Ui ui) {
        List<Option> options = new ArrayList<>(List.of(new Option("", ui.t("receivables.all-feminine"))));
        structures
                .all()
                .forEach(entity -> options.add(new Option(entity.entityId().toString(), entity.name())));
        return options;
    }

    private List<Option> collectors(Ui ui) {
        List<Option> options = new ArrayList<>(List.of(new Option("", ui.t("receivables.all"))));
        people.all().stream()
                .filter(person -> person.roles().contains(Role.COLLECTOR)
                        || person.roles().contains(Role.MANAGER))
                .forEach(person -> options.add(new Option(person.userId().toString(), person.displayName())));
        return options;
    }

    private List<Option> segments(Ui ui) {
        List<Option> options = new ArrayList<>(List.of(new Option("", ui.t("receivables.all"))));
        customers.segments().forEach(segment -> options.add(new Option(segment, segment)));
        return options;
    }

    /** Those of the structures, the usual ones, and the one that was asked for. */
    private List<Option> currencies(AgedQuery query, Ui ui) {
        Set<String> codes = new LinkedHashSet<>();
        structures.all().stream().map(LegalEntity::currency).forEach(currency -> codes.add(currency.getCurrencyCode()));
        codes.addAll(List.of("EUR", "USD", "XOF"));
        if (query.currency() != null && !query.currency().isBlank()) {
            codes.add(query.currency());
        }
        List<Option> options = new ArrayList<>(List.of(new Option("", ui.t("receivables.all-feminine"))));
        codes.forEach(code -> options.add(new Option(code, ui.formats().currency(code))));
        return options;
    }
}
