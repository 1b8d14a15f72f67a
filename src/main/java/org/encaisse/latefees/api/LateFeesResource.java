package org.encaisse.latefees.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.customers.Customer;
import org.encaisse.customers.CustomerRefusal;
import org.encaisse.customers.Customers;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.latefees.AgreeTerms;
import org.encaisse.latefees.AgreedTerms;
import org.encaisse.latefees.Claim;
import org.encaisse.latefees.ClaimInterest;
import org.encaisse.latefees.Claims;
import org.encaisse.latefees.CustomerFees;
import org.encaisse.latefees.ImputePayment;
import org.encaisse.latefees.LateFees;
import org.encaisse.latefees.LateFeesRefusal;
import org.encaisse.latefees.LatefeesRight;
import org.encaisse.latefees.WithdrawClaim;
import org.encaisse.latefees.rule.Imputation;
import org.encaisse.latefees.rule.PaymentTerm;
import org.encaisse.latefees.rule.Regime;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Late fees through the interface: what could be claimed, claiming it, giving it up, what was agreed. */
@RestController
@RequestMapping("/api/v1/late-fees")
class LateFeesResource {

    private final Customers customers;
    private final LateFees lateFees;
    private final Claims claims;
    private final ClaimInterest claimInterest;
    private final WithdrawClaim withdrawClaim;
    private final AgreeTerms agreeTerms;
    private final ImputePayment imputePayment;

    LateFeesResource(
            Customers customers,
            LateFees lateFees,
            Claims claims,
            ClaimInterest claimInterest,
            WithdrawClaim withdrawClaim,
            AgreeTerms agreeTerms,
            ImputePayment imputePayment) {
        this.customers = customers;
        this.lateFees = lateFees;
        this.claims = claims;
        this.claimInterest = claimInterest;
        this.withdrawClaim = withdrawClaim;
        this.agreeTerms = agreeTerms;
        this.imputePayment = imputePayment;
    }

    /** What the lateness of one customer costs on a day, with the calculation. */
    @GetMapping
    @LatefeesRight.Needed(LatefeesRight.READ)
    FeesJson fees(
            @RequestParam String customer,
            @RequestParam @Nullable String entity,
            @RequestParam @Nullable LocalDate on,
            Ui ui) {
        return FeesJson.of(lateFees.of(customers.byCode(customer, entity), on == null ? ui.today() : on));
    }

    /** What was claimed, newest first. */
    @GetMapping("/claims")
    @LatefeesRight.Needed(LatefeesRight.READ)
    Slice<ClaimJson> claims(
            @RequestParam @Nullable String customer,
            @RequestParam @Nullable String entity,
            @RequestParam @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit) {
        UUID customerId =
                customer == null ? null : customers.byCode(customer, entity).customerId();
        Slice<Claim> slice = claims.page(customerId, after, Math.clamp(limit, 1, 1_000));
        Map<UUID, Customer> known = customers.byIds(
                slice.items().stream().map(Claim::customerId).distinct().toList());
        return new Slice<>(
                slice.items().stream()
                        .map(claim -> ClaimJson.of(claim, code(known.get(claim.customerId())), null))
                        .toList(),
                slice.next());
    }

    @GetMapping("/claims/{number}")
    @LatefeesRight.Needed(LatefeesRight.READ)
    ClaimJson claim(@PathVariable String number) {
        return shown(known(number));
    }

    /** Claims it: one claim per currency. */
    @PostMapping("/claims")
    @ResponseStatus(HttpStatus.CREATED)
    @LatefeesRight.Needed(LatefeesRight.CLAIM)
    Listed claim(@RequestBody Wanted body, SignedIn person, Ui ui) {
        Customer customer = named(body.customer(), body.entity());
        LocalDate today = ui.today();
        LocalDate through = body.through() == null ? today : body.through();
        List<String> invoices = body.invoices() == null ? List.of() : body.invoices();
        List<UUID> items = List.of();
        if (!invoices.isEmpty()) {
            CustomerFees fees = lateFees.of(customer, through);
            items = fees.items().stream()
                    .filter(item -> invoices.contains(item.item().number()))
                    .map(item -> item.item().openItemId())
                    .toList();
            if (items.isEmpty()) {
                throw new Refused(LateFeesRefusal.NOTHING_TO_CLAIM, through);
            }
        }
        return new Listed(claimInterest.claim(customer.customerId(), items, through, today, person.actor()).stream()
                .map(this::shown)
                .toList());
    }

    /** Gives it up: {@code reopens} when it was a mistake and its days may be claimed again. */
    @PostMapping("/claims/{number}/withdrawal")
    @LatefeesRight.Needed(LatefeesRight.CLAIM)
    ClaimJson withdraw(@PathVariable String number, @RequestBody Withdrawal body, SignedIn person, Ui ui) {
        Claim claim = known(number);
        withdrawClaim.withdraw(
                claim.claimId(),
                Boolean.TRUE.equals(body.reopens()),
                body.reason() == null ? "" : body.reason(),
                ui.today(),
                person.actor());
        return shown(known(number));
    }

    /** Says what was agreed with a customer; what is left out is left to the law. */
    @PutMapping("/terms")
    @LatefeesRight.Needed(LatefeesRight.TERMS)
    FeesJson agree(@RequestBody Agreed body, SignedIn person, Ui ui) {
        Customer customer = named(body.customer(), body.entity());
        agreeTerms.agree(
                customer.customerId(),
                new AgreedTerms(
                        body.regime() == null ? null : Regime.parse(body.regime()),
                        body.contractRate() == null ? null : RatesResource.percent(body.contractRate()),
                        body.noticeOn(),
                        !Boolean.FALSE.equals(body.indemnity()),
                        body.term() == null ? PaymentTerm.UNKNOWN : PaymentTerm.parse(body.term()),
                        Imputation.Order.parse(body.imputation() == null ? "" : body.imputation()),
                        body.note()),
                person.actor());
        return FeesJson.of(lateFees.of(customer, ui.today()));
    }

    /** What a part payment would settle: claimed interest, then costs, then what is due, or as agreed. Writes nothing. */
    @GetMapping("/imputation")
    @LatefeesRight.Needed(LatefeesRight.READ)
    Imputed imputation(
            @RequestParam String customer,
            @RequestParam @Nullable String entity,
            @RequestParam String amount,
            @RequestParam String currency,
            @RequestParam @Nullable LocalDate on,
            Ui ui) {
        ImputePayment.Proposal proposal = imputePayment.of(
                customers.byCode(customer, entity), Money.parse(amount, currency), on == null ? ui.today() : on);
        return new Imputed(
                proposal.order().code(),
                proposal.outcome().settled(),
                proposal.outcome().remaining(),
                proposal.outcome().left());
    }

    private Customer named(@Nullable String code, @Nullable String entity) {
        if (code == null) {
            throw new Refused(CustomerRefusal.CODE_EMPTY);
        }
        return customers.byCode(code, entity);
    }

    private Claim known(String number) {
        return claims.byNumber(number).orElseThrow(() -> new Refused(LateFeesRefusal.NO_SUCH_CLAIM));
    }

    private ClaimJson shown(Claim claim) {
        return ClaimJson.of(claim, code(customers.byId(claim.customerId()).orElse(null)), claims.details(claim));
    }

    private static String code(@Nullable Customer customer) {
        return customer == null ? "" : customer.code();
    }

    /**
     * @param through the last day to be claimed; today when left out
     * @param invoices their numbers; all that are late when left out
     */
    record Wanted(
            @Nullable String customer,
            @Nullable String entity,
            @Nullable LocalDate through,
            @Nullable List<String> invoices) {}

    record Listed(List<ClaimJson> items) {}

    /**
     * @param left of the payment when everything is settled
     */
    record Imputed(String order, Imputation.Parts settled, Imputation.Parts remaining, Money left) {}

    record Withdrawal(@Nullable Boolean reopens, @Nullable String reason) {}

    /**
     * @param regime {@code fr-commerce}, {@code fr-public}, {@code fr-legal}, {@code eu}, {@code uk}, {@code uemoa},
     *     {@code contract}, {@code none} …
     * @param contractRate percent a year, as a decimal string
     */
    record Agreed(
            @Nullable String customer,
            @Nullable String entity,
            @Nullable String regime,
            @Nullable String contractRate,
            @Nullable LocalDate noticeOn,
            @Nullable Boolean indemnity,
            @Nullable String term,
            @Nullable String imputation,
            @Nullable String note) {}
}
