package org.encaisse.latefees.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.latefees.Claim;
import org.encaisse.latefees.Claims;
import org.encaisse.latefees.LateCustomers;
import org.encaisse.latefees.LateFees;
import org.encaisse.latefees.LateFeesRefusal;
import org.encaisse.latefees.LatefeesRight;
import org.encaisse.latefees.LongTerms;
import org.encaisse.latefees.WithdrawClaim;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The three pages of late fees: what could be claimed, what was claimed, terms longer than the law admits. */
@Controller
class LateFeesController {

    private static final int PAGE = 50;

    private final LateCustomers lateCustomers;
    private final LateFees lateFees;
    private final Claims claims;
    private final LongTerms longTerms;
    private final Customers customers;
    private final WithdrawClaim withdrawClaim;

    LateFeesController(
            LateCustomers lateCustomers,
            LateFees lateFees,
            Claims claims,
            LongTerms longTerms,
            Customers customers,
            WithdrawClaim withdrawClaim) {
        this.lateCustomers = lateCustomers;
        this.lateFees = lateFees;
        this.claims = claims;
        this.longTerms = longTerms;
        this.customers = customers;
        this.withdrawClaim = withdrawClaim;
    }

    @GetMapping("/late-fees")
    @LatefeesRight.Needed(LatefeesRight.READ)
    String list(
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "false") boolean paid,
            @RequestParam @Nullable String after,
            Ui ui,
            Model model) {
        LocalDate day = Typed.day(on, ui.today());
        Slice<Customer> slice = lateCustomers.page(day, paid, after, PAGE);
        model.addAttribute("page", new LateFeesPage(lateFees.of(slice.items(), day), slice.next(), day, paid));
        return "latefees/fees";
    }

    @GetMapping("/late-fees/claims")
    @LatefeesRight.Needed(LatefeesRight.READ)
    String claims(@RequestParam @Nullable String after, Model model) {
        Slice<Claim> slice = claims.page(null, cursor(after), PAGE);
        Map<UUID, Customer> names = customers.byIds(
                slice.items().stream().map(Claim::customerId).distinct().toList());
        model.addAttribute("page", new ClaimsPage(slice.items(), names, slice.next()));
        return "latefees/claims";
    }

    @GetMapping("/late-fees/claims/{claim}")
    @LatefeesRight.Needed(LatefeesRight.READ)
    String claim(@PathVariable UUID claim, Ui ui, Model model) {
        Claim known = known(claim);
        model.addAttribute(
                "page",
                new ClaimPage(
                        known,
                        customers.byId(known.customerId()).orElseThrow(),
                        claims.details(known),
                        ui.may(LatefeesRight.CLAIM)));
        return "latefees/claim";
    }

    @PostMapping("/late-fees/claims/{claim}/withdrawal")
    @LatefeesRight.Needed(LatefeesRight.CLAIM)
    String withdraw(
            @PathVariable UUID claim,
            @RequestParam(defaultValue = "false") boolean reopens,
            @RequestParam(defaultValue = "") String reason,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        withdrawClaim.withdraw(claim, reopens, reason, ui.today(), person.actor());
        Flash.good(redirect, ui.t("latefees.claim.withdrawn", known(claim).number()));
        return "redirect:/late-fees/claims/" + claim;
    }

    @GetMapping("/late-fees/terms")
    @LatefeesRight.Needed(LatefeesRight.READ)
    String terms(@RequestParam @Nullable String after, Model model) {
        Slice<LongTerms.Line> slice = longTerms.page(after, PAGE);
        model.addAttribute("page", new TermsPage(List.copyOf(slice.items()), slice.next()));
        return "latefees/terms";
    }

    private Claim known(UUID claim) {
        return claims.byId(claim).orElseThrow(() -> new Refused(LateFeesRefusal.NO_SUCH_CLAIM));
    }

    private static @Nullable UUID cursor(@Nullable String after) {
        try {
            return after == null || after.isBlank() ? null : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw new Refused(LateFeesRefusal.CURSOR_MALFORMED);
        }
    }
}
