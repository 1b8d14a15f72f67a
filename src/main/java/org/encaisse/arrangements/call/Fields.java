package org.encaisse.arrangements.call;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.arrangements.Letters;
import org.encaisse.arrangements.Means;
import org.encaisse.casefile.call.CallContext;
import org.encaisse.casefile.call.CallField;
import org.encaisse.identity.Organisation;
import org.encaisse.kernel.calendar.BusinessCalendar;
import org.encaisse.kernel.calendar.Days;
import org.encaisse.kernel.money.Money;
import org.encaisse.platform.web.Option;
import org.encaisse.receivables.OpenItem;
import org.encaisse.receivables.OpenItems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands in the small forms at first, so that only what is different is typed. */
@Component
@Transactional(readOnly = true)
class Fields {

    private final Organisation organisation;
    private final OpenItems openItems;
    private final Letters letters;

    Fields(Organisation organisation, OpenItems openItems, Letters letters) {
        this.organisation = organisation;
        this.openItems = openItems;
        this.letters = letters;
    }

    /** The next Friday; a working day before it when that Friday is a day off. */
    CallField friday(CallContext context) {
        BusinessCalendar calendar = organisation.calendar();
        LocalDate friday = context.on().with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
        LocalDate day = friday;
        while (!calendar.isWorkingDay(day) && day.isAfter(context.on())) {
            day = day.minusDays(1);
        }
        return date(day.isAfter(context.on()) ? day : calendar.workingDayFrom(friday));
    }

    /** The next working day. */
    CallField tomorrow(CallContext context) {
        return date(Days.business(1).from(context.on(), organisation.calendar()));
    }

    static CallField date(LocalDate day) {
        return CallField.required("date", CallField.Kind.DATE, day.toString());
    }

    /** What is owed of the items that are ticked. */
    CallField amount(CallContext context) {
        Map<UUID, OpenItem> items = openItems.byIds(context.items());
        Money sum = items.values().stream()
                .map(OpenItem::remaining)
                .filter(money -> money.isPositive() && money.currency().equals(context.currency()))
                .reduce(Money.zero(context.currency()), Money::plus);
        Money initial = sum.isPositive() ? sum : context.overdue();
        return CallField.required(
                "amount",
                CallField.Kind.AMOUNT,
                initial.isPositive() ? initial.toDecimal().toPlainString() : null);
    }

    static CallField means(Means initial) {
        return CallField.choice(
                "means",
                true,
                initial.code(),
                Arrays.stream(Means.values())
                        .map(means -> new Option(means.code(), "@" + means.key()))
                        .toList());
    }

    static CallField note() {
        return CallField.optional("note", CallField.Kind.LINE, null);
    }

    /** Whether the customer is written to; ticked when there is an address. */
    CallField confirm(CallContext context) {
        boolean address = letters.recipient(context.customerId(), null).isPresent();
        return CallField.choice(
                "confirm",
                false,
                address ? "yes" : "no",
                List.of(new Option("yes", "@arrangements.yes"), new Option("no", "@arrangements.no")));
    }
}
