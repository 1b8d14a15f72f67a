package org.encaisse.receivables.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.customers.CustomerRefusal;
import org.encaisse.identity.People;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.AgedBalance;
import org.encaisse.receivables.AgedBy;
import org.encaisse.receivables.AgedFilter;
import org.encaisse.receivables.AgedLine;
import org.encaisse.receivables.AgedSort;
import org.encaisse.receivables.ReceivablesRefusal;
import org.encaisse.receivables.ReceivablesRight;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who owes what since when, through the interface. */
@RestController
class AgedBalanceResource {

    private final Naming naming;
    private final People people;
    private final AgedBalance balance;

    AgedBalanceResource(Naming naming, People people, AgedBalance balance) {
        this.naming = naming;
        this.people = people;
        this.balance = balance;
    }

    /**
     * @param by {@code customer} (a page of them), {@code collector}, {@code entity}, {@code segment} or {@code total}
     * @param sort of the customers: {@code code}, {@code name}, {@code total} or {@code overdue}
     */
    @GetMapping("/api/v1/aged-balance")
    @ReceivablesRight.Needed(ReceivablesRight.READ)
    Answer balance(
            @RequestParam @Nullable LocalDate on,
            @RequestParam(defaultValue = "customer") String by,
            @RequestParam(defaultValue = "code") String sort,
            @RequestParam @Nullable String currency,
            @RequestParam @Nullable String entity,
            @RequestParam @Nullable String collector,
            @RequestParam @Nullable String profile,
            @RequestParam @Nullable String segment,
            @RequestParam @Nullable String query,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Ui ui) {
        LocalDate day = on == null ? ui.today() : on;
        AgedFilter filter =
                new AgedFilter(query, naming.entity(entity), collector(collector), profile, segment, currency);
        AgedBy grouping;
        AgedSort order;
        try {
            grouping = AgedBy.parse(by);
            order = AgedSort.parse(sort);
        } catch (IllegalArgumentException e) {
            throw new Refused(ReceivablesRefusal.GROUPING_UNKNOWN, by);
        }
        Slice<AgedLine> lines = grouping == AgedBy.CUSTOMER
                ? balance.byCustomer(day, filter, order, after, Math.clamp(limit, 1, 1_000))
                : new Slice<>(balance.by(grouping, day, filter), null);
        return new Answer(
                day, grouping.code(), lines.items().stream().map(Line::of).toList(), lines.next());
    }

    private @Nullable UUID collector(@Nullable String named) {
        return named == null
                ? null
                : people.named(named)
                        .orElseThrow(() -> new Refused(CustomerRefusal.COLLECTOR_UNKNOWN, named))
                        .userId();
    }

    record Answer(
            LocalDate on,
            String by,
            List<Line> items,
            @Nullable String next) {}

    /** One line; credits are zero or negative and already taken off the total. */
    @JsonPropertyOrder({"key", "label", "currency", "notDue", "0-30", "31-60", "61-90", "over90", "credits", "total"})
    record Line(
            String key,
            String label,
            String currency,
            Money notDue,
            @JsonProperty("0-30") Money to30,
            @JsonProperty("31-60") Money to60,
            @JsonProperty("61-90") Money to90,
            Money over90,
            Money credits,
            Money total) {

        static Line of(AgedLine line) {
            return new Line(
                    line.key(),
                    line.label(),
                    line.currency().getCurrencyCode(),
                    line.notDue(),
                    line.d1_30(),
                    line.d31_60(),
                    line.d61_90(),
                    line.over90(),
                    line.credits(),
                    line.total());
        }
    }
}
