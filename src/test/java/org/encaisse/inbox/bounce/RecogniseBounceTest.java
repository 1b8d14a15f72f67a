package org.encaisse.inbox.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.encaisse.inbox.mail.ParseMail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mail here is made up; the forms are those of the mail servers named. */
class RecogniseBounceTest {

    private static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of("qmail", "failure notice", """
                        Hi. This is the qmail-send program at mail.example.
                        I'm afraid I wasn't able to deliver your message to the following addresses.
                        This is a permanent error; I've given up. Sorry it didn't work out.

                        <compta@client.example>:
                        192.0.2.9 does not like recipient.
                        Remote host said: 550 5.1.1 <compta@client.example>... User unknown

                        --- Below this line is a copy of the message.

                        Return-Path: <relances@nest.example>
                        To: autre@client.example
                        """, "compta@client.example user-unknown"),
                Arguments.of(
                        "Exim",
                        "Mail delivery failed: returning message to sender",
                        """
                        This message was created automatically by mail delivery software.

                        A message that you sent could not be delivered to one or more of its
                        recipients. This is a permanent error. The following address(es) failed:

                          compta@client.example
                            SMTP error from remote mail server after RCPT TO:<compta@client.example>:
                            host mx.client.example [192.0.2.9]: 552 5.2.2 Mailbox is full
                          achats@client.example
                            Unrouteable address

                        ------ This is a copy of the message, including all the headers. ------
                        Return-path: <relances@nest.example>
                        """,
                        "compta@client.example mailbox-full, achats@client.example host-unknown"),
                Arguments.of(
                        "Sendmail",
                        "Returned mail: see transcript for details",
                        """
                        The original message was received at Tue, 24 Nov 2026 08:00:00 GMT
                        from relances.nest.example [192.0.2.1]

                           ----- The following addresses had permanent fatal errors -----
                        <compta@client.example>
                            (reason: 550 5.7.1 Message rejected as spam)

                           ----- Transcript of session follows -----
                        ... while talking to mx.client.example.:
                        >>> DATA
                        <<< 550 5.7.1 Message rejected as spam
                        """,
                        "compta@client.example spam-detected"),
                Arguments.of("Exchange", "Undeliverable: Votre compte", """
                        Your message

                          To:      compta@client.example
                          Subject: Votre compte
                          Sent:    Tue, 24 Nov 2026 08:00:00 -0000

                        did not reach the following recipient(s):

                        compta@client.example on Tue, 24 Nov 2026 08:00:00 -0000
                            The recipient name is not recognized
                            MSEXCH:IMS:NEST:SRV:1 0 (000C05A6) Unknown Recipient
                        """, "compta@client.example user-unknown"),
                Arguments.of(
                        "OpenSMTPD", "Delivery status notification: error", """
                            Hi!

                            This is the MAILER-DAEMON, please DO NOT REPLY to this e-mail.

                            An error has occurred while attempting to deliver a message for
                            the following list of recipients:

                        compta@client.example: 550 5.1.1 <compta@client.example>: Recipient address rejected

                            Below is a copy of the original message:

                        Received: from relances.nest.example
                        """, "compta@client.example user-unknown"),
                Arguments.of(
                        "Orange", "Undelivered Mail Returned to Sender", """
                        This is the mail system at host mx.nest.example.

                        <compta@client.example>: host smtp-in.orange.fr[192.0.2.7] said: 550 5.2.0 Mail
                            rejete. Mail rejected. OFR_506 [506] (in reply to end of DATA command)
                        """, "compta@client.example spam-detected"),
                Arguments.of("en français", "Échec de la remise", """
                        Le message n'a pas pu être remis aux destinataires suivants :

                        compta@client.example
                        550 5.2.2 La boîte aux lettres du destinataire est pleine
                        """, "compta@client.example mailbox-full"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void servers_without_a_report_are_understood(String name, String subject, String words, String found) {
        List<BouncedRecipient> recipients = RecogniseBounce.of(
                        ParseMail.of(mail("MAILER-DAEMON@mx.example", subject, words)))
                .orElseThrow()
                .recipients();

        assertThat(recipients.stream()
                        .map(one -> one.address() + " " + one.cause().code())
                        .toList())
                .containsExactly(found.split(", "));
        assertThat(recipients).allMatch(BouncedRecipient::permanent);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    550 5.1.1 User unknown | 5.1.1 | user-unknown
                    550 5.1.1 Adresse d au moins un destinataire invalide. OFR_416 [416] | 5.1.1 | user-unknown
                    552 5.2.2 Over quota | 5.2.2 | mailbox-full
                    550 5.5.0 Le compte du destinataire est bloque. LPN007_426 | 5.5.0 | suspend
                    554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org | 5.7.1 | blocked
                    550 5.7.1 Rejected per DMARC policy for nest.example | 5.7.1 | auth-failure
                    552 5.3.4 Message size exceeds fixed maximum message size | 5.3.4 | mesg-too-big
                    Host or domain name not found. Name service error for name=x.example type=A: Host not found | 5.4.4 | host-unknown
                    DNS type 'mx' lookup of x.example responded with code NXDOMAIN | 4.0.0 | network-error
                    connect to mx.example[192.0.2.9]:25: Connection timed out | 4.4.1 | expired
                    421 4.7.0 Too many connections from your host | 4.7.0 | too-many-conn
                    550 5.1.1 <a@x.example>: Recipient address rejected: User unknown in local recipient table | 5.1.1 | user-unknown
                    550 5.7.1 Client host rejected: cannot find your hostname | 5.7.1 | blocked
                    554 5.3.0 <a@x.example>: Recipient address rejected: Mailer error | 5.3.0 | mailer-error
                    550 5.7.13 Disabled recipient address | 5.7.13 | suspend
                    550 User quota exceeded | | mailbox-full
                    4.4.7 Envelope expired | 4.4.7 | expired
                    553 5.1.8 Domain of sender address does not exist | 5.1.8 | rejected
                    550 5.1.6 recipient no longer on server | 5.1.6 | has-moved
                    554 5.7.1 Relay access denied | 5.7.1 | no-relaying
                    '' | 5.1.1 | user-unknown
                    '' | 4.4.7 | expired
                    '' | | undefined
                    """)
    void words_come_before_codes(String said, String status, String cause) {
        assertThat(JudgeCause.of(said, "", status, null).code()).isEqualTo(cause);
    }

    @Test
    void a_sending_service_says_it_in_its_own_words() {
        String told = """
                {"notificationType":"Bounce","bounce":{"bounceType":"Permanent","bouncedRecipients":[{"emailAddress":"Compta@client.example",
                "status":"5.1.1","diagnosticCode":"smtp; 550 5.1.1 user unknown"}]}}

                --
                If you wish to stop receiving notifications …
                """;

        assertThat(RecogniseBounce.of(ParseMail.of(mail("no-reply@service.example", "Notification", told)))
                        .orElseThrow()
                        .recipients()
                        .stream()
                        .map(one -> one.address() + " " + one.cause().code()))
                .containsExactly("compta@client.example user-unknown");
    }

    @Test
    void a_person_who_forwards_a_notice_sends_no_notice() {
        assertThat(RecogniseBounce.of(ParseMail.of(
                        mail("Sow <sow@client.example>", "Fwd: Undelivered Mail Returned to Sender", """
                        Voyez ce que j’ai reçu :
                        > <compta@client.example>: host mx said: 550 5.1.1 User unknown
                        """))))
                .isEmpty();
    }

    @Test
    void an_attached_notice_makes_no_notice_of_the_mail_that_carries_it() {
        String carries = """
                From: Sow <sow@client.example>
                Subject: pour information
                Content-Type: multipart/mixed; boundary="=_m"

                --=_m
                Content-Type: text/plain

                Ci-joint.
                --=_m
                Content-Type: message/rfc822

                From: MAILER-DAEMON@mx.example
                Subject: Undelivered Mail Returned to Sender
                Content-Type: multipart/report; report-type=delivery-status; boundary="=_r"

                --=_r
                Content-Type: message/delivery-status

                Final-Recipient: rfc822; compta@client.example
                Action: failed
                Status: 5.1.1
                --=_r--
                --=_m--
                """;
        assertThat(RecogniseBounce.of(ParseMail.of(carries.getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }

    @Test
    void an_address_is_given_up_by_what_came_back_from_it() {
        assertThat(verdict(BounceCause.USER_UNKNOWN, true, 0)).isEqualTo(JudgeAddress.Verdict.WRONG);
        assertThat(verdict(BounceCause.USER_UNKNOWN, false, 0)).isEqualTo(JudgeAddress.Verdict.NOTED);
        assertThat(verdict(BounceCause.SUSPEND, true, 0)).isEqualTo(JudgeAddress.Verdict.DOUBTFUL);
        assertThat(verdict(BounceCause.MAILBOX_FULL, true, 1)).isEqualTo(JudgeAddress.Verdict.NOTED);
        assertThat(verdict(BounceCause.MAILBOX_FULL, true, 2)).isEqualTo(JudgeAddress.Verdict.WRONG);
        assertThat(verdict(BounceCause.SPAM_DETECTED, true, 9)).isEqualTo(JudgeAddress.Verdict.NOTED);
        assertThat(verdict(BounceCause.DELIVERED, false, 9)).isEqualTo(JudgeAddress.Verdict.NOTED);
    }

    private static JudgeAddress.Verdict verdict(BounceCause cause, boolean permanent, int before) {
        return JudgeAddress.judge(
                new BouncedRecipient("compta@client.example", null, cause, permanent, null, null, ""), before);
    }

    private static byte[] mail(String from, String subject, String words) {
        return ("From: " + from + "\nTo: relances@nest.example\nSubject: " + subject
                        + "\nContent-Type: text/plain; charset=UTF-8\n\n" + words)
                .getBytes(StandardCharsets.UTF_8);
    }
}
