package org.encaisse.casefile.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.casefile.CasefileRefusal;
import org.encaisse.casefile.CasefileRight;
import org.encaisse.casefile.Hold;
import org.encaisse.casefile.HoldKinds;
import org.encaisse.casefile.Holds;
import org.encaisse.casefile.LiftHold;
import org.encaisse.casefile.NewHold;
import org.encaisse.casefile.PlaceHold;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.customers.CustomersRight;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.OpenItem;
import org.encaisse.receivables.OpenItems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Suspensions through the interface. */
@RestController
@RequestMapping("/api/v1")
class HoldsResource {

    private final Customers customers;
    private final OpenItems openItems;
    private final Holds holds;
    private final PlaceHold placeHold;
    private final LiftHold liftHold;
    private final HoldKinds kinds;

    HoldsResource(
            Customers customers,
            OpenItems openItems,
            Holds holds,
            PlaceHold placeHold,
            LiftHold liftHold,
            HoldKinds kinds) {
        this.customers = customers;
        this.openItems = openItems;
        this.holds = holds;
        this.placeHold = placeHold;
        this.liftHold = liftHold;
        this.kinds = kinds;
    }

    @PostMapping("/holds")
    @ResponseStatus(HttpStatus.CREATED)
    @CasefileRight.Needed(CasefileRight.HOLD)
    Line place(@RequestBody Wanted body, SignedIn person, Ui ui) {
        if (body.customer() == null) {
            throw new Refused(CasefileRefusal.NO_SUCH_CUSTOMER);
        }
        Customer customer = customers.byCode(body.customer(), body.entity());
        OpenItem item = body.invoice() == null ? null : item(customer, body.invoice(), body.due());
        Hold hold = placeHold.place(
                new NewHold(
                        customer.customerId(),
                        item == null ? null : item.openItemId(),
                        kinds.chosen(body.kind()),
                        body.since() == null ? ui.today() : body.since(),
                        body.until(),
                        body.reason() == null ? "" : body.reason(),
                        body.amount()),
                person.actor());
        return Line.of(hold, customer.code(), item);
    }

    @GetMapping("/holds")
    @CustomersRight.Needed(CustomersRight.READ)
    Listed active(
            @RequestParam String customer,
            @RequestParam @Nullable String entity,
            @RequestParam @Nullable LocalDate on,
            Ui ui) {
        Customer known = customers.byCode(customer, entity);
        List<Hold> active = holds.activeOn(known.customerId(), on == null ? ui.today() : on);
        return new Listed(
                active.stream()
                        .map(hold -> Line.of(
                                hold,
                                known.code(),
                                hold.openItemId() == null
                                        ? null
                                        : openItems.byId(hold.openItemId()).orElse(null)))
                        .toList(),
                null);
    }

    @DeleteMapping("/holds/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @CasefileRight.Needed(CasefileRight.HOLD)
    void lift(
            @PathVariable UUID id,
            @RequestParam @Nullable LocalDate on,
            @RequestParam @Nullable String reason,
            SignedIn person,
            Ui ui) {
        holds.byId(id).ifPresent(hold -> {
            if (hold.kind().kept()) {
                throw new Refused(CasefileRefusal.LIFTED_ELSEWHERE);
            }
        });
        liftHold.lift(id, reason, ui.dayOfAct(on), person.actor());
    }

    private OpenItem item(Customer customer, String number, @Nullable LocalDate due) {
        return openItems.openOf(customer.customerId()).stream()
                .filter(item -> item.number().equals(number))
                .filter(item -> due == null || item.dueOn().equals(due))
                .findFirst()
                .orElseThrow(() -> new Refused(CasefileRefusal.NOT_THIS_CUSTOMERS_ITEM));
    }

    /** A suspension asked for: of the customer, or of one invoice (and one of its due dates). */
    record Wanted(
            @Nullable String customer,
            @Nullable String entity,
            @Nullable String invoice,
            @Nullable LocalDate due,
            @Nullable String kind,
            @Nullable String reason,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            @Nullable Money amount) {}

    record Listed(List<Line> items, @Nullable String next) {}

    /** One suspension. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UUID id,
            String kind,
            String customer,
            @Nullable String invoice,
            @Nullable LocalDate due,
            String reason,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable Money amount) {

        static Line of(Hold hold, String customer, @Nullable OpenItem item) {
            return new Line(
                    hold.holdId(),
                    hold.kind().code(),
                    customer,
                    item == null ? null : item.number(),
                    item == null ? null : item.dueOn(),
                    hold.reason(),
                    hold.since(),
                    hold.until(),
                    hold.amount());
        }
    }
}
