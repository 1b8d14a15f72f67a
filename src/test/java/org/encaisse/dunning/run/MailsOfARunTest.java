package org.encaisse.dunning.run;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.encaisse.casefile.document.DocumentKind;
import org.encaisse.casefile.document.StoreDocument;
import org.encaisse.casefile.document.WithdrawDocument;
import org.encaisse.correspondence.Archive;
import org.encaisse.correspondence.MessageLine;
import org.encaisse.correspondence.MessageState;
import org.encaisse.correspondence.Outbox;
import org.encaisse.customers.ContactEntry;
import org.encaisse.customers.ContactRole;
import org.encaisse.customers.CustomerEntry;
import org.encaisse.customers.Opposition;
import org.encaisse.customers.Oppositions;
import org.encaisse.customers.RecordCustomer;
import org.encaisse.dunning.settings.Leaving;
import org.encaisse.dunning.settings.SendHours;
import org.encaisse.identity.People;
import org.encaisse.identity.SavePerson;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.testing.Browser;
import org.encaisse.testing.Desk;
import org.encaisse.testing.EncaisseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A mail of a run: who else gets it, who is answered, what goes with it, and at which hour it leaves. */
@EncaisseTest
class MailsOfARunTest {

    private static final String SCENARIO = """
            {"name": "Avec copies", "steps": [
              {"code": "S1", "stage": "reminder", "timing": {"anchor": "due", "days": 3}, "channel": "email", "mode": "auto",
               "template": "F2", "tone": 1, "copies": ["direction", "legal"], "attachments": ["statement", "invoices"]}]}""";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationContext app;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @LocalServerPort
    private int port;

    @SuppressWarnings("NullAway.Init")
    private Portfolio dupont;

    @BeforeEach
    void open() {
        dupont = new Portfolio(app);
        dupont.scenario(SCENARIO);
    }

    @Test
    void whom_the_step_names_gets_a_copy_the_collector_gets_the_answer_and_the_invoices_go_along() throws Exception {
        String direction = desk.person(dupont.tenant, "Mme Sarr", Role.DIRECTION);
        String collector = desk.person(dupont.tenant, "Moussa", Role.COLLECTOR);
        Browser program = program();
        assertThat(program.json("PUT", "/api/v1/settings/copy-addresses", "{\"legal\": \"droit@dupont.test\"}")
                        .body())
                .contains("droit@dupont.test");
        assertThat(program.json("PUT", "/api/v1/settings/copy-addresses", "{\"legal\": \"droit\\r\\nBcc: x@y.fr\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(program.json(
                                "PUT",
                                "/api/v1/settings/send-hours",
                                "{\"profile\": \"x\", \"days\": [1, 5], \"opens\": \"08:00\", \"closes\": \"18:00\"}")
                        .body())
                .contains("\"profile\":\"x\"", "[1,5]");
        assertThat(program.json(
                                "PUT",
                                "/api/v1/settings/send-hours",
                                "{\"days\": [9], \"opens\": \"08:00\", \"closes\": \"18:00\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(program.json("PUT", "/api/v1/settings/send-hours", "{\"profile\": \"x\"}")
                        .body())
                .isEqualTo("[]");
        UUID acme = customer("ACME", "acme.test", collector);
        UUID other = customer("OTHER", "other.test", collector);
        dupont.invoice(acme, "F-1", "2026-09-01", "1250.00");
        dupont.invoice(other, "F-2", "2026-12-01", "777.00");
        paper(acme, "F-1", "facture F-1", "F-1.txt");
        paper(other, "F-2", "facture F-2", "F-2.txt");
        UUID wrong = paper(acme, "F-1", "fausse", "fausse.txt");
        dupont.in(() -> {
            app.getBean(WithdrawDocument.class).withdraw(wrong, "erreur", Portfolio.AWA);
            return 0;
        });

        MimeMessage mail = mail(left());
        assertThat(addresses(mail, Message.RecipientType.TO)).containsExactly("compta@acme.test");
        assertThat(addresses(mail, Message.RecipientType.CC))
                .containsExactly("vente@dupont.test", direction, "droit@dupont.test");
        assertThat(((InternetAddress) mail.getReplyTo()[0]).getAddress()).isEqualTo(collector);
        assertThat(files(mail))
                .hasSize(2)
                .anyMatch(name -> name.startsWith("releve-ACME"))
                .contains("F-1.txt");
    }

    @Test
    void a_step_that_wants_only_what_is_overdue_sends_the_list_of_that() throws Exception {
        dupont.scenario(SCENARIO.replace("\"statement\", \"invoices\"", "\"overdue-statement\""));
        UUID acme = customer("ACME", "acme.test", desk.person(dupont.tenant, "Moussa", Role.COLLECTOR));
        dupont.invoice(acme, "F-1", "2026-09-01", "1250.00");
        assertThat(files(mail(left()))).hasSize(1).allMatch(name -> name.startsWith("factures-echues-ACME"));
    }

    @Test
    void the_bank_s_word_and_a_mandate_go_along_when_they_are_in_the_file() throws Exception {
        dupont.scenario(SCENARIO.replace("\"invoices\"", "\"reject-notice\", \"mandate\", \"deposit-proof\""));
        UUID acme = customer("ACME", "acme.test", desk.person(dupont.tenant, "Moussa", Role.COLLECTOR));
        dupont.invoice(acme, "F-1", "2026-09-01", "1250.00");
        paper(acme, "F-1", "facture", "F-1.txt");
        paper(acme, "F-1", "rejet AM04", "rejet.txt", DocumentKind.REJECT_NOTICE);
        paper(acme, null, "mandat", "mandat.txt", DocumentKind.MANDATE);
        assertThat(files(mail(left()))).hasSize(3).contains("rejet.txt", "mandat.txt");
    }

    @Test
    void who_wants_no_copies_is_written_to_alone() throws Exception {
        desk.person(dupont.tenant, "Mme Sarr", Role.DIRECTION);
        UUID acme = customer("ACME", "acme.test", desk.person(dupont.tenant, "Moussa", Role.COLLECTOR));
        dupont.in(() -> {
            app.getBean(Oppositions.class)
                    .keep(acme, EnumSet.of(Opposition.COPIES), Portfolio.AWA, LocalDate.parse("2026-09-01"));
            return 0;
        });
        dupont.invoice(acme, "F-1", "2026-09-01", "1250.00");
        MimeMessage mail = mail(left());
        assertThat(mail.getRecipients(Message.RecipientType.CC)).isNull();
        assertThat(mail.getRecipients(Message.RecipientType.BCC)).isNull();
    }

    @Test
    void the_answer_never_goes_to_a_collector_who_has_left() throws Exception {
        String left = desk.person(dupont.tenant, "Moussa", Role.COLLECTOR);
        UUID acme = customer("ACME", "acme.test", left);
        dupont.in(() -> {
            app.getBean(SavePerson.class)
                    .disable(app.getBean(People.class).named(left).orElseThrow().userId());
            return 0;
        });
        dupont.invoice(acme, "F-1", "2026-09-01", "1250.00");
        assertThat(((InternetAddress) mail(left()).getReplyTo()[0]).getAddress())
                .isNotEqualTo(left);
    }

    @Test
    void outside_the_hours_of_the_debtor_it_waits_and_says_until_when() throws Exception {
        // On another day of the week than any place of the world is at now.
        DayOfWeek never = app.getBean(BusinessClock.class)
                .now()
                .atZone(ZoneOffset.UTC)
                .getDayOfWeek()
                .plus(3);
        Browser browser = new Browser(port);
        browser.signIn(desk.person(dupont.tenant, "Ada", Role.ADMINISTRATOR), Desk.PASSWORD);
        assertThat(browser.get("/settings/leaving").body())
                .contains("Aucune limite", "Service juridique")
                .doesNotContain("??");
        assertThat(browser.post("/settings/leaving/hours", Map.of("opens", "08:00", "closes", "18:00"))
                        .body())
                .contains("au moins un jour");
        assertThat(browser.post(
                                "/settings/leaving/hours",
                                Map.of("day", "" + never.getValue(), "opens", "08:00", "closes", "18:00"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser.get("/settings/leaving").body())
                .contains("de 08:00 à 18:00")
                .doesNotContain("??");
        UUID acme = customer("ACME", "acme.test", desk.person(dupont.tenant, "Moussa", Role.COLLECTOR));
        dupont.invoice(acme, "F-1", "2026-09-01", "1250.00");
        dupont.run("2026-09-07", RunMode.SEND);
        dupont.awaitReason("dunning.outside-hours");
        MessageLine waits = message();
        assertThat(waits.state()).isEqualTo(MessageState.RESERVED);
        assertThat(waits.nextAttemptAt().atZone(java.time.ZoneId.of("Europe/Paris")))
                .satisfies(at -> assertThat(at.getDayOfWeek()).isEqualTo(never))
                .satisfies(at -> assertThat(at.toLocalTime()).isEqualTo(LocalTime.of(8, 0)));
        assertThat(browser.get("/outbox/" + waits.messageId()).body())
                .contains("Hors des heures d’envoi", "F-1")
                .doesNotContain("??");
        assertThat(browser.post("/settings/leaving/hours/removal", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(dupont.in(() -> app.getBean(Leaving.class).hours())).isEmpty();
    }

    @Test
    void a_profile_has_hours_of_its_own() {
        UUID acme = customer("ACME", "acme.test", desk.person(dupont.tenant, "Moussa", Role.COLLECTOR));
        Set<DayOfWeek> week = EnumSet.allOf(DayOfWeek.class);
        DayOfWeek never = app.getBean(BusinessClock.class)
                .now()
                .atZone(ZoneOffset.UTC)
                .getDayOfWeek()
                .plus(3);
        dupont.in(() -> {
            Leaving leaving = app.getBean(Leaving.class);
            leaving.keep(
                    new SendHours(SendHours.OTHERS, Set.of(never), LocalTime.of(8, 0), LocalTime.of(9, 0)),
                    Portfolio.AWA);
            assertThat(leaving.notBefore(acme)).isPresent();
            leaving.keep(new SendHours("pme", week, LocalTime.MIDNIGHT, LocalTime.of(23, 59)), Portfolio.AWA);
            leaving.keep(new SendHours("pme", week, LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59)), Portfolio.AWA);
            return assertThat(leaving.notBefore(acme)).isEmpty();
        });
    }

    private Browser program() {
        return new Browser(port).withToken(desk.person(dupont.tenant, "Ada", Role.ADMINISTRATOR), Desk.PASSWORD);
    }

    private MessageLine left() {
        dupont.run("2026-09-07", RunMode.SEND);
        dupont.awaitOutbox();
        MessageLine message = message();
        assertThat(message.state()).as(message.reason()).isEqualTo(MessageState.SENT);
        return message;
    }

    private MessageLine message() {
        return dupont.in(() -> app.getBean(Outbox.class).byId(dupont.onlyMessage("dunning")))
                .orElseThrow();
    }

    private MimeMessage mail(MessageLine message) throws Exception {
        byte[] bytes = dupont.in(() -> app.getBean(Archive.class).of(message.messageId()))
                .orElseThrow()
                .content();
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    private static List<String> addresses(MimeMessage mail, Message.RecipientType type) throws Exception {
        return Arrays.stream(mail.getRecipients(type))
                .map(address -> ((InternetAddress) address).getAddress())
                .toList();
    }

    private static List<String> files(Part part) throws Exception {
        List<String> names = new ArrayList<>();
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                names.addAll(files(parts.getBodyPart(i)));
            }
        } else if (part.getFileName() != null) {
            names.add(part.getFileName());
        }
        return names;
    }

    private UUID paper(UUID customer, String invoice, String content, String name) {
        return paper(customer, invoice, content, name, DocumentKind.INVOICE);
    }

    private UUID paper(UUID customer, @Nullable String invoice, String content, String name, DocumentKind kind) {
        UUID item = invoice == null ? null : dupont.item(invoice);
        return dupont.in(() -> app.getBean(StoreDocument.class)
                .store(
                        customer,
                        item,
                        kind,
                        name,
                        content.getBytes(StandardCharsets.UTF_8),
                        Portfolio.AWA,
                        LocalDate.parse("2026-09-01")));
    }

    private UUID customer(String code, String domain, String collector) {
        return dupont.in(() -> app.getBean(RecordCustomer.class)
                .record(
                        new CustomerEntry(
                                        dupont.entity,
                                        code,
                                        code,
                                        "fr",
                                        "FR",
                                        "pme",
                                        null,
                                        null,
                                        CustomerEntry.Collector.of(app.getBean(People.class)
                                                .named(collector)
                                                .orElseThrow()
                                                .userId()),
                                        "Jean",
                                        "vente@dupont.test",
                                        null,
                                        null)
                                .withContacts(List.of(ContactEntry.of(
                                        "Fatou Sarr", "compta@" + domain, "+33612345678", ContactRole.REMINDERS))),
                        Portfolio.AWA)
                .value()
                .customerId());
    }
}
