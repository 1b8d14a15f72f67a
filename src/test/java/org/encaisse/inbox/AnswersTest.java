package org.encaisse.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.identity.Organisation;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Customers answer, and their machines do. */
@EncaisseTest
class AnswersTest {

    private static final Actor AWA = new Actor(null, "Awa Diagne");

    @Autowired
    ApplicationContext context;

    private Arrivals desk;
    private UUID dupont;
    private UUID reminder;

    @BeforeEach
    void open() {
        desk = new Arrivals(context);
        dupont = desk.customer("C-1", "Dupont", "compta@dupont.example");
        reminder = desk.sent(dupont, "compta@dupont.example");
    }

    @Test
    void an_answer_goes_where_the_message_it_answers_went() {
        ReceivedMail mail = desk.received(
                "a", Post.answer("\"Mme Sow\" <sow@perso.example>", "Re: Votre compte", reminder.toString(), """
                        Bonjour,
                        nous procéderons au virement le 27 novembre.

                        Le mar. 24 nov. 2026 à 09:00, NEST <relances@nest.example> a écrit :
                        > Sauf erreur de notre part, 120 000 FCFA restent dus.
                        """));

        assertThat(mail.kind()).isEqualTo(MailKind.ANSWER);
        assertThat(mail.customerId()).isEqualTo(dupont);
        assertThat(mail.foundBy()).isEqualTo("message");
        assertThat(mail.hints()).contains("promise");
        Inbox.Text text = desk.here(() -> context.getBean(Inbox.class).text(mail.mailId()));
        assertThat(text.said()).isEqualTo("Bonjour,\nnous procéderons au virement le 27 novembre.");
        assertThat(text.quoted()).contains("120 000 FCFA restent dus", "a écrit");
        assertThat(desk.texts("select kind from casefile.open_task")).containsExactly("inbox.answer");
        assertThat(desk.texts("select detail ->> 'said' from casefile.journal where kind = 'inbox.answered'"))
                .containsExactly("Bonjour, nous procéderons au virement le 27 novembre.");
    }

    @Test
    void without_it_the_contact_s_address_or_what_the_mail_names_decides() {
        assertThat(desk.received("c", Post.answer("Compta@Dupont.example", "Question", "", "Bonjour"))
                        .foundBy())
                .isEqualTo("contact");
        assertThat(desk.received("r", Post.answer("x@ailleurs.example", "Votre compte n° C-1", "", "Bonjour"))
                        .foundBy())
                .isEqualTo("reference");
    }

    @Test
    void one_address_in_two_files_is_no_sign_unless_the_mail_says_which() {
        UUID filiale = desk.customer("C-2", "Dupont Filiale", "compta@dupont.example");

        assertThat(desk.received("two", Post.answer("compta@dupont.example", "Bonjour", "", "Bonjour"))
                        .state())
                .isEqualTo(MailState.TRAY);
        assertThat(desk.received("which", Post.answer("compta@dupont.example", "Compte C-2", "", "Bonjour"))
                        .customerId())
                .isEqualTo(filiale);
    }

    @Test
    void a_person_files_what_waits_and_the_sender_is_remembered() {
        ReceivedMail mail = desk.received("x", Post.answer("x@ailleurs.example", "Bonjour", "", "C’est pour Dupont."));
        assertThat(mail.state()).isEqualTo(MailState.TRAY);
        FileByHand byHand = context.getBean(FileByHand.class);
        LocalDate today = desk.here(() -> context.getBean(Organisation.class).today());

        desk.here(() -> byHand.file(mail.mailId(), "C-1", null, true, today, AWA));

        assertThat(desk.all().getFirst().customerId()).isEqualTo(dupont);
        assertThat(desk.texts("select kind from casefile.open_task")).containsExactly("inbox.answer");
        assertThat(desk.received("y", Post.answer("x@ailleurs.example", "Encore", "", "Bonjour"))
                        .foundBy())
                .isEqualTo("sender");
        assertThatThrownBy(() -> desk.here(() -> {
                    byHand.setAside(mail.mailId(), "déjà", AWA);
                    return null;
                }))
                .hasRootCauseInstanceOf(Refused.class);
    }

    @Test
    void what_belongs_to_nobody_is_set_aside_with_a_reason() {
        ReceivedMail mail = desk.received("x", Post.answer("pub@ailleurs.example", "Promotion", "", "Achetez !"));

        desk.here(() -> {
            context.getBean(FileByHand.class).setAside(mail.mailId(), "publicité", AWA);
            return null;
        });

        assertThat(desk.all().getFirst().state()).isEqualTo(MailState.ASIDE);
        assertThat(desk.texts("select author || ' : ' || reason from inbox.filing"))
                .containsExactly("Awa Diagne : publicité");
    }

    @Test
    void html_becomes_words_and_files_become_documents_if_they_are_documents() {
        ReceivedMail mail = desk.received(
                "h",
                Post.withFiles(
                        "compta@dupont.example",
                        reminder,
                        "<p>Bonjour <b>Awa</b></p><script>alert(1)</script><img src=x onerror=alert(2)><blockquote>Votre solde</blockquote>"));

        Inbox.Text text = desk.here(() -> context.getBean(Inbox.class).text(mail.mailId()));
        assertThat(text.said()).isEqualTo("Bonjour Awa");
        assertThat(text.quoted()).isEqualTo("> Votre solde");
        List<Inbox.File> files = desk.here(() -> context.getBean(Inbox.class).files(mail.mailId()));
        assertThat(files).extracting(Inbox.File::name).containsExactly("ordre de virement.pdf", "facture.exe");
        assertThat(files.getFirst().documentId()).isNotNull();
        assertThat(files.getLast().reason()).isEqualTo("type-refused");
        assertThat(desk.texts("select file_name from casefile.document")).containsExactly("ordre de virement.pdf");
    }

    @Test
    void an_absence_is_filed_without_a_task_and_shows_until_the_return() {
        LocalDate today = desk.here(() -> context.getBean(Organisation.class).today());
        LocalDate until = today.plusDays(10);
        ReceivedMail mail = desk.received(
                "v",
                Post.automatic(
                        "compta@dupont.example",
                        reminder,
                        "Absence du bureau",
                        "Je suis absente jusqu’au %02d/%02d/%d inclus."
                                .formatted(until.getDayOfMonth(), until.getMonthValue(), until.getYear())));

        assertThat(mail.kind()).isEqualTo(MailKind.AUTOMATIC);
        assertThat(mail.until()).isEqualTo(until);
        assertThat(desk.count("casefile.open_task")).isZero();
        Inbox inbox = context.getBean(Inbox.class);
        assertThat(desk.here(() -> inbox.absent(dupont, today))).hasSize(1);
        assertThat(desk.here(() -> inbox.absent(dupont, until.plusDays(1)))).isEmpty();
    }

    @Test
    void who_has_left_makes_his_address_doubtful() {
        ReceivedMail mail = desk.received(
                "g",
                Post.automatic(
                        "compta@dupont.example",
                        reminder,
                        "Réponse automatique",
                        "Mme Sow a quitté la société. Cette adresse n’est plus consultée."));

        assertThat(mail.kind()).isEqualTo(MailKind.RETURN);
        assertThat(desk.contact(dupont)
                        .state(org.encaisse.customers.Datum.EMAIL)
                        .isDoubtful())
                .isTrue();
    }

    @Test
    void who_unsubscribes_gets_no_more_mail_and_somebody_reaches_him_otherwise() {
        ReceivedMail mail = desk.received(
                "u",
                Post.answer(
                        "compta@dupont.example", "unsubscribe", reminder.toString(), "Cet e-mail est automatique."));

        assertThat(mail.kind()).isEqualTo(MailKind.COMPLAINT);
        assertThat(mail.customerId()).isEqualTo(dupont);
        assertThat(desk.contact(dupont).reachableBy(org.encaisse.customers.Datum.EMAIL))
                .isFalse();
        assertThat(desk.texts("select kind from casefile.open_task")).containsExactly("inbox.complaint");
        assertThat(desk.texts("select kind from casefile.journal where kind like 'inbox.%'"))
                .containsExactly("inbox.unsubscribed");
    }

    @Test
    void the_same_wish_that_answers_nothing_of_ours_raises_a_doubt() {
        desk.received("u", Post.answer("compta@dupont.example", "Désinscription", "", ""));

        assertThat(desk.contact(dupont)
                        .state(org.encaisse.customers.Datum.EMAIL)
                        .isDoubtful())
                .isTrue();
    }

    @Test
    void an_authentication_report_is_put_aside() {
        ReceivedMail mail = desk.received(
                "dmarc",
                Post.answer(
                        "noreply-dmarc@fournisseur.example",
                        "Report domain: nest.example Submitter: fournisseur.example Report-ID: 12",
                        "",
                        ""));

        assertThat(mail.state()).isEqualTo(MailState.ASIDE);
        assertThat(mail.reason()).isEqualTo("authentication-report");
        assertThat(desk.count("casefile.open_task")).isZero();
    }

    @Test
    void one_odd_mail_never_stops_the_rest() {
        desk.arrives("1-empty", new byte[0]);
        desk.arrives("2-zeros", new byte[5_000]);
        desk.arrives("3-half", Post.bytes("Content-Type: multipart/mixed; boundary=\"x\"\n\n--x\nContent-Type: text/"));
        desk.arrives("4-lies", Post.bytes("Subject: =?utf-8?B?////?=\nContent-Type: multipart/report\n\n\u0000\ud83d"));
        desk.arrives("5-good", Post.answer("compta@dupont.example", "Bonjour", "", "Bonjour"));

        desk.read();

        assertThat(desk.all()).hasSize(5).noneMatch(mail -> mail.state() == MailState.STORED);
        assertThat(desk.all().getFirst().customerId()).isEqualTo(dupont);
    }
}
