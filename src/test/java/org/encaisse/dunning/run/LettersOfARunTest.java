package org.encaisse.dunning.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.encaisse.casefile.document.DocumentKind;
import org.encaisse.casefile.document.StoreDocument;
import org.encaisse.correspondence.Archive;
import org.encaisse.correspondence.MessageChannel;
import org.encaisse.correspondence.MessageLine;
import org.encaisse.correspondence.MessageState;
import org.encaisse.correspondence.Outbox;
import org.encaisse.customers.Contact;
import org.encaisse.customers.ContactEntry;
import org.encaisse.customers.ContactRole;
import org.encaisse.customers.CustomerEntry;
import org.encaisse.customers.Customers;
import org.encaisse.customers.Datum;
import org.encaisse.customers.RecordCustomer;
import org.encaisse.dunning.settings.Settings;
import org.encaisse.identity.Organisation;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.testing.Browser;
import org.encaisse.testing.Desk;
import org.encaisse.testing.EncaisseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A step by letter becomes a letter: written when its turn comes, counted when it is posted. */
@EncaisseTest
class LettersOfARunTest {

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
    }

    @Test
    void a_letter_is_written_and_archived_as_pdf_and_its_step_is_not_done_before_it_is_posted() throws IOException {
        UUID acme = customer("ACME", "compta@acme.test", "12, rue de la Paix", "75002", "Paris");
        MessageLine letter = confirmed(acme, "P3", "2026-10-06");

        assertThat(letter.channel()).isEqualTo(MessageChannel.LETTER);
        assertThat(letter.replaces()).isNull();
        assertThat(letter.recipient()).isEqualTo("12, rue de la Paix 75002 Paris FR");
        assertThat(letter.state()).isEqualTo(MessageState.WRITTEN);
        assertThat(dupont.actions()).contains("F-1 P4 reserved");
        Archive.Archived archived = dupont.in(() -> app.getBean(Archive.class).of(letter.messageId()))
                .orElseThrow();
        assertThat(archived.mediaType()).isEqualTo("application/pdf");
        try (PDDocument pdf = Loader.loadPDF(archived.content())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(pdf)).contains("12, rue de la Paix", "Relevé de compte", "F-1");
        }
    }

    @Test
    void copies_of_the_invoices_lie_behind_a_registered_letter_and_a_broken_one_does_not_hold_it_back()
            throws IOException {
        UUID acme = customer("ACME", "compta@acme.test", "12, rue de la Paix", "75002", "Paris");
        bank();
        dupont.invoice(acme, "F-1", "2026-09-01", "100.00");
        dupont.taken(acme, "F-1", "pme", "P4", "2026-09-29");
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (PDDocument invoice = new PDDocument()) {
            invoice.addPage(new PDPage());
            invoice.addPage(new PDPage());
            invoice.save(whole);
        }
        paper(acme, "facture.pdf", whole.toByteArray());
        paper(acme, "abimee.pdf", "%PDF-1.7\nnothing".getBytes(StandardCharsets.ISO_8859_1));
        dupont.run("2026-10-20", RunMode.SEND);
        dupont.in(() ->
                app.getBean(SendProposals.class).send(List.of(acme), LocalDate.parse("2026-10-20"), Portfolio.MANAGER));
        dupont.awaitOutbox();
        MessageLine letter = dupont.in(() -> app.getBean(Outbox.class).byId(dupont.onlyMessage("dunning")))
                .orElseThrow();
        assertThat(letter.channel()).isEqualTo(MessageChannel.REGISTERED_LETTER);
        assertThat(letter.state()).as(letter.reason()).isEqualTo(MessageState.WRITTEN);
        byte[] sheets = dupont.in(() -> app.getBean(Archive.class).of(letter.messageId()))
                .orElseThrow()
                .content();
        try (PDDocument pdf = Loader.loadPDF(sheets)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(4);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("facture.pdf")
                    .doesNotContain("abimee.pdf");
        }
    }

    private void paper(UUID customer, String name, byte[] content) {
        UUID item = dupont.item("F-1");
        dupont.in(() -> app.getBean(StoreDocument.class)
                .store(
                        customer,
                        item,
                        DocumentKind.INVOICE,
                        name,
                        content,
                        Portfolio.AWA,
                        LocalDate.parse("2026-09-01")));
    }

    private void bank() {
        dupont.in(() -> app.getBean(TransactionTemplate.class)
                .execute(together -> app.getBean(JdbcClient.class)
                        .sql("update identity.legal_entity set iban = 'FR7630006000011234567890189', bic = 'AGRIFRPP'")
                        .update()));
    }

    @Test
    void a_letter_paid_before_it_is_written_is_not_written() {
        UUID acme = customer("ACME", "compta@acme.test", "12, rue de la Paix", "75002", "Paris");
        dupont.invoice(acme, "F-1", "2026-09-01", "100.00");
        dupont.taken(acme, "F-1", "pme", "P3", "2026-09-29");
        dupont.run("2026-10-06", RunMode.SEND);
        dupont.in(() -> app.getBean(TransactionTemplate.class).execute(together -> {
            app.getBean(SendProposals.class).send(List.of(acme), LocalDate.parse("2026-10-06"), Portfolio.MANAGER);
            dupont.pays(acme, "V-1", "2026-10-06", "100.00", "F-1");
            return 0;
        }));
        dupont.awaitOutbox();
        assertThat(dupont.in(() -> app.getBean(Outbox.class).byId(dupont.onlyMessage("dunning")))
                        .orElseThrow()
                        .state())
                .isEqualTo(MessageState.DROPPED);
    }

    @Test
    void without_a_complete_postal_address_a_letter_goes_by_mail_and_says_so() {
        UUID acme = customer("ACME", "compta@acme.test", "12, rue de la Paix", null, "Paris");
        MessageLine mail = confirmed(acme, "P3", "2026-10-06");
        assertThat(mail.channel()).isEqualTo(MessageChannel.EMAIL);
        assertThat(mail.replaces()).isEqualTo(MessageChannel.LETTER);
        assertThat(mail.state()).isEqualTo(MessageState.SENT);
        assertThat(dupont.actions()).contains("F-1 P4 done");
    }

    @Test
    void a_registered_letter_is_never_replaced_its_lack_of_an_address_has_a_name_and_a_task() {
        UUID acme = customer("ACME", "compta@acme.test", null, null, "Paris");
        dupont.invoice(acme, "F-1", "2026-09-01", "100.00");
        dupont.taken(acme, "F-1", "pme", "P4", "2026-09-29");
        Run run = dupont.run("2026-10-06", RunMode.SEND);
        assertThat(run.count("excluded.no-address")).isEqualTo(1);
        assertThat(dupont.tasks()).anyMatch(task -> task.contains("dunning.recover-contact"));
    }

    @Test
    void a_letter_is_printed_once_posted_with_its_number_and_comes_back_unknown_at_the_address() throws Exception {
        LocalDate today = dupont.in(() -> app.getBean(Organisation.class).today());
        UUID acme = customer("ACME", "compta@acme.test", "12, rue de la Paix", "75002", "Paris");
        bank();
        UUID paid = customer("PAID", "compta@paid.test", "3, rue des Lilas", "75002", "Paris");
        for (UUID each : List.of(acme, paid)) {
            String number = each.equals(acme) ? "F-1" : "F-2";
            dupont.invoice(each, number, today.minusDays(40).toString(), "100.00");
            dupont.taken(each, number, "pme", "P4", today.minusDays(10).toString());
        }
        dupont.run(today.toString(), RunMode.SEND);
        dupont.in(() -> app.getBean(SendProposals.class).send(List.of(acme, paid), today, Portfolio.MANAGER));
        dupont.awaitOutbox();
        assertThat(dupont.in(() -> app.getBean(Outbox.class)
                        .page(null, null, null, null, 10)
                        .items()))
                .extracting(line -> line.state() + " " + line.reason())
                .containsOnly("WRITTEN null");
        String manager = desk.person(dupont.tenant, "Moussa", Role.MANAGER);
        Browser browser = new Browser(port);
        browser.signIn(manager, Desk.PASSWORD);
        assertThat(browser.get("/letters").body())
                .contains("2 courriers en attente", "Lettre recommandée")
                .doesNotContain("??");
        dupont.pays(paid, "V-1", today.toString(), "100.00", "F-2");

        stop("essai");
        assertThat(browser.post("/letters/batches", Map.of()).body()).contains("rien ne s’imprime");
        stop(null);
        HttpResponse<String> made =
                browser.post("/letters/batches", Map.of("channel", "registered-letter", "evenly", "true"));
        assertThat(made.statusCode()).isEqualTo(302);
        String batch = made.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        assertThat(browser.post("/letters/batches", Map.of()).body()).contains("Aucun courrier de ce choix");
        awaitFile(browser, batch);
        assertThat(browser.get(batch).body())
                .contains("À poster", "ACME", "12, rue de la Paix 75002 Paris FR")
                .doesNotContain("PAID", "??");
        assertThat(dupont.actions()).contains("F-1 P5 reserved", "F-2 P5 dropped");
        byte[] file = browser.download(batch + "/content").body();
        assertThat(browser.download(batch + "/content").body()).isEqualTo(file);
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(4);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Lettres recommandées", "Feuille intercalaire", "ACME");
        }

        assertThat(browser.post(
                                batch + "/posting",
                                Map.of("on", today.plusDays(1).toString()))
                        .body())
                .contains("ni dans le futur");
        assertThat(browser.post(
                                batch + "/posting",
                                Map.of("on", today.toString(), "numbers", "ACME; 1A 123 456 789 01"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(dupont.actions()).contains("F-1 P5 done");
        assertThat(browser.get("/letters/awaited?number=456789").body()).contains("ACME", "1A12345678901");

        UUID message = dupont.in(() -> app.getBean(Outbox.class)
                .page(MessageState.SENT, MessageChannel.REGISTERED_LETTER, null, null, 10)
                .items()
                .getFirst()
                .messageId());
        assertThat(browser.file(
                                "/letters/" + message + "/receipt",
                                Map.of(
                                        "outcome", "unknown-address",
                                        "happenedOn", today.toString(),
                                        "receivedOn", today.toString(),
                                        "note", "x".repeat(501)),
                                "avis.pdf",
                                file)
                        .body())
                .contains("500 signes au plus");
        assertThat(browser.post("/letters/batches", Map.of("entity", "nobody")).statusCode())
                .isEqualTo(400);
        HttpResponse<String> back = browser.file(
                "/letters/" + message + "/receipt",
                Map.of(
                        "outcome", "unknown-address",
                        "happenedOn", today.toString(),
                        "receivedOn", today.toString()),
                "avis.pdf",
                file);
        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(dupont.actions()).contains("F-1 P5 failed");
        Contact contact =
                dupont.in(() -> app.getBean(Customers.class).contactsOf(acme)).getFirst();
        assertThat(contact.state(Datum.ADDRESS).isWrong()).isTrue();
        assertThat(contact.state(Datum.EMAIL).isWrong()).isFalse();
        assertThat(dupont.journal("casefile.receipt-returned")).hasSize(1);
        assertThat(dupont.journal("casefile.document-stored")).hasSize(1);
        assertThat(browser.get("/outbox/" + message).body()).contains("Revenu").doesNotContain("??");
        assertThat(browser.get(batch + "/list.xlsx").statusCode()).isEqualTo(200);

        Browser program = new Browser(port).withToken(manager, Desk.PASSWORD);
        assertThat(program.get("/api/v1/print-batches").body()).contains("\"state\":\"done\"", "\"posted\":1");
        assertThat(program.get("/api/v1/print-batches/" + batch.substring(batch.lastIndexOf('/') + 1) + "/letters")
                        .body())
                .contains("\"registeredNumber\":\"1A12345678901\"", "\"receipt\":\"unknown-address\"");
        assertThat(program.json("POST", "/api/v1/print-batches", "{}").statusCode())
                .isEqualTo(422);
        assertThat(program.json("POST", "/api/v1/postings", "{\"messages\": [\"" + message + "\"]}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(program.json(
                                "POST",
                                "/api/v1/messages/" + message + "/receipt",
                                "{\"outcome\": \"delivered\", \"happenedOn\": \"" + today + "\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(browser.get("/anomalies").body())
                .contains("ACME", "/customers/" + acme + "/contacts/" + contact.contactId() + "/edit")
                .doesNotContain("??");
    }

    @Test
    void what_is_paid_between_printing_and_posting_is_taken_out_of_the_pile() throws Exception {
        LocalDate today = dupont.in(() -> app.getBean(Organisation.class).today());
        List<UUID> customers = List.of(
                customer("ACME", "compta@acme.test", "12, rue de la Paix", "75002", "Paris"),
                customer("PAID", "compta@paid.test", "3, rue des Lilas", "75002", "Paris"),
                customer("PART", "compta@part.test", "5, rue des Lilas", "75002", "Paris"),
                customer("MORE", "compta@more.test", "7, rue des Lilas", "75002", "Paris"),
                customer("UNDO", "compta@undo.test", "9, rue des Lilas", "75002", "Paris"));
        bank();
        for (int i = 0; i < customers.size(); i++) {
            dupont.invoice(customers.get(i), "F-" + (i + 1), today.minusDays(40).toString(), "100.00");
            dupont.taken(
                    customers.get(i),
                    "F-" + (i + 1),
                    "pme",
                    "P4",
                    today.minusDays(10).toString());
        }
        dupont.run(today.toString(), RunMode.SEND);
        dupont.in(() -> app.getBean(SendProposals.class).send(customers, today, Portfolio.MANAGER));
        dupont.awaitOutbox();
        Browser browser = new Browser(port);
        String manager = desk.person(dupont.tenant, "Moussa", Role.MANAGER);
        browser.signIn(manager, Desk.PASSWORD);
        String batch = browser.post("/letters/batches", Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
        awaitFile(browser, batch);
        assertThat(browser.get(batch).body()).doesNotContain("retirer de la pile");

        UUID back = dupont.in(() -> app.getBean(Outbox.class)
                .page(MessageState.PRINTED, null, customers.get(4), null, 1)
                .items()
                .getFirst()
                .messageId());
        assertThat(browser.get("/outbox/" + back).body()).contains("Annuler");
        browser.post("/outbox/" + back + "/withdrawal", Map.of());
        dupont.pays(customers.get(1), "V-1", today.toString(), "100.00", "F-2");
        dupont.pays(customers.get(2), "V-2", today.toString(), "60.00", "F-3");
        dupont.invoice(customers.get(3), "F-9", today.plusDays(30).toString(), "70.00");

        assertThat(browser.get(batch).body())
                .contains(
                        "3 courriers sont à retirer de la pile",
                        "3 (PAID), 4 (PART), 5 (UNDO)",
                        "Déjà partis à la poste")
                .doesNotContain("??");
        browser.post(batch + "/posting", Map.of("on", today.toString()));
        assertThat(browser.get(batch).body()).contains("Posté", "Retirés").doesNotContain("??", "à retirer de la pile");
        assertThat(dupont.actions())
                .contains("F-1 P5 done", "F-2 P5 dropped", "F-3 P5 proposed", "F-4 P5 done", "F-5 P5 proposed");
        Browser program = new Browser(port).withToken(manager, Desk.PASSWORD);
        assertThat(program.get("/api/v1/print-batches").body()).contains("\"posted\":2", "\"withdrawn\":3");
    }

    private void stop(@Nullable String reason) {
        dupont.in(() -> {
            Settings settings = app.getBean(Settings.class);
            if (reason == null) {
                settings.goOn(Portfolio.AWA);
            } else {
                settings.stop(reason, Portfolio.AWA);
            }
            return 0;
        });
    }

    private static void awaitFile(Browser browser, String batch) throws InterruptedException {
        for (int i = 0; i < 200 && !browser.get(batch).body().contains("Ouvrir le fichier"); i++) {
            Thread.sleep(50);
        }
    }

    private MessageLine confirmed(UUID customer, String before, String on) {
        dupont.invoice(customer, "F-1", "2026-09-01", "100.00");
        dupont.taken(customer, "F-1", "pme", before, "2026-09-29");
        dupont.run(on, RunMode.SEND);
        dupont.in(
                () -> app.getBean(SendProposals.class).send(List.of(customer), LocalDate.parse(on), Portfolio.MANAGER));
        dupont.awaitOutbox();
        return dupont.in(() -> app.getBean(Outbox.class).byId(dupont.onlyMessage("dunning")))
                .orElseThrow();
    }

    private UUID customer(
            String code, String email, @Nullable String street, @Nullable String postalCode, String city) {
        return dupont.in(() -> app.getBean(RecordCustomer.class)
                .record(
                        CustomerEntry.named(app.getBean(Structures.class).main().entityId(), code, code)
                                .withContacts(List.of(new ContactEntry(
                                        "Mme",
                                        "Fatou Sarr",
                                        email,
                                        "+33612345678",
                                        street,
                                        postalCode,
                                        city,
                                        "FR",
                                        null,
                                        null,
                                        Set.of(ContactRole.REMINDERS)))),
                        Portfolio.AWA)
                .value()
                .customerId());
    }
}
