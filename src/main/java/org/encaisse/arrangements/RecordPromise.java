package org.encaisse.arrangements;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.customers.Contact;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.receivables.OpenItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what a customer promises: what it covers is held until its last tolerated day, and it can be confirmed. */
@Component
@Transactional
public class RecordPromise {

    private static final int LONGEST = 500;

    private final Customers customers;
    private final CoverItems cover;
    private final Promises promises;
    private final PromiseRows rows;
    private final Tolerances tolerances;
    private final EndPromise end;
    private final HoldItems hold;
    private final Letters letters;
    private final Journal journal;
    private final BusinessClock clock;

    RecordPromise(
            Customers customers,
            CoverItems cover,
            Promises promises,
            PromiseRows rows,
            Tolerances tolerances,
            EndPromise end,
            HoldItems hold,
            Letters letters,
            Journal journal,
            BusinessClock clock) {
        this.customers = customers;
        this.cover = cover;
        this.promises = promises;
        this.rows = rows;
        this.tolerances = tolerances;
        this.end = end;
        this.hold = hold;
        this.letters = letters;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param today the day on which it was said */
    public Promise record(NewPromise wanted, LocalDate today, Actor actor) {
        Customer customer = customers
                .byId(wanted.customerId())
                .orElseThrow(() -> new Refused(ArrangementsRefusal.NO_SUCH_CUSTOMER));
        ChooseItems.checkAmount(wanted.amount());
        ChooseItems.checkDay(wanted.dueOn(), today);
        if (wanted.note() != null && wanted.note().length() > LONGEST) {
            throw new Refused(ArrangementsRefusal.TEXT_TOO_LONG, LONGEST);
        }
        rows.lock(wanted.customerId());
        List<OpenItem> items = cover.of(wanted.customerId(), wanted.amount(), wanted.items());
        Money balance = ChooseItems.balance(items, wanted.amount().currency());
        if (wanted.amount().compareTo(balance) > 0) {
            throw new Refused(ArrangementsRefusal.ABOVE_BALANCE, wanted.amount(), balance);
        }
        PutOff before = before(wanted, items, balance);
        before.over().forEach(promise -> end.withdraw(promise, EndPromise.REPLACED, today, actor));
        Promise promise = written(wanted, before, today, actor);
        List<UUID> ids = items.stream().map(OpenItem::openItemId).toList();
        rows.insert(promise, wanted.callId(), ids);
        rows.addOutcome(promise.promiseId(), PromiseState.OPEN, promise.received(), today, null, actor);
        hold.until(promise, ids, today, actor);
        journal.write(JournalEntry.of(
                        promise.customerId(), "arrangements.promised", clock.now(), actor, detail(promise, items))
                .about(ids));
        if (wanted.confirm()) {
            letters.toCustomer(
                    Letters.PROMISE, "F14", customer, promise.contactId(), promise.amount(), today, promise, null);
        }
        return promise;
    }

    private PutOff before(NewPromise wanted, List<OpenItem> items, Money balance) {
        List<Promise> all = promises.of(wanted.customerId()).stream()
                .filter(promise ->
                        promise.amount().currency().equals(wanted.amount().currency()))
                .toList();
        Promise named = wanted.replaces() == null
                ? null
                : all.stream()
                        .filter(promise -> promise.promiseId().equals(wanted.replaces()))
                        .findFirst()
                        .orElseThrow(() -> new Refused(ArrangementsRefusal.NO_SUCH_PROMISE));
        Map<UUID, List<UUID>> covers =
                promises.itemsOf(all.stream().map(Promise::promiseId).toList());
        return PutOff.of(
                wanted.amount(), items.stream().map(OpenItem::openItemId).toList(), balance, named, all, covers);
    }

    private Promise written(NewPromise wanted, PutOff before, LocalDate today, Actor actor) {
        Contact contact = contact(wanted);
        Promise instead = before.instead();
        return new Promise(
                Ids.next(),
                wanted.customerId(),
                wanted.amount(),
                wanted.means(),
                today,
                wanted.dueOn(),
                tolerances.until(wanted.dueOn(), wanted.means()),
                contact == null ? null : contact.contactId(),
                contact == null ? blankToNull(wanted.promisedBy()) : contact.name(),
                actor.userId(),
                actor.name(),
                blankToNull(wanted.note()),
                !wanted.items().isEmpty(),
                instead == null ? null : instead.promiseId(),
                before.renewal(wanted.dueOn()),
                PromiseState.OPEN,
                Money.zero(wanted.amount().currency()),
                today,
                null);
    }

    private @Nullable Contact contact(NewPromise wanted) {
        return wanted.contactId() == null
                ? null
                : customers.contactsOf(wanted.customerId()).stream()
                        .filter(contact -> contact.contactId().equals(wanted.contactId()))
                        .findFirst()
                        .orElse(null);
    }

    private static Map<String, String> detail(Promise promise, List<OpenItem> items) {
        Map<String, String> detail = new TreeMap<>(Texts.of(promise));
        detail.put("items", Texts.numbers(items));
        if (promise.renewal() > 0) {
            detail.put("renewal", Integer.toString(promise.renewal()));
        }
        if (promise.promisedBy() != null) {
            detail.put("by", promise.promisedBy());
        }
        return detail;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
