package org.encaisse.receivables.api;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.Bucket;
import org.encaisse.receivables.ItemFilter;
import org.encaisse.receivables.ItemStanding;
import org.encaisse.receivables.OpenItem;
import org.encaisse.receivables.OpenItems;
import org.encaisse.receivables.ReceivablesRefusal;
import org.encaisse.receivables.ReceivablesRight;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is owed, item by item, through the interface. */
@RestController
class OpenItemsResource {

    private final Naming naming;
    private final OpenItems openItems;
    private final ItemStanding standing;

    OpenItemsResource(Naming naming, OpenItems openItems, ItemStanding standing) {
        this.naming = naming;
        this.openItems = openItems;
        this.standing = standing;
    }

    /** @param bucket {@code not-due}, {@code 0-30}, {@code 31-60}, {@code 61-90} or {@code over-90} */
    @GetMapping("/api/v1/open-items")
    @ReceivablesRight.Needed(ReceivablesRight.READ)
    Slice<Line> list(
            @RequestParam @Nullable String customer,
            @RequestParam @Nullable String entity,
            @RequestParam @Nullable String currency,
            @RequestParam @Nullable String bucket,
            @RequestParam @Nullable LocalDate on,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Ui ui) {
        LocalDate day = on == null ? ui.today() : on;
        ItemFilter filter = new ItemFilter(
                customer == null ? null : naming.customer(customer, entity).customerId(),
                naming.entity(entity),
                currency,
                parsed(bucket));
        Slice<OpenItem> page = openItems.page(filter, day, after, Math.clamp(limit, 1, 1_000));
        Naming.Codes codes = naming.codes(
                page.items().stream().map(OpenItem::customerId).distinct().toList());
        Map<UUID, ItemStanding.Standing> chased = standing.of(page.items(), day);
        return new Slice<>(
                page.items().stream()
                        .map(item -> Line.of(
                                item,
                                day,
                                codes,
                                chased.getOrDefault(item.openItemId(), ItemStanding.Standing.UNTOUCHED)))
                        .toList(),
                page.next());
    }

    private static @Nullable Bucket parsed(@Nullable String bucket) {
        try {
            return bucket == null || bucket.isBlank() ? null : Bucket.parse(bucket);
        } catch (IllegalArgumentException e) {
            throw new Refused(ReceivablesRefusal.BUCKET_UNKNOWN, String.valueOf(bucket));
        }
    }

    /**
     * One due date.
     *
     * @param step the last step of its scenario that was really done
     * @param hold the kind of what suspends it
     */
    record Line(
            String invoice,
            String kind,
            String entity,
            String customer,
            String customerName,
            LocalDate date,
            LocalDate due,
            Money amount,
            Money remaining,
            int daysLate,
            String bucket,
            @Nullable String step,
            @Nullable String hold,
            @Nullable LocalDate holdUntil) {

        static Line of(OpenItem item, LocalDate on, Naming.Codes codes, ItemStanding.Standing chased) {
            return new Line(
                    item.number(),
                    item.kind().code(),
                    codes.entity(item.entityId()),
                    codes.customer(item.customerId()),
                    codes.customerName(item.customerId()),
                    item.issuedOn(),
                    item.dueOn(),
                    item.amount(),
                    item.remaining(),
                    Math.max(0, item.daysLate(on)),
                    item.bucket(on).code(),
                    chased.step(),
                    chased.hold(),
                    chased.holdUntil());
        }
    }
}
