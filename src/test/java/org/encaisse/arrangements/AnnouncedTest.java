package org.encaisse.arrangements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.encaisse.arrangements.announced.AnnouncePayment;
import org.encaisse.arrangements.announced.AnnouncedKind;
import org.encaisse.arrangements.announced.AnnouncedState;
import org.encaisse.arrangements.announced.Announcement;
import org.encaisse.arrangements.announced.Announcements;
import org.encaisse.arrangements.announced.NewAnnouncement;
import org.encaisse.arrangements.announced.ReportAnnounced;
import org.encaisse.arrangements.announced.Visit;
import org.encaisse.calls.CallContext;
import org.encaisse.calls.CallFacts;
import org.encaisse.calls.CallField;
import org.encaisse.calls.CallMade;
import org.encaisse.calls.CallOutcome;
import org.encaisse.calls.NewCall;
import org.encaisse.calls.RecordCall;
import org.encaisse.casefile.Hold;
import org.encaisse.customers.Contact;
import org.encaisse.customers.ContactPreferences;
import org.encaisse.customers.ContactRole;
import org.encaisse.identity.Organisation;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.receivables.AllocationHint;
import org.encaisse.receivables.Payment;
import org.encaisse.receivables.ReversalReason;
import org.encaisse.receivables.ReversePayment;
import org.encaisse.testing.Desk;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Money on its way: who is told, who has to do what, and when it is over. Wednesday 12 March 2031 is today. */
@EncaisseTest
class AnnouncedTest {

    private static final LocalDate TODAY = LocalDate.of(2031, 3, 12);

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private BeanFactory beans;

    @SuppressWarnings("NullAway.Init")
    private Firm firm;

    @SuppressWarnings("NullAway.Init")
    private UUID acme;

    @SuppressWarnings("NullAway.Init")
    private UUID f1;

    @SuppressWarnings("NullAway.Init")
    private UUID f2;

    @BeforeEach
    void open() {
        firm = new Firm(beans);
        firm.bean(Desk.class).person(firm.opened.tenant(), "Omar Fall", Role.ACCOUNTANT);
        firm.bean(Desk.class).person(firm.opened.tenant(), "Moussa Ba", Role.COURIER);
        acme = firm.customer("ACME", "compta@acme.test");
        f1 = firm.invoice(acme, "F-1", "2031-02-01", "100.00");
        f2 = firm.invoice(acme, "F-2", "2031-02-10", "50.00");
    }

    @Test
    void a_transfer_is_promised_asked_for_and_told_to_accounting() {
        Announcement one = announce(AnnouncedKind.TRANSFER, "2031-03-14", "100.00", f1);

        assertThat(promise(one).means()).isEqualTo(Means.TRANSFER);
        assertThat(firm.holds(acme, "2031-03-14")).extracting(Hold::openItemId).containsExactly(f1);
        assertThat(templates()).containsExactlyInAnyOrder("F10", "F10N");
        assertThat(firm.tasks(acme, "2031-03-20")).isEmpty();
    }

    @Test
    void the_invoices_are_always_asked_for_until_they_are_known() {
        Announcement one = announce(AnnouncedKind.TRANSFER, "2031-03-14", "120.00");
        assertThat(firm.tasks(acme, "2031-03-12")).containsExactly("arrangements.ask-invoices");

        run(() -> report().invoices(one.announcedId(), List.of(f1, f2), TODAY, firm.awa));

        assertThat(firm.tasks(acme, "2031-03-20")).isEmpty();
        assertThat(now(one).itemsKnown()).isTrue();
    }

    @Test
    void a_conversation_that_does_not_name_the_invoices_leaves_the_question_open() {
        announce(AnnouncedKind.CHEQUE, "2031-03-14", "120.00");

        firm.in(() -> firm.bean(RecordCall.class)
                .record(
                        new NewCall(
                                acme,
                                null,
                                null,
                                null,
                                TODAY,
                                List.of(),
                                false,
                                "call-back",
                                Map.of("date", "2031-03-20"),
                                null,
                                null),
                        firm.awa));

        assertThat(firm.tasks(acme, "2031-03-12")).containsExactly("arrangements.ask-invoices");
    }

    @Test
    void a_visit_put_back_to_a_day_it_was_on_before_is_an_errand_again() {
        Announcement one = announce(AnnouncedKind.CHEQUE, "2031-03-13", "100.00", f1);
        for (String day : List.of("2031-03-14", "2031-03-17", "2031-03-14")) {
            run(() -> report().reschedule(one.announcedId(), day(day), null, TODAY, firm.awa));
        }

        assertThat(firm.tasks(acme, "2031-03-14")).containsExactly("arrangements.fetch-cheque");
    }

    @Test
    void money_that_went_back_is_missing_again_and_called_about() {
        Announcement one = announce(AnnouncedKind.TRANSFER, "2031-03-14", "100.00", f1);
        Payment payment = firm.pays(acme, "P-1", "2031-03-13", "100.00", "F-1");
        assertThat(now(one).state()).isEqualTo(AnnouncedState.RECEIVED);

        firm.in(() -> firm.bean(ReversePayment.class)
                .reverse(payment.paymentId(), ReversalReason.values()[0], null, day("2031-03-14"), firm.awa));

        assertThat(now(one).state()).isEqualTo(AnnouncedState.MISSING);
        assertThat(firm.tasks(acme, "2031-03-14")).containsExactly("arrangements.call-missing-payment");
    }

    @Test
    void a_cheque_of_nothing_is_not_another_amount() {
        Announcement one = announce(AnnouncedKind.CHEQUE, "2031-03-13", "100.00", f1);
        ReportAnnounced.Visit nothing =
                new ReportAnnounced.Visit(Money.parse("0", "EUR"), null, false, null, null, null, null);

        assertThatThrownBy(() -> run(() -> report().wrongAmount(one.announcedId(), nothing, TODAY, firm.awa)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_payment_looked_for_twice_on_a_day_is_still_called_about() {
        Announcement one = announce(AnnouncedKind.ALREADY_PAID, "2031-03-11", "100.00", f1);
        run(() -> report().missing(one.announcedId(), null, TODAY, firm.awa));
        run(() -> report().missing(one.announcedId(), "vu deux fois", TODAY, firm.awa));

        assertThat(firm.tasks(acme, "2031-03-12")).containsExactly("arrangements.call-missing-payment");
    }

    @Test
    void the_payment_is_proposed_on_exactly_the_invoices_that_were_named() {
        announce(AnnouncedKind.TRANSFER, "2031-03-14", "50.00", f2);
        Payment payment = firm.pays(acme, "P-1", "2031-03-14", "50.00");

        AllocationHint.Hint hint = firm.in(() -> ((ListableBeanFactory) beans)
                .getBeansOfType(AllocationHint.class).values().stream()
                        .flatMap(source -> source.of(payment).stream())
                        .findFirst()
                        .orElseThrow());

        assertThat(hint.openItems()).containsExactly(f2);
    }

    @Test
    void a_cheque_sends_the_courier_with_a_numbered_receipt() {
        Announcement one = announce(AnnouncedKind.CHEQUE, "2031-03-13", "100.00", f1);
        Announcement other = announce(AnnouncedKind.CHEQUE, "2031-03-13", "50.00", f2);

        assertThat(one.receipt()).isEqualTo("2031-0001");
        assertThat(other.receipt()).isEqualTo("2031-0002");
        assertThat(firm.tasks(acme, "2031-03-13"))
                .containsExactly("arrangements.fetch-cheque", "arrangements.fetch-cheque");
        assertThat(templates()).containsExactlyInAnyOrder("F11", "F11", "F11C", "F11C");
        assertThat(firm.in(() -> firm.bean(Announcements.class).round(LocalDate.of(2031, 3, 13), one.courierId())))
                .hasSize(2);
    }

    @Test
    void a_cheque_collected_is_checked_on_the_next_business_day_and_ends_with_the_money() {
        Announcement one = announce(AnnouncedKind.CHEQUE, "2031-03-14", "100.00", f1);
        run(() -> report().collected(one.announcedId(), visit(null, "778812", true), day("2031-03-14"), firm.awa));

        assertThat(firm.tasks(acme, "2031-03-16")).isEmpty();
        assertThat(firm.tasks(acme, "2031-03-17")).containsExactly("arrangements.check-cheque");

        firm.pays(acme, "P-1", "2031-03-17", "100.00", "F-1");
        assertThat(now(one).state()).isEqualTo(AnnouncedState.RECEIVED);
        assertThat(promise(one).state()).isEqualTo(PromiseState.KEPT);
        assertThat(firm.tasks(acme, "2031-03-31")).isEmpty();
    }

    @Test
    void a_cheque_that_did_not_arrive_is_asked_about_firmly() {
        Announcement one = announce(AnnouncedKind.CHEQUE, "2031-03-14", "100.00", f1);
        refused(
                ArrangementsRefusal.NOT_ITS_TURN,
                () -> report().missing(one.announcedId(), null, day("2031-03-14"), firm.awa));
        run(() -> report().collected(one.announcedId(), visit(null, "778812", false), day("2031-03-14"), firm.awa));

        run(() -> report().missing(one.announcedId(), "pas à la banque", day("2031-03-17"), firm.awa));

        assertThat(now(one).state()).isEqualTo(AnnouncedState.MISSING);
        assertThat(firm.tasks(acme, "2031-03-17")).containsExactly("arrangements.call-missing-cheque");
    }

    @Test
    void nobody_there_brings_another_visit_or_a_call_and_another_amount_a_call() {
        Announcement one = announce(AnnouncedKind.CHEQUE, "2031-03-13", "100.00", f1);
        run(() -> report().absent(
                        one.announcedId(),
                        new ReportAnnounced.Visit(
                                null, null, false, day("2031-03-17"), LocalTime.of(10, 30), null, "comptable absent"),
                        day("2031-03-13"),
                        firm.awa));
        assertThat(now(one).expectedOn()).isEqualTo("2031-03-17");
        assertThat(now(one).expectedAt()).isEqualTo(LocalTime.of(10, 30));
        assertThat(firm.tasks(acme, "2031-03-17")).containsExactly("arrangements.fetch-cheque");

        run(() -> report().absent(one.announcedId(), visit(null, null, false), day("2031-03-17"), firm.awa));
        assertThat(firm.tasks(acme, "2031-03-17")).containsExactly("arrangements.call-absent");

        run(() -> report().reschedule(one.announcedId(), day("2031-03-18"), null, day("2031-03-17"), firm.awa));
        refused(
                ArrangementsRefusal.CHEQUE_NUMBER_MISSING,
                () -> report().collected(one.announcedId(), visit(null, " ", true), day("2031-03-18"), firm.awa));
        run(() -> report().wrongAmount(
                        one.announcedId(), visit(euros("80.00"), null, false), day("2031-03-18"), firm.awa));
        assertThat(firm.tasks(acme, "2031-03-18")).containsExactly("arrangements.call-wrong-amount");
    }

    @Test
    void what_is_said_to_be_paid_is_looked_for_and_left_alone_for_three_business_days() {
        Announcement one = announce(AnnouncedKind.ALREADY_PAID, "2031-03-10", "100.00", f1);

        assertThat(one.promiseId()).isNull();
        assertThat(firm.holds(acme, "2031-03-17")).extracting(Hold::kind).containsExactly(ArrangementHolds.SEARCH);
        assertThat(firm.holds(acme, "2031-03-18")).isEmpty();
        assertThat(firm.tasks(acme, "2031-03-13")).containsExactly("arrangements.check-payment");
        assertThat(templates()).containsExactly("F10N");
        refused(
                ArrangementsRefusal.DATE_IN_THE_FUTURE,
                () -> announce(AnnouncedKind.ALREADY_PAID, "2031-03-13", "100.00", f1));

        firm.pays(acme, "P-1", "2031-03-10", "100.00");
        assertThat(now(one).state()).isEqualTo(AnnouncedState.RECEIVED);
        assertThat(firm.holds(acme, "2031-03-13")).isEmpty();
        assertThat(firm.tasks(acme, "2031-03-20")).isEmpty();
    }

    @Test
    void what_will_not_come_withdraws_its_promise() {
        Announcement one = announce(AnnouncedKind.TRANSFER, "2031-03-14", "100.00", f1);
        run(() -> report().cancelled(one.announcedId(), "virement annulé", day("2031-03-13"), firm.awa));

        assertThat(promise(one).state()).isEqualTo(PromiseState.WITHDRAWN);
        assertThat(firm.holds(acme, "2031-03-13")).isEmpty();
        refused(
                ArrangementsRefusal.ANNOUNCEMENT_OVER,
                () -> report().received(one.announcedId(), null, day("2031-03-14"), firm.awa));
    }

    @Test
    void a_promise_that_is_withdrawn_calls_off_what_was_announced_with_it() {
        Announcement one = announce(AnnouncedKind.CHEQUE, "2031-03-14", "100.00", f1);
        assertThat(firm.tasks(acme, "2031-03-20")).containsExactly("arrangements.fetch-cheque");

        run(() ->
                firm.bean(WithdrawPromise.class).withdraw(promise(one).promiseId(), "mauvais client", TODAY, firm.awa));

        assertThat(now(one).state()).isEqualTo(AnnouncedState.CANCELLED);
        assertThat(firm.tasks(acme, "2031-03-20")).isEmpty();
        assertThat(firm.holds(acme, "2031-03-13")).isEmpty();
        assertThat(firm.journal(acme)).contains("arrangements.announcement-cancelled");
    }

    @Test
    void who_announces_another_day_is_visited_once() {
        Announcement first = announce(AnnouncedKind.CHEQUE, "2031-03-14", "100.00", f1);
        Announcement second = announce(AnnouncedKind.CHEQUE, "2031-03-18", "100.00", f1);

        assertThat(now(first).state()).isEqualTo(AnnouncedState.CANCELLED);
        assertThat(now(second).state()).isEqualTo(AnnouncedState.ANNOUNCED);
        assertThat(firm.tasks(acme, "2031-03-20")).containsExactly("arrangements.fetch-cheque");
    }

    @Test
    void on_the_call_screen_only_what_differs_is_typed() {
        CallOutcome promise = outcome("promise");
        CallContext context = new CallContext(
                acme,
                TODAY,
                euros("100.00"),
                List.of(f1),
                true,
                firm.in(() -> firm.bean(Organisation.class).calendar()));
        List<CallField> fields = firm.in(() -> promise.fields(context));

        assertThat(fields).extracting(CallField::name).containsExactly("date", "amount", "means", "confirm", "note");
        assertThat(fields).extracting(CallField::initial).startsWith("2031-03-14", "100.00", "transfer", "yes");

        List<CallOutcome.Done> done = firm.in(() -> promise.record(
                call(List.of(f1)),
                Map.of("date", "2031-03-21", "amount", "60,00", "means", "cheque", "confirm", "yes"),
                firm.awa));
        assertThat(done)
                .extracting(CallOutcome.Done::key)
                .containsExactly("call.done.promise", "call.done.promise.held", "call.done.promise.confirmed");
        Promise recorded = firm.in(() -> firm.bean(Promises.class).of(acme)).getFirst();
        assertThat(recorded.amount()).isEqualTo(euros("60.00"));
        assertThat(recorded.means()).isEqualTo(Means.CHEQUE);
    }

    @Test
    void every_outcome_of_a_call_does_its_whole_consequence() {
        firm.in(() ->
                outcome("transfer").record(call(List.of(f1)), Map.of("date", "2031-03-14", "amount", "100"), firm.awa));
        firm.in(() -> outcome("cheque")
                .record(call(List.of(f2)), Map.of("date", "2031-03-13", "time", "9:30", "amount", "50"), firm.awa));
        firm.in(() -> outcome("already-paid")
                .record(
                        call(List.of()),
                        Map.of("date", "2031-03-10", "amount", "20", "means", "transfer", "reference", "OV-7"),
                        firm.awa));

        assertThat(firm.in(() -> firm.bean(Announcements.class).of(acme)))
                .extracting(Announcement::kind)
                .containsExactly(AnnouncedKind.ALREADY_PAID, AnnouncedKind.CHEQUE, AnnouncedKind.TRANSFER);
        refused(
                ArrangementsRefusal.DATE_NOT_READABLE,
                () -> outcome("promise").record(call(List.of(f1)), Map.of("date", "bientôt", "amount", "1"), firm.awa));
    }

    @Test
    void before_the_call_the_broken_promise_of_the_week_comes_first() {
        firm.promises(acme, "2031-03-03", "2031-03-05", "100.00", f1);
        firm.morning("2031-03-10");
        firm.promises(acme, "2031-03-10", "2031-03-14", "50.00", f2);

        List<String> facts = firm.in(() -> ((ListableBeanFactory) beans)
                .getBeansOfType(CallFacts.class).values().stream()
                        .flatMap(source -> source.of(acme, TODAY).stream())
                        .filter(fact -> fact.key().contains("arrangements"))
                        .map(fact -> fact.key() + " " + fact.raiseFirst())
                        .toList());

        assertThat(facts).containsExactly("call.fact.arrangements.broken true", "call.fact.arrangements.open false");
    }

    @Test
    void a_visit_knows_the_place_on_the_map() {
        Contact payer = contact("Mme Payeuse", null, null, ContactRole.PAYER);
        Contact door = contact("Accueil", new BigDecimal("14.6937"), new BigDecimal("-17.4441"), ContactRole.INVOICES);

        Visit visit = Visit.of(List.of(door, payer), null);

        assertThat(visit.contact()).isEqualTo("Mme Payeuse");
        assertThat(visit.map())
                .isEqualTo("https://www.openstreetmap.org/?mlat=14.6937&mlon=-17.4441#map=17/14.6937/-17.4441");
        assertThat(Visit.of(List.of(), null).map()).isNull();
    }

    private static Contact contact(
            String name,
            @org.jspecify.annotations.Nullable BigDecimal latitude,
            @org.jspecify.annotations.Nullable BigDecimal longitude,
            ContactRole role) {
        return new Contact(
                Ids.next(),
                Ids.next(),
                null,
                name,
                null,
                null,
                null,
                null,
                null,
                null,
                latitude,
                longitude,
                Set.of(role),
                ContactPreferences.NONE,
                Map.of());
    }

    private CallMade call(List<UUID> items) {
        return new CallMade(Ids.next(), acme, null, Currency.getInstance("EUR"), TODAY, items, false, null);
    }

    private CallOutcome outcome(String key) {
        return ((ListableBeanFactory) beans)
                .getBeansOfType(CallOutcome.class).values().stream()
                        .filter(outcome -> outcome.key().equals(key))
                        .findFirst()
                        .orElseThrow();
    }

    private Announcement announce(AnnouncedKind kind, String on, String amount, UUID... items) {
        return firm.in(() -> firm.bean(AnnouncePayment.class)
                .announce(NewAnnouncement.of(acme, kind, euros(amount), day(on), List.of(items)), TODAY, firm.awa));
    }

    private ReportAnnounced report() {
        return firm.bean(ReportAnnounced.class);
    }

    private Announcement now(Announcement one) {
        return firm.in(() -> firm.bean(Announcements.class).byId(one.announcedId()));
    }

    private Promise promise(Announcement one) {
        return firm.promise(java.util.Objects.requireNonNull(one.promiseId()));
    }

    private List<String> templates() {
        return firm.select("""
                        select m.template_code
                          from correspondence.message m
                         where m.tenant_id = platform.current_tenant()
                        """, Map.of());
    }

    private void run(Runnable work) {
        firm.in(() -> {
            work.run();
            return 0;
        });
    }

    private void refused(ArrangementsRefusal refusal, Runnable work) {
        assertThatThrownBy(() -> run(work))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
    }

    private static ReportAnnounced.Visit visit(
            @org.jspecify.annotations.Nullable Money amount,
            @org.jspecify.annotations.Nullable String number,
            boolean list) {
        return new ReportAnnounced.Visit(amount, number, list, null, null, null, null);
    }

    private static Money euros(String amount) {
        return Money.parse(amount, "EUR");
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
