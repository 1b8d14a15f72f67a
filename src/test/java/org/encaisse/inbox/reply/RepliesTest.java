package org.encaisse.inbox.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.encaisse.inbox.mail.ParseMail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepliesTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Absence du bureau | Je suis absent jusqu’au 4 décembre inclus. | absence | 2026-12-04
                    Réponse automatique : Votre compte | De retour le lundi 07/12/2026. | absence | 2026-12-06
                    Automatic reply: Your account | I am out of the office until December 4th. | absence | 2026-12-04
                    Out of office | I will be back on January 5. | absence | 2027-01-04
                    Congés | Je suis en congés. Contactez ma collègue. | none |
                    Réponse automatique | Je suis en congés. | absence |
                    Auto: Votre compte | Mme Sow ne travaille plus dans notre société. | gone |
                    Réponse automatique | Nous avons bien reçu votre message. | receipt |
                    Re: Votre compte | Je suis absente demain, appelez-moi vendredi. | none |
                    """)
    void a_machine_is_known_by_its_heads_or_its_subject(String subject, String words, String kind, LocalDate until) {
        var reply = RecogniseAutomatic.of(
                ParseMail.of(("From: sow@client.example\nSubject: " + subject
                                + "\nContent-Type: text/plain; charset=UTF-8\n\n" + words)
                        .getBytes(StandardCharsets.UTF_8)),
                RECEIVED);

        assertThat(reply.map(one -> one.kind().code()).orElse("none")).isEqualTo(kind);
        assertThat(reply.map(AutomaticReply::until).orElse(null)).isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Nous vous réglerons par virement vendredi. | promise
                    La facture a déjà été réglée le 3. | already-paid
                    Nous contestons cette facture : marchandise non conforme. | dispute
                    Pouvons-nous convenir d’un échéancier ? | delay
                    Please stop mailing me. | stop
                    Le virement de 34 000 FCFA pour la facture FA2601-0001M partira le 27 novembre. | promise
                    Nous contestons le nombre de consultations. | dispute
                    Bien reçu, merci. |
                    """)
    void words_suggest_and_decide_nothing(String said, String hint) {
        assertThat(Hint.in(said).stream().map(Hint::code).toList())
                .isEqualTo(hint == null ? java.util.List.of() : java.util.List.of(hint));
    }

    @Test
    void a_quotation_is_folded_wherever_a_mail_program_put_it() {
        assertThat(FoldQuotes.fold("Oui.\n\n-----Message d’origine-----\nDe : NEST\nEnvoyé : mardi\nSolde")
                        .said())
                .isEqualTo("Oui.");
        assertThat(FoldQuotes.fold("Oui.\n\nDe : NEST <relances@nest.example>\nEnvoyé : mardi\nObjet : Solde")
                        .said())
                .isEqualTo("Oui.");
        assertThat(FoldQuotes.fold("On Tue, Nov 24, 2026 at 9:00 AM NEST <r@nest.example>\nwrote:\n> Solde\n\nOui.")
                        .said())
                .isNotBlank();
        assertThat(FoldQuotes.fold("> Solde ?\nOui.\n> Quand ?\nDemain.").said())
                .isEqualTo("Oui.\nDemain.");
        assertThat(FoldQuotes.fold(
                                "Nous payons vendredi.\n\nEnvoyé à partir de Outlook pour iOS\n\nLe mar. 24 nov. 2026, NEST a écrit :\n> Solde")
                        .said())
                .isEqualTo("Nous payons vendredi.");
        assertThat(FoldQuotes.fold("Oui.\n-- \nMme Sow\nComptable").said()).isEqualTo("Oui.");
        assertThat(FoldQuotes.fold("Bonjour,\nle solde sera réglé.").quoted()).isEmpty();
    }
}
