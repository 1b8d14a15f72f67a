package org.encaisse.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.encaisse.correspondence.MessageState;
import org.encaisse.customers.Contact;
import org.encaisse.customers.ContactEntry;
import org.encaisse.customers.ContactRole;
import org.encaisse.customers.Datum;
import org.encaisse.customers.DatumState;
import org.encaisse.customers.MarkDatum;
import org.encaisse.customers.SaveContact;
import org.encaisse.identity.Organisation;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Mail of ours comes back. */
@EncaisseTest
class ReturnsTest {

    @Autowired
    ApplicationContext context;

    private Arrivals desk;
    private UUID dupont;
    private UUID reminder;

    @BeforeEach
    void open() {
        desk = new Arrivals(context);
        dupont = desk.customer("C-1", "Dupont", "Compta@Dupont.example");
        reminder = desk.sent(dupont, "Compta@Dupont.example");
    }

    @Test
    void an_unknown_address_undoes_the_message_marks_the_address_and_asks_for_another() {
        ReceivedMail mail =
                desk.received("n1", Post.notice("compta@dupont.example", "5.1.1", "550 5.1.1 User unknown", reminder));

        assertThat(mail.kind()).isEqualTo(MailKind.RETURN);
        assertThat(mail.state()).isEqualTo(MailState.FILED);
        assertThat(mail.customerId()).isEqualTo(dupont);
        assertThat(mail.messageId()).isEqualTo(reminder);
        assertThat(desk.stateOf(reminder)).isEqualTo(MessageState.BOUNCED);
        DatumState state = desk.contact(dupont).state(Datum.EMAIL);
        assertThat(state.mark()).isEqualTo(DatumState.Mark.WRONG);
        assertThat(state.why()).isEqualTo("Adresse inconnue (5.1.1)");
        assertThat(desk.texts("select kind from casefile.open_task")).containsExactly("inbox.recover-contact");
        assertThat(desk.texts("select kind || ' ' || subject from anomalies.anomaly where cure_id is null"))
                .containsExactly("casefile.message-returned " + reminder);
        assertThat(desk.texts("select kind from casefile.journal where customer_id is not null"))
                .contains("inbox.returned", "casefile.datum-wrong", "casefile.anomaly-raised");
    }

    @Test
    void the_same_folder_read_again_changes_nothing() {
        desk.arrives("n1", Post.notice("compta@dupont.example", "5.1.1", "550 5.1.1 User unknown", reminder));
        byte[] twice = Post.answer("Inconnu <x@ailleurs.example>", "Bonjour", "", "Bonjour");
        desk.arrives("n2", twice);
        desk.arrives("n3", twice);
        desk.read();
        long entries = desk.count("casefile.journal");
        long mails = desk.count("inbox.mail");

        desk.read();
        desk.arrives("n4", twice);
        desk.read();

        assertThat(mails).isEqualTo(2);
        assertThat(desk.count("inbox.mail")).isEqualTo(2);
        assertThat(desk.count("casefile.journal")).isEqualTo(entries);
        assertThat(desk.count("inbox.returned")).isEqualTo(1);
    }

    @Test
    void a_full_mailbox_is_given_up_at_the_third_return() {
        for (int i = 1; i <= 3; i++) {
            UUID message = desk.sent(dupont, "compta@dupont.example");
            desk.received("f" + i, Post.notice("compta@dupont.example", "5.2.2", "552 5.2.2 Mailbox full", message));
            assertThat(desk.stateOf(message)).isEqualTo(MessageState.BOUNCED);
            assertThat(desk.contact(dupont).state(Datum.EMAIL).isWrong()).isEqualTo(i == 3);
        }
    }

    @Test
    void a_late_mail_is_noted_and_nothing_else() {
        desk.received("l", Post.notice("compta@dupont.example", "4.4.1", "connect: Connection timed out", reminder));

        assertThat(desk.stateOf(reminder)).isEqualTo(MessageState.SENT);
        assertThat(desk.contact(dupont).state(Datum.EMAIL).mark()).isNull();
        assertThat(desk.count("casefile.open_task")).isZero();
        assertThat(desk.count("inbox.returned where not permanent")).isEqualTo(1);
    }

    @Test
    void a_notice_that_names_no_message_is_about_the_last_one_to_that_address() {
        desk.received("q", Post.bytes("""
                        From: MAILER-DAEMON@mail.client.example
                        To: relances@nest.example
                        Subject: failure notice

                        Hi. This is the qmail-send program at mail.client.example.
                        I'm afraid I wasn't able to deliver your message to the following addresses.
                        This is a permanent error; I've given up. Sorry it didn't work out.

                        <compta@dupont.example>:
                        Sorry, no mailbox here by that name. (#5.1.1)

                        --- Below this line is a copy of the message.

                        Return-Path: <relances@nest.example>
                        """));

        assertThat(desk.stateOf(reminder)).isEqualTo(MessageState.BOUNCED);
        assertThat(desk.contact(dupont).state(Datum.EMAIL).isWrong()).isTrue();
    }

    @Test
    void a_stranger_s_return_waits_in_the_tray() {
        ReceivedMail mail = desk.received(
                "s", Post.notice("qui@personne.example", "5.1.1", "550 5.1.1 User unknown", UUID.randomUUID()));

        assertThat(mail.state()).isEqualTo(MailState.TRAY);
        assertThat(mail.reason()).isEqualTo("unknown-address");
        assertThat(desk.stateOf(reminder)).isEqualTo(MessageState.SENT);
    }

    @Test
    void a_notice_about_no_message_of_ours_raises_a_doubt_and_no_more() {
        UUID diallo = desk.customer("C-3", "Diallo", "compta@diallo.example");

        ReceivedMail mail = desk.received(
                "d", Post.notice("compta@diallo.example", "5.1.1", "550 5.1.1 User unknown", UUID.randomUUID()));

        assertThat(mail.customerId()).isEqualTo(diallo);
        assertThat(desk.contact(diallo).state(Datum.EMAIL).isDoubtful()).isTrue();
    }

    @Test
    void a_complaint_that_holds_no_message_of_ours_is_not_believed() {
        ReceivedMail mail = desk.received("f", Post.complaint("compta@dupont.example", UUID.randomUUID()));

        assertThat(mail.state()).isEqualTo(MailState.TRAY);
        assertThat(desk.contact(dupont).reachableBy(Datum.EMAIL)).isTrue();
    }

    @Test
    void whoever_complains_gets_no_more_mail() {
        ReceivedMail mail = desk.received("c", Post.complaint("compta@dupont.example", reminder));

        assertThat(mail.kind()).isEqualTo(MailKind.COMPLAINT);
        assertThat(mail.customerId()).isEqualTo(dupont);
        assertThat(desk.contact(dupont).reachableBy(Datum.EMAIL)).isFalse();
        assertThat(desk.texts("select kind from casefile.open_task")).containsExactly("inbox.complaint");
        assertThat(desk.stateOf(reminder)).isEqualTo(MessageState.SENT);
    }

    @Test
    void a_provider_s_own_words_are_a_complaint_too() {
        ReceivedMail mail = desk.received("w", Post.complaintInWords("compta@dupont.example", reminder));

        assertThat(mail.kind()).isEqualTo(MailKind.COMPLAINT);
        assertThat(desk.contact(dupont).reachableBy(Datum.EMAIL)).isFalse();
        assertThat(desk.texts("select kind from casefile.open_task")).containsExactly("inbox.complaint");
    }

    @Test
    void the_anomaly_is_cured_when_somebody_has_made_sure_of_the_address() {
        desk.received("n1", Post.notice("compta@dupont.example", "5.1.1", "550 5.1.1 User unknown", reminder));
        assertThat(openAnomalies()).isEqualTo(1);

        desk.here(() -> {
            context.getBean(MarkDatum.class)
                    .checked(
                            desk.contact(dupont).contactId(),
                            Datum.EMAIL,
                            context.getBean(Organisation.class).today(),
                            Actor.SYSTEM);
            return null;
        });

        assertThat(openAnomalies()).isZero();
    }

    @Test
    void or_when_another_address_stands_in_its_place() {
        desk.received("n1", Post.notice("compta@dupont.example", "5.1.1", "550 5.1.1 User unknown", reminder));
        Contact contact = desk.contact(dupont);

        desk.here(() -> {
            ContactEntry said = ContactEntry.of("Comptabilité", "factures@dupont.example", null, ContactRole.REMINDERS);
            context.getBean(SaveContact.class)
                    .save(
                            dupont,
                            contact.contactId(),
                            said,
                            context.getBean(Organisation.class).today());
            return null;
        });
        desk.read();

        assertThat(openAnomalies()).isZero();
    }

    @Test
    void a_colleague_in_copy_who_is_gone_does_not_undo_the_customer_s_message() {
        desk.archived(reminder, "Cc: vendeur@nest.example\r\n\r\nBonjour");

        ReceivedMail mail =
                desk.received("cc", Post.notice("vendeur@nest.example", "5.1.1", "550 5.1.1 User unknown", reminder));

        assertThat(mail.customerId()).isEqualTo(dupont);
        assertThat(desk.stateOf(reminder)).isEqualTo(MessageState.SENT);
        assertThat(desk.contact(dupont).state(Datum.EMAIL).mark()).isNull();
    }

    private long openAnomalies() {
        return desk.count("anomalies.anomaly where cure_id is null");
    }
}
