package org.encaisse.arrangements.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.arrangements.announced.Announcement;
import org.encaisse.arrangements.announced.Announcements;
import org.encaisse.customers.Customer;
import org.encaisse.kernel.money.Money;
import org.encaisse.receivables.OpenItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Announced money as the interface tells it. */
@Component
class AnnouncedLines {

    private final Announcements announcements;
    private final Naming naming;

    AnnouncedLines(Announcements announcements, Naming naming) {
        this.announcements = announcements;
        this.naming = naming;
    }

    Line of(Announcement one) {
        return of(List.of(one)).getFirst();
    }

    List<Line> of(List<Announcement> list) {
        Map<UUID, List<UUID>> covered = announcements.itemsOf(
                list.stream().map(Announcement::announcedId).toList());
        Map<UUID, OpenItem> items = naming.items(covered.values());
        Map<UUID, Customer> names =
                naming.customers(list.stream().map(Announcement::customerId).collect(Collectors.toSet()));
        return list.stream()
                .map(one -> Line.of(
                        one, names.get(one.customerId()), Naming.invoices(covered.get(one.announcedId()), items)))
                .toList();
    }

    /** One announced payment and where it stands. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UUID id,
            String customer,
            String kind,
            Money amount,
            String means,
            LocalDate announcedOn,
            LocalDate date,
            @Nullable LocalTime time,
            @Nullable String reference,
            @Nullable String receipt,
            List<Naming.Invoice> invoices,
            String state,
            LocalDate stateOn,
            boolean document,
            @Nullable UUID promise,
            @Nullable String note) {

        static Line of(Announcement one, @Nullable Customer customer, List<Naming.Invoice> invoices) {
            return new Line(
                    one.announcedId(),
                    customer == null ? "" : customer.code(),
                    one.kind().code(),
                    one.amount(),
                    one.means().code(),
                    one.announcedOn(),
                    one.expectedOn(),
                    one.expectedAt(),
                    one.reference(),
                    one.receipt(),
                    invoices,
                    one.state().code(),
                    one.stateOn(),
                    one.document(),
                    one.promiseId(),
                    one.note());
        }
    }
}
