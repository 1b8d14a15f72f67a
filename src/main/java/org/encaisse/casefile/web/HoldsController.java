package org.encaisse.casefile.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.casefile.CasefileRefusal;
import org.encaisse.casefile.CasefileRight;
import org.encaisse.casefile.Hold;
import org.encaisse.casefile.HoldKinds;
import org.encaisse.casefile.Holds;
import org.encaisse.casefile.LiftHold;
import org.encaisse.casefile.NewHold;
import org.encaisse.casefile.PlaceHold;
import org.encaisse.customers.Customers;
import org.encaisse.customers.CustomersRight;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.money.TypedAmount;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.OpenItem;
import org.encaisse.receivables.OpenItems;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The panel of suspensions on the debtor's file: see, place, lift. */
@Controller
class HoldsController {

    private final Customers customers;
    private final Holds holds;
    private final PlaceHold placeHold;
    private final LiftHold liftHold;
    private final OpenItems openItems;
    private final HoldKinds kinds;

    HoldsController(
            Customers customers,
            Holds holds,
            PlaceHold placeHold,
            LiftHold liftHold,
            OpenItems openItems,
            HoldKinds kinds) {
        this.customers = customers;
        this.holds = holds;
        this.placeHold = placeHold;
        this.liftHold = liftHold;
        this.openItems = openItems;
        this.kinds = kinds;
    }

    @GetMapping("/customers/{customer}/holds")
    @CustomersRight.Needed(CustomersRight.READ)
    String panel(@PathVariable UUID customer, Ui ui, Model model) {
        if (customers.byId(customer).isEmpty()) {
            throw new Refused(CasefileRefusal.NO_SUCH_CUSTOMER);
        }
        List<Hold> all = holds.of(customer);
        List<OpenItem> open = openItems.openOf(customer);
        Map<UUID, String> numbers = numbers(all);
        model.addAttribute(
                "page",
                new HoldsPage(
                        customer,
                        all.stream()
                                .map(hold -> HoldsPage.Line.of(hold, number(hold, numbers), ui.today()))
                                .toList(),
                        subjects(open, ui),
                        kinds.byHand().stream()
                                .map(kind -> new Option(kind.code(), ui.t(kind.labelKey())))
                                .toList(),
                        ui.may(CasefileRight.HOLD)));
        return "casefile/holds";
    }

    @PostMapping("/customers/{customer}/holds")
    @CasefileRight.Needed(CasefileRight.HOLD)
    String place(
            @PathVariable UUID customer,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String kind,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        placeHold.place(
                new NewHold(
                        customer,
                        item.isEmpty() ? null : UUID.fromString(item),
                        kinds.chosen(kind),
                        ui.today(),
                        until,
                        reason,
                        amount.isBlank() ? null : part(customer, item, amount)),
                person.actor());
        Flash.good(redirect, ui.t("casefile.hold.placed"));
        return "redirect:/customers/" + customer;
    }

    @PostMapping("/customers/{customer}/holds/{hold}/lift")
    @CasefileRight.Needed(CasefileRight.HOLD)
    String lift(
            @PathVariable UUID customer,
            @PathVariable UUID hold,
            @RequestParam(defaultValue = "") String reason,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        if (holds.byId(hold).filter(placed -> placed.kind().kept()).isPresent()) {
            throw new Refused(CasefileRefusal.LIFTED_ELSEWHERE);
        }
        liftHold.lift(hold, reason.isBlank() ? null : reason, ui.today(), person.actor());
        Flash.good(redirect, ui.t("casefile.hold.lifted"));
        return "redirect:/customers/" + customer;
    }

    private Money part(UUID customer, String item, String amount) {
        return openItems.openOf(customer).stream()
                .filter(open -> open.openItemId().toString().equals(item))
                .findFirst()
                .map(open -> TypedAmount.read(amount, open.remaining().currency()))
                .orElseThrow(() -> new Refused(CasefileRefusal.PART_OF_WHAT));
    }

    private Map<UUID, String> numbers(List<Hold> all) {
        List<UUID> ids = all.stream()
                .map(Hold::openItemId)
                .filter(java.util.Objects::nonNull)
                .toList();
        return openItems.byIds(ids).values().stream().collect(Collectors.toMap(OpenItem::openItemId, OpenItem::number));
    }

    private static @Nullable String number(Hold hold, Map<UUID, String> numbers) {
        return hold.openItemId() == null ? null : numbers.get(hold.openItemId());
    }

    /** The whole customer, or one of the open items. */
    private static List<Option> subjects(List<OpenItem> open, Ui ui) {
        List<Option> subjects = new ArrayList<>();
        subjects.add(new Option("", ui.t("casefile.hold.whole-customer")));
        open.stream()
                .filter(item -> item.remaining().isPositive())
                .forEach(item -> subjects.add(new Option(
                        item.openItemId().toString(),
                        item.number() + " · " + ui.date(item.dueOn()) + " · " + ui.money(item.remaining()))));
        return subjects;
    }
}
