package org.encaisse.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.encaisse.casefile.agenda.Agenda;
import org.encaisse.casefile.agenda.AgendaFilter;
import org.encaisse.casefile.review.PlanReviews;
import org.encaisse.customers.ContactReview.Why;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.kernel.tenant.TenantId;
import org.encaisse.platform.sql.TenantScope;
import org.encaisse.testing.Browser;
import org.encaisse.testing.Desk;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** What is known of each way to reach a contact, and when it is looked at again. */
@EncaisseTest
class ContactsKeptFreshTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    TenantScope scope;

    @Autowired
    Structures structures;

    @Autowired
    Customers customers;

    @Autowired
    SaveContact saveContact;

    @Autowired
    MarkDatum markDatum;

    @Autowired
    ContactReview review;

    @Autowired
    ReviewRules rules;

    @Autowired
    PlanReviews planReviews;

    @Autowired
    Agenda agenda;

    @Autowired
    TransactionTemplate transaction;

    private TenantId tenant;
    private String collector;
    private Browser program;
    private UUID customer;

    @BeforeEach
    void a_customer_from_the_accounts() throws Exception {
        Desk.Opened opened = desk.inDakar("Clinique de Fann");
        tenant = opened.tenant();
        collector = desk.person(tenant, "Fatou Sarr", Role.COLLECTOR);
        program = new Browser(port).withToken(opened.administrator(), Desk.PASSWORD);
        said("33 821 12 12", "awa@fann.example");
        customer = here(() -> customers.byCode("C1", null).customerId());
    }

    @Test
    void a_number_is_kept_once_however_it_is_typed_and_saying_it_again_changes_nothing() throws Exception {
        UUID before = contact().contactId();
        assertThat(contact().telephone()).isEqualTo("+221338211212");
        said("+221 33 821 12 12", "awa@fann.example");
        assertThat(contact().contactId()).isEqualTo(before);
    }

    @Test
    void what_a_feed_says_wrongly_is_kept_and_doubted_until_it_says_it_right() throws Exception {
        said("poste 12, le matin", "awa@fann.example");
        assertThat(contact().telephone()).isEqualTo("poste 12, le matin");
        assertThat(contact().state(Datum.TELEPHONE).isDoubtful()).isTrue();
        assertThat(waiting(Why.MARKED)).containsExactly("C1");

        said("33 821 12 12", "awa@fann.example");
        assertThat(contact().state(Datum.TELEPHONE).isDoubtful()).isFalse();
        assertThat(waiting(Why.MARKED)).isEmpty();
    }

    @Test
    void a_person_is_told_at_once_that_a_number_does_not_exist() throws Exception {
        Browser person = new Browser(port);
        person.signIn(collector, Desk.PASSWORD);
        String address = "/customers/" + customer + "/contacts/" + contact().contactId() + "/edit";
        HttpResponse<String> refused =
                person.post(address, Map.of("name", "Awa Fall", "telephone", "33 821", "email", "awa@fann.example"));
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).contains("trop court");
        assertThat(contact().telephone()).isEqualTo("+221338211212");

        HttpResponse<String> saved = person.post(
                address,
                Map.of(
                        "name",
                        "Awa Fall",
                        "telephone",
                        "77 638 22 22",
                        "email",
                        "awa@fann.example",
                        "from",
                        "09:00",
                        "until",
                        "12:00",
                        "quiet",
                        "true",
                        "roles",
                        "signer"));
        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(contact().telephone()).isEqualTo("+221776382222");
        assertThat(contact().state(Datum.TELEPHONE).checkedOn()).isNotNull();
        assertThat(contact().state(Datum.EMAIL).checkedOn())
                .as("it was not said anew")
                .isNull();
        assertThat(contact().preferences().doNotDisturb()).isTrue();
        assertThat(contact().roles()).containsExactly(ContactRole.SIGNER);
        String screen = person.get("/customers/" + customer + "/call").body();
        assertThat(screen).contains("Ne pas déranger").doesNotContain("tel:+221776382222");

        assertThat(program.get("/api/v1/customers/C1").body())
                .contains("\"doNotDisturb\":true", "\"callHours\":{\"from\":\"09:00", "\"checkedOn\"");
        said("77 638 22 22", "awa@fann.example");
        assertThat(contact().preferences().doNotDisturb())
                .as("the feed said nothing of it")
                .isTrue();
    }

    @Test
    void a_wrong_address_receives_nothing_and_a_new_one_is_not_marked() throws Exception {
        mark(Datum.EMAIL, true);
        assertThat(here(() -> customers.recipientOf(customer, ContactRole.REMINDERS)))
                .isEmpty();
        assertThat(waiting(Why.WITHOUT_EMAIL)).containsExactly("C1");
        assertThat(waiting(Why.MARKED)).containsExactly("C1");

        said("33 821 12 12", "compta@fann.example");
        assertThat(here(() -> customers.recipientOf(customer, ContactRole.REMINDERS)))
                .isPresent();
        assertThat(waiting(Why.WITHOUT_EMAIL)).isEmpty();
        assertThat(waiting(Why.MARKED)).isEmpty();
    }

    @Test
    void what_was_checked_is_looked_at_again_after_a_year_or_as_the_closest_rule_says() throws Exception {
        assertThat(waiting(Why.STALE)).as("never checked").containsExactly("C1");
        mark(Datum.EMAIL, false);
        mark(Datum.TELEPHONE, false);
        assertThat(waiting(Why.STALE)).isEmpty();
        assertThat(waiting(Why.STALE, TODAY.plusMonths(12))).isEmpty();
        assertThat(waiting(Why.STALE, TODAY.plusMonths(12).plusDays(1))).containsExactly("C1");

        UUID entity = here(() -> structures.main().entityId());
        here(() -> {
            rules.set(entity, null, 24);
            rules.set(null, "gros", 3);
            return 0;
        });
        assertThat(waiting(Why.STALE, TODAY.plusMonths(13))).isEmpty();
        program.json("PUT", "/api/v1/customers/C1", "{\"segment\":\"gros\"}");
        assertThat(waiting(Why.STALE, TODAY.plusMonths(4))).containsExactly("C1");
        assertThatThrownBy(() -> here(() -> {
                    rules.set(null, null, 0);
                    return 0;
                }))
                .isInstanceOf(Refused.class);
    }

    @Test
    void reviews_are_asked_for_a_few_at_a_time_and_end_when_all_is_checked() throws Exception {
        for (int i = 1; i <= 8; i++) {
            String code = i == 1 ? "C1" : "C" + i;
            program.json("PUT", "/api/v1/customers/" + code, """
                    {"name": "Client %d", "collector": "%s"%s}
                    """.formatted(
                            i, collector, i == 1 ? "" : ", \"contacts\":[{\"name\":\"X\",\"email\":\"x@x.example\"}]"));
            program.json("PUT", "/api/v1/invoices/F" + i, """
                    {"customer": "%s", "date": "2026-09-01", "kind": "invoice", "total": {"amount": "1000", "currency": "XOF"},
                     "openItems": [{"due": "2026-10-01", "amount": "1000"}]}
                    """.formatted(code));
        }
        mark(Datum.EMAIL, true);
        assertThat(here(() -> planReviews.plan(TODAY))).isEqualTo(5);
        assertThat(here(() -> planReviews.plan(TODAY))).as("his share is full").isZero();
        assertThat(reviews(customer))
                .as("whoever cannot be written to comes first")
                .isEqualTo(1);

        mark(Datum.EMAIL, false);
        mark(Datum.TELEPHONE, false);
        assertThat(reviews(customer)).isZero();
        assertThat(here(() -> planReviews.plan(TODAY.plusDays(1))))
                .as("one place is free")
                .isEqualTo(1);
    }

    private long reviews(UUID of) throws Exception {
        return here(() -> agenda.page(AgendaFilter.of(TODAY.plusDays(9), null).about(of), null, 50)).items().stream()
                .filter(line -> line.task().kind().equals("casefile.review"))
                .count();
    }

    private void said(String telephone, String email) {
        assertThat(program.json("PUT", "/api/v1/customers/C1", """
                        {"name": "Hôpital de Fann", "country": "SN",
                         "contacts": [{"name": "Awa Fall", "roles": ["payer"], "telephone": "%s", "email": "%s"}]}
                        """.formatted(telephone, email))
                        .statusCode())
                .isBetween(200, 201);
    }

    private void mark(Datum datum, boolean wrong) throws Exception {
        UUID contact = contact().contactId();
        here(() -> transaction.execute(status -> {
            if (wrong) {
                markDatum.wrong(contact, datum, "revenu", TODAY, Actor.SYSTEM);
            } else {
                markDatum.checked(contact, datum, today(), Actor.SYSTEM);
            }
            return 0;
        }));
    }

    private static LocalDate today() {
        return TODAY;
    }

    private List<String> waiting(Why why) throws Exception {
        return waiting(why, TODAY);
    }

    private List<String> waiting(Why why, LocalDate on) throws Exception {
        return here(() -> review.page(why, null, on, null, 50)).items().stream()
                .map(ContactReview.Line::code)
                .toList();
    }

    private Contact contact() throws Exception {
        return here(() -> customers.contactsOf(customer)).getFirst();
    }

    private <T> T here(Callable<T> work) throws Exception {
        return scope.call(tenant, work);
    }
}
