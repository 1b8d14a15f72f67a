package org.encaisse.dunning.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.encaisse.correspondence.Archive;
import org.encaisse.correspondence.MessageChannel;
import org.encaisse.correspondence.MessageLine;
import org.encaisse.correspondence.MessageState;
import org.encaisse.correspondence.Outbox;
import org.encaisse.customers.ContactEntry;
import org.encaisse.customers.ContactRole;
import org.encaisse.customers.CustomerEntry;
import org.encaisse.customers.RecordCustomer;
import org.encaisse.identity.Structures;
import org.encaisse.testing.EncaisseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A step by letter becomes a letter: written when its turn comes, counted when it is posted. */
@EncaisseTest
class LettersOfARunTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationContext app;

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
    void a_letter_paid_before_it_is_written_is_not_written() {
        UUID acme = customer("ACME", "compta@acme.test", "12, rue de la Paix", "75002", "Paris");
        dupont.invoice(acme, "F-1", "2026-09-01", "100.00");
        dupont.taken(acme, "F-1", "pme", "P3", "2026-09-29");
        dupont.run("2026-10-06", RunMode.SEND);
        dupont.in(() -> app.getBean(org.springframework.transaction.support.TransactionTemplate.class)
                .execute(together -> {
                    app.getBean(SendProposals.class)
                            .send(List.of(acme), LocalDate.parse("2026-10-06"), Portfolio.MANAGER);
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
