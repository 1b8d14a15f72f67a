package org.encaisse.arrangements.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.arrangements.ArrangementsRefusal;
import org.encaisse.arrangements.ArrangementsRight;
import org.encaisse.arrangements.Means;
import org.encaisse.arrangements.NewPromise;
import org.encaisse.arrangements.Promise;
import org.encaisse.arrangements.PromiseFilter;
import org.encaisse.arrangements.PromiseState;
import org.encaisse.arrangements.Promises;
import org.encaisse.arrangements.RecordPromise;
import org.encaisse.arrangements.WithdrawPromise;
import org.encaisse.customers.Customer;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.OpenItem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Promises through the interface. */
@RestController
@RequestMapping("/api/v1/promises")
class PromisesResource {

    private static final int MOST = 1_000;

    private final Naming naming;
    private final Promises promises;
    private final RecordPromise recordPromise;
    private final WithdrawPromise withdraw;

    PromisesResource(Naming naming, Promises promises, RecordPromise recordPromise, WithdrawPromise withdraw) {
        this.naming = naming;
        this.promises = promises;
        this.recordPromise = recordPromise;
        this.withdraw = withdraw;
    }

    /** In order of the promised day. */
    @GetMapping
    @ArrangementsRight.Needed(ArrangementsRight.READ)
    Slice<Line> list(
            @RequestParam @Nullable String customer,
            @RequestParam @Nullable String entity,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String collector,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        Slice<Promise> slice = promises.page(
                new PromiseFilter(
                        state == null ? null : PromiseState.parse(state),
                        naming.person(collector),
                        customer == null
                                ? null
                                : naming.customer(customer, entity).customerId(),
                        from,
                        to),
                after,
                Math.clamp(limit, 1, MOST));
        return new Slice<>(lines(slice.items()), slice.next());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @ArrangementsRight.Needed(ArrangementsRight.PROMISE)
    Line record(@RequestBody Wanted body, SignedIn person, Ui ui) {
        Customer customer = naming.customer(body.customer(), body.entity());
        if (body.date() == null) {
            throw new Refused(ArrangementsRefusal.DATE_MISSING);
        }
        if (body.amount() == null) {
            throw new Refused(ArrangementsRefusal.AMOUNT_MISSING);
        }
        Promise promise = recordPromise.record(
                new NewPromise(
                        customer.customerId(),
                        body.amount(),
                        body.date(),
                        body.means() == null ? Means.TRANSFER : Means.parse(body.means()),
                        naming.items(customer, body.invoices()),
                        null,
                        body.promisedBy(),
                        body.note(),
                        Boolean.TRUE.equals(body.confirm()),
                        body.replaces(),
                        null),
                ui.dayOfAct(body.on()),
                person.actor());
        return lines(List.of(promise)).getFirst();
    }

    @PostMapping("/{id}/withdrawal")
    @ArrangementsRight.Needed(ArrangementsRight.PROMISE)
    Line withdraw(@PathVariable UUID id, @RequestBody Withdrawal body, SignedIn person, Ui ui) {
        Promise over = withdraw.withdraw(
                id, body.reason() == null ? "" : body.reason(), ui.dayOfAct(body.on()), person.actor());
        return lines(List.of(over)).getFirst();
    }

    private List<Line> lines(List<Promise> list) {
        Map<UUID, List<UUID>> covered =
                promises.itemsOf(list.stream().map(Promise::promiseId).toList());
        Map<UUID, OpenItem> items = naming.items(covered.values());
        Map<UUID, Customer> names =
                naming.customers(list.stream().map(Promise::customerId).collect(Collectors.toSet()));
        return list.stream()
                .map(promise -> Line.of(
                        promise,
                        names.get(promise.customerId()),
                        Naming.invoices(covered.get(promise.promiseId()), items)))
                .toList();
    }

    /**
     * A promise made.
     *
     * @param invoices what it covers; without, the oldest that are owed
     * @param on the day on which it was said; today without
     */
    record Wanted(
            @Nullable String customer,
            @Nullable String entity,
            @Nullable Money amount,
            @Nullable LocalDate date,
            @Nullable String means,
            @Nullable List<Naming.Invoice> invoices,
            @Nullable String promisedBy,
            @Nullable String note,
            @Nullable Boolean confirm,
            @Nullable UUID replaces,
            @Nullable LocalDate on) {}

    record Withdrawal(@Nullable String reason, @Nullable LocalDate on) {}

    /** One promise and what became of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UUID id,
            String customer,
            Money amount,
            LocalDate date,
            LocalDate toleratedUntil,
            String means,
            LocalDate madeOn,
            @Nullable String promisedBy,
            String recordedBy,
            List<Naming.Invoice> invoices,
            int renewal,
            @Nullable UUID replaces,
            String state,
            LocalDate stateOn,
            Money received,
            @Nullable String note) {

        static Line of(Promise promise, @Nullable Customer customer, List<Naming.Invoice> invoices) {
            return new Line(
                    promise.promiseId(),
                    customer == null ? "" : customer.code(),
                    promise.amount(),
                    promise.dueOn(),
                    promise.toleratedUntil(),
                    promise.means().code(),
                    promise.madeOn(),
                    promise.promisedBy(),
                    promise.recordedBy(),
                    invoices,
                    promise.renewal(),
                    promise.replaces(),
                    promise.state().code(),
                    promise.judgedOn(),
                    promise.received(),
                    promise.note());
        }
    }
}
