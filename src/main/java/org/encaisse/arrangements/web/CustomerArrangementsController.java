package org.encaisse.arrangements.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.encaisse.arrangements.ArrangementsRefusal;
import org.encaisse.arrangements.ArrangementsRight;
import org.encaisse.arrangements.KeptRate;
import org.encaisse.arrangements.Means;
import org.encaisse.arrangements.NewPromise;
import org.encaisse.arrangements.Promise;
import org.encaisse.arrangements.Promises;
import org.encaisse.arrangements.RecordPromise;
import org.encaisse.arrangements.announced.AnnouncePayment;
import org.encaisse.arrangements.announced.AnnouncedKind;
import org.encaisse.arrangements.announced.Announcements;
import org.encaisse.arrangements.announced.NewAnnouncement;
import org.encaisse.arrangements.call.Answers;
import org.encaisse.customers.ContactRole;
import org.encaisse.customers.Customers;
import org.encaisse.identity.Organisation;
import org.encaisse.kernel.calendar.Days;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.OpenItem;
import org.encaisse.receivables.OpenItems;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The panel of promises and announced money on the debtor's file: see, take down. */
@Controller
class CustomerArrangementsController {

    private static final int SHOWN = 12;

    private final Customers customers;
    private final Promises promises;
    private final Announcements announcements;
    private final OpenItems openItems;
    private final Organisation organisation;
    private final RecordPromise recordPromise;
    private final AnnouncePayment announce;
    private final Shown shown;

    CustomerArrangementsController(
            Customers customers,
            Promises promises,
            Announcements announcements,
            OpenItems openItems,
            Organisation organisation,
            RecordPromise recordPromise,
            AnnouncePayment announce,
            Shown shown) {
        this.customers = customers;
        this.promises = promises;
        this.announcements = announcements;
        this.openItems = openItems;
        this.organisation = organisation;
        this.recordPromise = recordPromise;
        this.announce = announce;
        this.shown = shown;
    }

    @GetMapping("/customers/{customer}/promises")
    @ArrangementsRight.Needed(ArrangementsRight.READ)
    String panel(@PathVariable UUID customer, Ui ui, Model model) {
        if (customers.byId(customer).isEmpty()) {
            throw new Refused(ArrangementsRefusal.NO_SUCH_CUSTOMER);
        }
        List<Promise> all = promises.of(customer);
        List<OpenItem> owed = openItems.openOf(customer).stream()
                .filter(item -> item.remaining().isPositive())
                .toList();
        LocalDate today = ui.today();
        LocalDate tomorrow = Days.business(1).from(today, organisation.calendar());
        model.addAttribute(
                "page",
                new CustomerArrangementsPage(
                        customer,
                        shown.promises(all.stream().limit(SHOWN).toList(), false, ui),
                        shown.announced(
                                announcements.of(customer).stream().limit(SHOWN).toList(), false, ui),
                        Shown.rates(KeptRate.each(all)),
                        items(owed, ui),
                        currencies(owed),
                        Shown.means(ui),
                        shown.people(Role.COURIER, null),
                        today,
                        today.with(TemporalAdjusters.next(DayOfWeek.FRIDAY)),
                        tomorrow,
                        overdue(owed, today),
                        customers.recipientOf(customer, ContactRole.REMINDERS).isPresent(),
                        ui.may(ArrangementsRight.PROMISE) || ui.may(ArrangementsRight.ANNOUNCE)));
        return "arrangements/customer";
    }

    @PostMapping("/customers/{customer}/promises")
    @ArrangementsRight.Needed(ArrangementsRight.PROMISE)
    String promise(
            @PathVariable UUID customer,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "") List<UUID> item,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        Answers answers = new Answers(form);
        Promise promise = recordPromise.record(
                new NewPromise(
                        customer,
                        answers.amount("amount", currency(answers)),
                        answers.date("date"),
                        answers.means("means", Means.TRANSFER),
                        item,
                        null,
                        answers.text("by"),
                        answers.text("note"),
                        answers.yes("confirm"),
                        null,
                        null),
                ui.today(),
                person.actor());
        Flash.good(redirect, ui.t("arrangements.promised", promise.amount(), promise.dueOn()));
        return "redirect:/customers/" + customer;
    }

    @PostMapping("/customers/{customer}/announced-payments")
    @ArrangementsRight.Needed(ArrangementsRight.ANNOUNCE)
    String announce(
            @PathVariable UUID customer,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "") List<UUID> item,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        Answers answers = new Answers(form);
        String courier = answers.text("courier");
        announce.announce(
                new NewAnnouncement(
                        customer,
                        AnnouncedKind.parse(form.getOrDefault("kind", "")),
                        answers.amount("amount", currency(answers)),
                        answers.date("date"),
                        answers.time("time"),
                        answers.means("means", Means.TRANSFER),
                        answers.text("reference"),
                        item,
                        null,
                        courier == null ? null : UUID.fromString(courier),
                        answers.text("note"),
                        answers.yes("confirm"),
                        null),
                ui.today(),
                person.actor());
        Flash.good(redirect, ui.t("arrangements.announced-saved"));
        return "redirect:/customers/" + customer;
    }

    private Currency currency(Answers answers) {
        String code = answers.text("currency");
        return code == null ? organisation.current().currency() : Money.currencyOf(code);
    }

    private static List<Option> items(List<OpenItem> owed, Ui ui) {
        return owed.stream()
                .map(item -> new Option(
                        item.openItemId().toString(),
                        item.number() + " · " + ui.date(item.dueOn()) + " · " + ui.money(item.remaining())))
                .toList();
    }

    private List<Option> currencies(List<OpenItem> owed) {
        Set<String> codes = new LinkedHashSet<>();
        owed.forEach(item -> codes.add(item.amount().currency().getCurrencyCode()));
        if (codes.isEmpty()) {
            codes.add(organisation.current().currency().getCurrencyCode());
        }
        return codes.stream().map(code -> new Option(code, code)).toList();
    }

    /** What is late in the currency of the oldest item: what a first promise is usually about. */
    private static String overdue(List<OpenItem> owed, LocalDate today) {
        if (owed.isEmpty()) {
            return "";
        }
        Currency currency = owed.getFirst().amount().currency();
        Money late = owed.stream()
                .filter(item -> item.amount().currency().equals(currency) && item.isLate(today))
                .map(OpenItem::remaining)
                .reduce(Money.zero(currency), Money::plus);
        return late.isPositive() ? late.toDecimal().toPlainString() : "";
    }
}
