package org.encaisse.calls.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.calls.Call;
import org.encaisse.calls.CallRefusal;
import org.encaisse.calls.Calls;
import org.encaisse.calls.CallsRight;
import org.encaisse.calls.NewCall;
import org.encaisse.calls.RecordCall;
import org.encaisse.casefile.CasefileRefusal;
import org.encaisse.customers.Contact;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.customers.CustomersRight;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Limits;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.OpenItem;
import org.encaisse.receivables.OpenItems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Calls through the interface. */
@RestController
@RequestMapping("/api/v1/calls")
class CallsResource {

    private final Calls calls;
    private final RecordCall recordCall;
    private final Customers customers;
    private final OpenItems openItems;
    private final People people;

    CallsResource(Calls calls, RecordCall recordCall, Customers customers, OpenItems openItems, People people) {
        this.calls = calls;
        this.recordCall = recordCall;
        this.customers = customers;
        this.openItems = openItems;
        this.people = people;
    }

    /** Records a call and does what follows from its outcome. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @CallsRight.Needed(CallsRight.CALL)
    Line record(@RequestBody Said body, SignedIn person, Ui ui) {
        if (body.customer() == null) {
            throw new Refused(CasefileRefusal.NO_SUCH_CUSTOMER);
        }
        if (body.on() != null && body.on().isAfter(ui.today())) {
            throw new Refused(CallRefusal.NOT_YET, body.on());
        }
        Customer customer = customers.byCode(body.customer(), body.entity());
        Call call = recordCall.record(
                new NewCall(
                        customer.customerId(),
                        body.contact() == null ? null : contact(customer, body.contact()),
                        body.task(),
                        body.currency() == null ? null : Money.currencyOf(body.currency()),
                        ui.dayOfAct(body.on()),
                        body.items() == null ? List.of() : items(customer, body.items()),
                        body.incoming() != null && body.incoming(),
                        body.outcome() == null ? "" : body.outcome(),
                        body.fields() == null ? Map.of() : texts(body.fields()),
                        body.note(),
                        null),
                person.actor());
        return Line.of(call, customer.code(), person.displayName(), ui);
    }

    /** Newest first; of one customer, of one day, or all. */
    @GetMapping
    @CustomersRight.Needed(CustomersRight.READ)
    Slice<Line> list(
            @RequestParam @Nullable String customer,
            @RequestParam @Nullable String entity,
            @RequestParam @Nullable LocalDate on,
            @RequestParam @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit,
            Ui ui) {
        UUID customerId =
                customer == null ? null : customers.byCode(customer, entity).customerId();
        Slice<Call> found = calls.page(customerId, on, after, Limits.clamp(limit));
        Map<UUID, Customer> called = customers.byIds(
                found.items().stream().map(Call::customerId).distinct().toList());
        Map<UUID, String> names = people.all().stream().collect(Collectors.toMap(Person::userId, Person::displayName));
        List<Line> lines = new ArrayList<>();
        for (Call call : found.items()) {
            Customer known = called.get(call.customerId());
            String by = call.userId() == null ? null : names.get(call.userId());
            lines.add(Line.of(call, known == null ? "" : known.code(), by, ui));
        }
        return new Slice<>(lines, found.next());
    }

    private UUID contact(Customer customer, String nameOrEmail) {
        return customers.contactsOf(customer.customerId()).stream()
                .filter(contact -> contact.name().equalsIgnoreCase(nameOrEmail.strip())
                        || nameOrEmail.strip().equalsIgnoreCase(contact.email()))
                .findFirst()
                .map(Contact::contactId)
                .orElseThrow(() -> new Refused(CallRefusal.CONTACT_MISSING));
    }

    /** An invoice's due date, or all that are still owed of it. */
    private List<UUID> items(Customer customer, List<@Nullable Item> wanted) {
        List<OpenItem> open = openItems.openOf(customer.customerId());
        List<UUID> found = new ArrayList<>();
        for (Item item : wanted) {
            if (item == null) {
                throw new Refused(CasefileRefusal.NOT_THIS_CUSTOMERS_ITEM);
            }
            List<UUID> these = open.stream()
                    .filter(each -> each.remaining().isPositive())
                    .filter(each -> each.number().equals(item.invoice()))
                    .filter(each -> item.due() == null || item.due().equals(each.dueOn()))
                    .map(OpenItem::openItemId)
                    .toList();
            if (these.isEmpty()) {
                throw new Refused(CasefileRefusal.NOT_THIS_CUSTOMERS_ITEM);
            }
            found.addAll(these);
        }
        return found;
    }

    private static Map<String, String> texts(Map<String, @Nullable Object> fields) {
        Map<String, String> texts = new HashMap<>();
        fields.forEach((name, value) -> {
            if (value != null) {
                texts.put(name, value.toString());
            }
        });
        return texts;
    }

    /**
     * A call as it is told.
     *
     * @param contact his name or e-mail
     * @param fields the answers to the outcome's questions, by name
     */
    record Said(
            @Nullable String customer,
            @Nullable String entity,
            @Nullable String outcome,
            @Nullable Map<String, @Nullable Object> fields,
            @Nullable List<@Nullable Item> items,
            @Nullable Boolean incoming,
            @Nullable String contact,
            @Nullable UUID task,
            @Nullable String currency,
            @Nullable LocalDate on,
            @Nullable String note) {}

    record Item(@Nullable String invoice, @Nullable LocalDate due) {}

    /** One call, with what followed from it in the reader's words. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UUID id,
            String customer,
            String outcome,
            String label,
            String reached,
            boolean incoming,
            LocalDate on,
            Instant at,
            @Nullable String by,
            @Nullable UUID task,
            @Nullable String note,
            List<String> done) {

        static Line of(Call call, String customer, @Nullable String by, Ui ui) {
            return new Line(
                    call.callId(),
                    customer,
                    call.outcome(),
                    ui.t("call.outcome." + call.outcome()),
                    call.reached().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    call.incoming(),
                    call.on(),
                    call.at(),
                    by,
                    call.taskId(),
                    call.note(),
                    call.done().stream()
                            .map(done -> ui.named(done.key(), done.values()))
                            .toList());
        }
    }
}
