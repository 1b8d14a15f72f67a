package org.encaisse.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.encaisse.customers.ContactEntry;
import org.encaisse.inbox.ReadMailbox;
import org.springframework.stereotype.Component;

/** The mail of the last days: a promise, a missing invoice, an absence, a dead address, and one that nobody can place. */
@Component
class DemoMail {

    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ENGLISH);

    private final ReadMailbox mailbox;

    DemoMail(ReadMailbox mailbox) {
        this.mailbox = mailbox;
    }

    private record Writer(String code, String name, String email) {}

    void write(DemoTenant demo, LocalDate today) {
        List<Writer> writers = demo.accounts().stream()
                .flatMap(account -> account.contacts().stream()
                        .filter(contact -> contact.email() != null)
                        .limit(1)
                        .map(contact -> writer(account, contact)))
                .toList();
        Writer promising = writers.get(3);
        Writer missing = writers.get(9);
        Writer absent = writers.get(14);
        Writer gone = writers.get(21);
        mailbox.takeIn(List.of(
                answer(promising, today.minusDays(1), "RE: Relevé de vos factures échues", """
                        Bonjour,

                        Nous vous confirmons que le virement partira vendredi.

                        Bien cordialement,
                        %s

                        Le service recouvrement a écrit :
                        > Sauf erreur de notre part, les factures ci-jointes restent impayées.
                        > Nous vous remercions de procéder à leur règlement.
                        """.formatted(
                                promising.name())),
                answer(missing, today.minusDays(2), "Factures", """
                        Bonjour,

                        Nous n'avons pas reçu la facture dont vous parlez. Pouvez-vous nous l'envoyer ?

                        Cordialement,
                        %s
                        """.formatted(missing.name())),
                absence(absent, today),
                returned(gone, today.minusDays(1)),
                answer(
                        new Writer("?", "Secrétariat", "accueil@cabinet-conseil.example"),
                        today.minusDays(1),
                        "Votre courrier",
                        """
                        Bonjour,

                        Merci d'adresser dorénavant vos relances à notre service comptable.

                        Le secrétariat
                        """)));
    }

    private static Writer writer(DemoAccount account, ContactEntry contact) {
        return new Writer(account.code(), contact.name(), Objects.requireNonNull(contact.email()));
    }

    private static byte[] answer(Writer from, LocalDate on, String subject, String words) {
        return mail(head(from.name() + " <" + from.email() + ">", subject, on, from.code()) + "\n" + words);
    }

    private static byte[] absence(Writer from, LocalDate today) {
        return mail(head(from.name() + " <" + from.email() + ">", "Réponse automatique : absence", today, from.code())
                + "Auto-Submitted: auto-replied\n\nBonjour,\n\nJe suis absent(e) du bureau, de retour le %s.\n"
                        .formatted(today.plusDays(6).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"))));
    }

    private static byte[] returned(Writer to, LocalDate on) {
        return mail("""
                %sAuto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="demo"

                --demo
                Content-Type: text/plain; charset=us-ascii

                <%s>: 550 5.1.1 User unknown

                --demo
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 User unknown

                --demo--
                """.formatted(
                        head(
                                "Mail Delivery System <mailer-daemon@mx.example>",
                                "Undelivered Mail Returned to Sender",
                                on,
                                to.code()),
                        to.email(),
                        to.email()));
    }

    private static String head(String from, String subject, LocalDate on, String about) {
        String written = on.atTime(LocalTime.of(9, 12)).atOffset(ZoneOffset.UTC).format(DATE);
        String kind = Integer.toHexString(subject.hashCode());
        return "From: " + from + "\nTo: recouvrement@demonstration.example\nSubject: " + subject + "\nDate: " + written
                + "\nMessage-ID: <" + kind + "." + on + "." + about + "@demonstration.example>\n";
    }

    private static byte[] mail(String text) {
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
