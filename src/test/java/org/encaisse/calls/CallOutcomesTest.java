package org.encaisse.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.encaisse.casefile.AddTask;
import org.encaisse.casefile.CasefileHolds;
import org.encaisse.casefile.CompleteTask;
import org.encaisse.casefile.Hold;
import org.encaisse.casefile.Holds;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.casefile.JournalLine;
import org.encaisse.casefile.NewTask;
import org.encaisse.casefile.Task;
import org.encaisse.casefile.TaskOutcome;
import org.encaisse.casefile.agenda.Agenda;
import org.encaisse.casefile.agenda.AgendaFilter;
import org.encaisse.casefile.agenda.AgendaLine;
import org.encaisse.customers.Contact;
import org.encaisse.customers.ContactEntry;
import org.encaisse.customers.ContactRole;
import org.encaisse.customers.CustomerEntry;
import org.encaisse.customers.Customers;
import org.encaisse.customers.Datum;
import org.encaisse.customers.RecordCustomer;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.kernel.tenant.TenantId;
import org.encaisse.platform.sql.TenantScope;
import org.encaisse.receivables.InvoiceEntry;
import org.encaisse.receivables.OpenItem;
import org.encaisse.receivables.OpenItems;
import org.encaisse.receivables.RecordInvoice;
import org.encaisse.testing.Desk;
import org.encaisse.testing.EncaisseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What follows from each outcome of a call. The day is a Monday. */
@EncaisseTest
class CallOutcomesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    @Autowired
    Desk desk;

    @Autowired
    TenantScope scope;

    @Autowired
    People people;

    @Autowired
    Structures structures;

    @Autowired
    RecordCustomer recordCustomer;

    @Autowired
    RecordInvoice recordInvoice;

    @Autowired
    OpenItems openItems;

    @Autowired
    Customers customers;

    @Autowired
    RecordCall recordCall;

    @Autowired
    CallsOfDay callsOfDay;

    @Autowired
    Holds holds;

    @Autowired
    AddTask addTask;

    @Autowired
    CompleteTask completeTask;

    @Autowired
    Agenda agenda;

    @Autowired
    Journal journal;

    private TenantId tenant;
    private Actor fatou;
    private Actor modou;
    private UUID customer;
    private List<OpenItem> items;

    @BeforeEach
    void a_customer_who_owes() throws Exception {
        tenant = desk.inDakar("Clinique du Plateau").tenant();
        String email = desk.person(tenant, "Fatou Sarr", Role.COLLECTOR);
        String other = desk.person(tenant, "Modou Fall", Role.COLLECTOR);
        fatou = here(() -> people.named(email).map(Person::actor).orElseThrow());
        modou = here(() -> people.named(other).map(Person::actor).orElseThrow());
        customer = here(() -> {
            UUID entity = structures.main().entityId();
            UUID id = recordCustomer
                    .record(
                            new CustomerEntry(
                                    entity,
                                    "C1",
                                    "IPM du Port",
                                    null,
                                    "SN",
                                    null,
                                    null,
                                    null,
                                    CustomerEntry.Collector.of(java.util.Objects.requireNonNull(fatou.userId())),
                                    null,
                                    null,
                                    null,
                                    List.of(ContactEntry.of(
                                            "Awa Fall", "awa@port.example", "33 821 12 12", ContactRole.PAYER))),
                            fatou)
                    .value()
                    .customerId();
            for (int i = 1; i <= 3; i++) {
                recordInvoice.record(
                        InvoiceEntry.of(
                                entity,
                                id,
                                "F-" + i,
                                LocalDate.of(2026, 9, i),
                                LocalDate.of(2026, 10, i),
                                Money.of(100_000L * i, "XOF")),
                        fatou);
            }
            return id;
        });
        items = here(() -> openItems.openOf(customer));
    }

    @Test
    void a_dispute_holds_the_ticked_invoices_and_no_other_until_its_task_is_done() throws Exception {
        Call call = here(() -> recordCall.record(
                said("dispute", Map.of("reason", "MKT-SVC", "what", "une livraison manque"), items.subList(0, 2)),
                fatou));

        assertThat(call.reached()).isEqualTo(CallOutcome.Reached.RIGHT_PERSON);
        List<Hold> held = here(() -> holds.activeOn(customer, MONDAY));
        assertThat(held)
                .extracting(Hold::openItemId, Hold::kind)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(items.get(0).openItemId(), CasefileHolds.DISPUTE),
                        org.assertj.core.groups.Tuple.tuple(items.get(1).openItemId(), CasefileHolds.DISPUTE));
        assertThat(held)
                .allMatch(hold ->
                        hold.reason().contains("MKT-SVC") && hold.reason().contains("livraison"));
        Task settle = tasksUpTo(MONDAY.plusDays(2)).getFirst();
        assertThat(settle.kind()).isEqualTo("casefile.settle-dispute");
        assertThat(settle.dueOn()).isEqualTo(MONDAY.plusDays(2));

        here(() -> {
            completeTask.complete(settle.taskId(), TaskOutcome.DONE, "avoir fait", MONDAY.plusDays(1), fatou);
            return 0;
        });
        assertThat(here(() -> holds.activeOn(customer, MONDAY.plusDays(1)))).isEmpty();
    }

    @Test
    void a_dispute_about_nothing_is_refused_and_nothing_is_recorded() {
        assertThatThrownBy(() -> here(() -> recordCall.record(
                        said("dispute", Map.of("reason", "MKT-SVC", "what", "tout"), List.of()), fatou)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(CallRefusal.ITEMS_MISSING));
        assertThat(tally()).isEmpty();
    }

    @Test
    void an_invoice_that_never_came_is_sent_again_and_its_address_doubted_while_reminders_go_on() throws Exception {
        here(() -> recordCall.record(said("no-invoice", Map.of(), items.subList(0, 1)), fatou));

        assertThat(tasksUpTo(MONDAY)).extracting(Task::kind).containsExactly("casefile.send-invoice-copy");
        assertThat(tasksUpTo(MONDAY).getFirst().detail()).containsEntry("invoices", "F-1");
        assertThat(here(() -> holds.activeOn(customer, MONDAY))).isEmpty();
        assertThat(contact().state(Datum.EMAIL).isDoubtful()).isTrue();
        assertThat(contact().reachableBy(Datum.EMAIL)).isTrue();
        assertThat(kinds()).contains("casefile.invoice-not-received");
    }

    @Test
    void nobody_answers_twice_the_task_moves_to_the_next_working_day_and_the_third_time_it_is_over() throws Exception {
        UUID task = phoneTask(MONDAY);
        LocalDate day = MONDAY;
        for (int attempt = 1; attempt <= 2; attempt++) {
            LocalDate on = day;
            here(() -> recordCall.record(said("voicemail", Map.of(), List.of(), task, on), fatou));
            day = on.plusDays(1);
            assertThat(tasksUpTo(day)).extracting(Task::dueOn).containsExactly(day);
        }
        LocalDate third = day;
        Call last = here(() -> recordCall.record(said("voicemail", Map.of(), List.of(), task, third), fatou));

        assertThat(tasksUpTo(third.plusDays(9))).isEmpty();
        assertThat(last.done()).extracting(CallOutcome.Done::key).contains("call.done.attempts-over");
        assertThat(lines())
                .filteredOn(line -> line.kind().equals("casefile.task-done"))
                .extracting(line -> line.detail().get("note"))
                .containsExactly("@call.three-attempts");
    }

    @Test
    void an_attempt_on_friday_is_repeated_on_monday() throws Exception {
        LocalDate friday = MONDAY.plusDays(4);
        UUID task = phoneTask(friday);
        here(() -> recordCall.record(said("voicemail", Map.of(), List.of(), task, friday), fatou));

        assertThat(tasksUpTo(friday.plusDays(3))).extracting(Task::dueOn).containsExactly(friday.plusDays(3));
    }

    @Test
    void a_conversation_ends_every_call_asked_for_by_that_day_and_leaves_later_ones() throws Exception {
        phoneTask(MONDAY.minusDays(3));
        UUID later = phoneTask(MONDAY.plusDays(3));
        here(() ->
                recordCall.record(said("refused", Map.of("what", "plus d’argent", "reason", "LIQ"), List.of()), fatou));

        assertThat(tasksUpTo(MONDAY.plusDays(9))).extracting(Task::taskId).containsExactly(later);
        assertThat(kinds()).contains("casefile.payment-refused", "casefile.call-made", "casefile.task-done");
    }

    @Test
    void calling_back_is_a_call_on_the_agenda_that_this_conversation_does_not_end() throws Exception {
        here(() -> recordCall.record(
                said("call-back", Map.of("date", MONDAY.toString(), "time", "16:30"), List.of()), fatou));

        Task back = tasksUpTo(MONDAY).getFirst();
        assertThat(back.kind()).isEqualTo("casefile.call-back");
        assertThat(back.detail()).containsEntry("time", "16:30").containsEntry("channel", "@channel.phone");
        assertThatThrownBy(() -> here(
                        () -> recordCall.record(said("call-back", Map.of("date", "2026-11-15"), List.of()), fatou)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() ->
                        here(() -> recordCall.record(said("call-back", Map.of("date", "demain"), List.of()), fatou)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void the_right_person_is_somebody_else_who_is_a_contact_from_now_on() throws Exception {
        here(() -> recordCall.record(
                said(
                        "other-person",
                        Map.of("name", "Ibrahima Diop", "telephone", "77 638 22 22", "role", "signer"),
                        List.of()),
                fatou));

        Contact added = here(() -> customers.contactsOf(customer)).get(1);
        assertThat(added.name()).isEqualTo("Ibrahima Diop");
        assertThat(added.telephone()).isEqualTo("+221776382222");
        assertThat(added.roles()).containsExactly(ContactRole.SIGNER);
        assertThat(added.state(Datum.TELEPHONE).checkedOn()).isEqualTo(MONDAY);
        assertThat(tasksUpTo(MONDAY)).extracting(Task::kind).containsExactly("casefile.call-back");
        assertThatThrownBy(() -> here(() -> recordCall.record(
                        said("other-person", Map.of("name", "X", "telephone", "12", "role", "payer"), List.of()),
                        fatou)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_wrong_number_is_marked_and_not_the_customer_and_the_last_one_asks_for_another() throws Exception {
        Call call =
                here(() -> recordCall.record(said("wrong-number", Map.of("why", "une pharmacie"), List.of()), fatou));

        assertThat(call.reached()).isEqualTo(CallOutcome.Reached.NOBODY);
        assertThat(contact().state(Datum.TELEPHONE).isWrong()).isTrue();
        assertThat(contact().state(Datum.TELEPHONE).why()).isEqualTo("une pharmacie");
        assertThat(contact().reachableBy(Datum.EMAIL)).isTrue();
        assertThat(tasksUpTo(MONDAY)).extracting(Task::kind).containsExactly("casefile.find-number");
    }

    @Test
    void an_e_mail_obtained_receives_the_reminders_from_now_on() throws Exception {
        here(() -> recordCall.record(said("email-obtained", Map.of("email", "compta@port.example"), List.of()), fatou));
        assertThat(contact().email()).isEqualTo("compta@port.example");
        assertThat(contact().roles()).contains(ContactRole.REMINDERS, ContactRole.PAYER);

        here(() -> recordCall.record(
                said("email-obtained", Map.of("email", "dg@port.example", "name", "Le directeur"), List.of()), fatou));
        assertThat(here(() -> customers.recipientOf(customer, ContactRole.REMINDERS)))
                .map(Contact::email)
                .contains("dg@port.example");
        assertThat(contact().roles()).containsExactly(ContactRole.PAYER);
        assertThatThrownBy(() -> here(() -> recordCall.record(
                        said("email-obtained", Map.of("email", "pas une adresse"), List.of()), fatou)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whoever_was_not_first_sees_what_the_first_did_and_records_again() throws Exception {
        phoneTask(MONDAY);
        UUID seen = here(() -> recordCall.record(said("voicemail", Map.of(), List.of()), fatou))
                .callId();
        UUID newest = lines().getFirst().entryId();
        here(() -> recordCall.record(said("refused", Map.of("what", "non", "reason", "LIQ"), List.of()), modou));

        NewCall late =
                new NewCall(customer, null, null, null, MONDAY, List.of(), false, "voicemail", Map.of(), null, newest);
        assertThatThrownBy(() -> here(() -> recordCall.record(late, fatou)))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.refusal()).isEqualTo(CallRefusal.SOMEBODY_WROTE);
                    assertThat(refused.arguments()).containsExactly("Modou Fall");
                });
        // One's own writing takes nobody by surprise.
        assertThat(here(() -> recordCall.record(late, modou)).callId()).isNotEqualTo(seen);
    }

    @Test
    void attempts_conversations_and_incoming_calls_are_counted_apart() throws Exception {
        here(() -> recordCall.record(said("voicemail", Map.of(), List.of()), fatou));
        here(() -> recordCall.record(said("call-back", Map.of("date", "2026-11-18"), List.of()), fatou));
        here(() -> recordCall.record(said("refused", Map.of("what", "non", "reason", "LIQ"), List.of()), fatou));
        here(() -> recordCall.record(
                new NewCall(
                        customer,
                        null,
                        null,
                        null,
                        MONDAY,
                        List.of(),
                        true,
                        "refused",
                        Map.of("what", "non", "reason", "LIQ"),
                        null,
                        null),
                fatou));

        assertThat(tally()).containsExactly(new CallTally(fatou.userId(), 3, 2, 1, 1));
    }

    @Test
    void an_incoming_call_is_written_as_one() throws Exception {
        here(() -> recordCall.record(
                new NewCall(
                        customer,
                        contact().contactId(),
                        null,
                        null,
                        MONDAY,
                        List.of(),
                        true,
                        "refused",
                        Map.of("what", "non", "reason", "LIQ"),
                        "ton ferme",
                        null),
                fatou));
        JournalLine written = lines().stream()
                .filter(line -> line.kind().equals("casefile.call-received"))
                .findFirst()
                .orElseThrow();
        assertThat(written.detail())
                .containsEntry("contact", "Awa Fall")
                .containsEntry("note", "ton ferme")
                .containsEntry(JournalEntry.CHANNEL, "@channel.phone");
    }

    private UUID phoneTask(LocalDate due) throws Exception {
        return here(() -> addTask.add(new NewTask(
                customer,
                null,
                "casefile.call-back",
                due,
                fatou.userId(),
                null,
                Map.of(JournalEntry.CHANNEL, "@channel.phone", "time", "", "note", ""))));
    }

    private NewCall said(String outcome, Map<String, String> answers, List<OpenItem> ticked) {
        return said(outcome, answers, ticked, null, MONDAY);
    }

    private NewCall said(
            String outcome, Map<String, String> answers, List<OpenItem> ticked, @Nullable UUID task, LocalDate on) {
        return new NewCall(
                customer,
                null,
                task,
                null,
                on,
                ticked.stream().map(OpenItem::openItemId).toList(),
                false,
                outcome,
                answers,
                null,
                null);
    }

    private Contact contact() throws Exception {
        return here(() -> customers.contactsOf(customer)).getFirst();
    }

    private List<Task> tasksUpTo(LocalDate day) throws Exception {
        return here(() -> agenda.page(AgendaFilter.of(day, null).about(customer), null, 50)).items().stream()
                .map(AgendaLine::task)
                .toList();
    }

    private List<JournalLine> lines() throws Exception {
        return here(() -> journal.timeline(customer, null, 50)).items();
    }

    private List<String> kinds() throws Exception {
        return lines().stream().map(JournalLine::kind).toList();
    }

    private List<CallTally> tally() {
        try {
            return here(() -> callsOfDay.of(MONDAY));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private <T> T here(Callable<T> work) throws Exception {
        return scope.call(tenant, work);
    }
}
