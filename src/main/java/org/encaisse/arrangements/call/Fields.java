package org.encaisse.arrangements.call;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import org.encaisse.arrangements.Means;
import org.encaisse.calls.CallContext;
import org.encaisse.calls.CallField;
import org.encaisse.kernel.calendar.Days;
import org.encaisse.platform.web.Option;

/** What stands in the small forms at first, so that only what is different is typed. */
final class Fields {

    private Fields() {}

    /** The next Friday; a working day before it when that Friday is a day off. */
    static CallField friday(CallContext context) {
        LocalDate friday = context.on().with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
        LocalDate day = friday;
        while (!context.calendar().isWorkingDay(day) && day.isAfter(context.on())) {
            day = day.minusDays(1);
        }
        return date(day.isAfter(context.on()) ? day : context.calendar().workingDayFrom(friday));
    }

    /** The next working day. */
    static CallField tomorrow(CallContext context) {
        return date(Days.business(1).from(context.on(), context.calendar()));
    }

    static CallField date(LocalDate day) {
        return CallField.required("date", CallField.Kind.DATE, day.toString());
    }

    static CallField amount(CallContext context) {
        return CallField.required(
                "amount",
                CallField.Kind.AMOUNT,
                context.owed().isPositive() ? context.owed().toDecimal().toPlainString() : null);
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
    static CallField confirm(CallContext context) {
        return CallField.choice(
                "confirm",
                false,
                context.reachable() ? "yes" : "no",
                List.of(new Option("yes", "@arrangements.yes"), new Option("no", "@arrangements.no")));
    }
}
