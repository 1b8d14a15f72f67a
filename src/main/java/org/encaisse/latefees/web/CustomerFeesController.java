package org.encaisse.latefees.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.customers.Customer;
import org.encaisse.customers.CustomerRefusal;
import org.encaisse.customers.Customers;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.latefees.AgreeTerms;
import org.encaisse.latefees.AgreedTerms;
import org.encaisse.latefees.Claim;
import org.encaisse.latefees.ClaimInterest;
import org.encaisse.latefees.Claims;
import org.encaisse.latefees.CustomerFees;
import org.encaisse.latefees.LateFees;
import org.encaisse.latefees.LateFeesRefusal;
import org.encaisse.latefees.LatefeesRight;
import org.encaisse.latefees.RateBook;
import org.encaisse.latefees.TermsBook;
import org.encaisse.latefees.rule.ContractFloor;
import org.encaisse.latefees.rule.Imputation;
import org.encaisse.latefees.rule.PaymentTerm;
import org.encaisse.latefees.rule.Regime;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Late fees on the customer's file: the panel, claiming, and what was agreed. */
@Controller
class CustomerFeesController {

    private static final int CLAIMS = 20;

    private final Customers customers;
    private final LateFees lateFees;
    private final TermsBook termsBook;
    private final RateBook rateBook;
    private final Claims claims;
    private final ClaimInterest claimInterest;
    private final AgreeTerms agreeTerms;

    CustomerFeesController(
            Customers customers,
            LateFees lateFees,
            TermsBook termsBook,
            RateBook rateBook,
            Claims claims,
            ClaimInterest claimInterest,
            AgreeTerms agreeTerms) {
        this.customers = customers;
        this.lateFees = lateFees;
        this.termsBook = termsBook;
        this.rateBook = rateBook;
        this.claims = claims;
        this.claimInterest = claimInterest;
        this.agreeTerms = agreeTerms;
    }

    @GetMapping("/customers/{customer}/late-fees")
    @LatefeesRight.Needed(LatefeesRight.READ)
    String panel(@PathVariable UUID customer, Ui ui, Model model) {
        CustomerFees fees = lateFees.of(known(customer), ui.today());
        model.addAttribute(
                "page",
                new CustomerFeesPage(
                        fees,
                        termsBook.agreed(customer),
                        floor(fees),
                        claims.page(customer, null, CLAIMS).items(),
                        ui.may(LatefeesRight.CLAIM)));
        return "latefees/panel";
    }

    @PostMapping("/customers/{customer}/late-fees/claims")
    @LatefeesRight.Needed(LatefeesRight.CLAIM)
    String claim(
            @PathVariable UUID customer,
            @RequestParam(required = false) @Nullable List<UUID> item,
            @RequestParam(defaultValue = "false") boolean chosen,
            @RequestParam(defaultValue = "") String through,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        // A form of which every box was cleared claims nothing, and not everything.
        if (chosen && item == null) {
            throw new Refused(LateFeesRefusal.NOTHING_TICKED);
        }
        List<Claim> made = claimInterest.claim(
                customer, item == null ? List.of() : item, Typed.day(through, ui.today()), ui.today(), person.actor());
        Flash.good(
                redirect,
                made.stream()
                        .map(claim -> ui.t("latefees.claimed", claim.number(), claim.total()))
                        .collect(Collectors.joining(" ")));
        return "redirect:/late-fees/claims/" + made.getFirst().claimId();
    }

    @GetMapping("/customers/{customer}/late-fees/terms")
    @LatefeesRight.Needed(LatefeesRight.TERMS)
    String terms(@PathVariable UUID customer, Model model) {
        Customer known = known(customer);
        model.addAttribute("page", new AgreedTermsPage(known, termsBook.agreed(customer), termsBook.of(known), ""));
        return "latefees/agreed-terms";
    }

    @PostMapping("/customers/{customer}/late-fees/terms")
    @LatefeesRight.Needed(LatefeesRight.TERMS)
    String agree(
            @PathVariable UUID customer,
            @RequestParam(defaultValue = "") String regime,
            @RequestParam(defaultValue = "") String rate,
            @RequestParam(defaultValue = "") String noticeOn,
            @RequestParam(defaultValue = "false") boolean indemnity,
            @RequestParam(defaultValue = "unknown") String term,
            @RequestParam(defaultValue = "interest-first") String imputation,
            @RequestParam(defaultValue = "") String note,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        AgreedTerms agreed = new AgreedTerms(
                regime.isEmpty() ? null : Regime.parse(regime),
                Typed.percent(rate),
                Typed.day(noticeOn),
                indemnity,
                PaymentTerm.parse(term),
                Imputation.Order.parse(imputation),
                note.isBlank() ? null : note.strip());
        agreeTerms.agree(customer, agreed, person.actor());
        Flash.good(redirect, ui.t("latefees.agreed.saved"));
        return "redirect:/customers/" + customer;
    }

    private List<ContractFloor.Finding> floor(CustomerFees fees) {
        java.math.BigDecimal rate = fees.terms().contractRate();
        if (fees.terms().regime() != Regime.CONTRACT
                || rate == null
                || fees.items().isEmpty()) {
            return List.of();
        }
        LocalDate first = fees.items().stream()
                .map(item -> item.mark().through().plusDays(1))
                .reduce(fees.on(), (one, other) -> one.isBefore(other) ? one : other);
        return ContractFloor.check(rate, first, fees.on(), rateBook.table());
    }

    private Customer known(UUID customer) {
        return customers.byId(customer).orElseThrow(() -> new Refused(CustomerRefusal.MISSING, ""));
    }
}
