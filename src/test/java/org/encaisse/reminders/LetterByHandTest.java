package org.encaisse.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.encaisse.casefile.CasefileHolds;
import org.encaisse.correspondence.Archive;
import org.encaisse.correspondence.CorrespondenceRefusal;
import org.encaisse.dunning.run.Portfolio;
import org.encaisse.dunning.settings.DunningRefusal;
import org.encaisse.kernel.outcome.Refusal;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.platform.mail.ReadMail;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** « Écrire au client »: a person writes with a model what the desk cannot know, reads it and sends it, once. */
@EncaisseTest
class LetterByHandTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 8);
    private static final Map<String, String> DISPUTE = Map.of(
            "litige.ref", "L-12",
            "litige.motif", "prix <script>alert(1)</script> {{iban}}",
            "litige.unite", "le service commercial",
            "litige.sla", "15/09/2026",
            "litige.montant", "40,00",
            "solde.nonConteste", "60,00",
            "echeance", "01/10/2026",
            "devise", "roubles");

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationContext app;

    @SuppressWarnings("NullAway.Init")
    private Portfolio dupont;

    @SuppressWarnings("NullAway.Init")
    private UUID acme;

    @BeforeEach
    void open() {
        dupont = new Portfolio(app);
        acme = dupont.customer("ACME", "compta@acme.test");
        dupont.invoice(acme, "F-1", "2026-10-01", "100.00");
    }

    private WriteByHand.Draft draft(String template, Map<String, String> typed) {
        return dupont.in(() -> app.getBean(WriteByHand.class).draft(acme, template, typed, DAY));
    }

    private void send(UUID id, String template, Map<String, String> typed) {
        dupont.in(() -> {
            app.getBean(WriteByHand.class).send(id, acme, template, typed, DAY, Portfolio.AWA);
            return 0;
        });
    }

    private void refused(Refusal name, String template, Map<String, String> typed) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> send(Ids.next(), template, typed))
                .satisfies(no -> assertThat(no.refusal()).isEqualTo(name));
    }

    @Test
    void what_the_desk_cannot_know_is_asked_and_the_letter_leaves_once_and_is_no_step() {
        WriteByHand.Draft empty = draft("F15", Map.of());
        assertThat(empty.blanks())
                .containsExactlyInAnyOrder(
                        "echeance",
                        "litige.ref",
                        "litige.motif",
                        "litige.unite",
                        "litige.sla",
                        "litige.montant",
                        "solde.nonConteste");
        assertThat(empty.missing()).containsExactlyInAnyOrderElementsOf(empty.blanks());
        refused(CorrespondenceRefusal.EMPTY_VARIABLE, "F15", Map.of("litige.ref", "L-12"));

        WriteByHand.Draft full = draft("F15", DISPUTE);
        assertThat(full.missing()).isEmpty();
        assertThat(full.shown().mail().html())
                .contains("prix &lt;script&gt;alert(1)&lt;/script&gt; {{iban}}")
                .doesNotContain("<script", "roubles");
        UUID id = Ids.next();
        send(id, "F15", DISPUTE);
        send(id, "F15", DISPUTE);
        Map<String, String> other = new HashMap<>(DISPUTE);
        other.put("litige.ref", "L-13");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> send(id, "F15", other))
                .satisfies(no -> assertThat(no.refusal()).isEqualTo(DunningRefusal.WRITTEN_ALREADY));
        dupont.awaitOutbox();

        assertThat(dupont.messages(WriteByHand.PURPOSE)).isEqualTo(1);
        assertThat(ReadMail.of(dupont.in(() -> app.getBean(Archive.class).of(id))
                                .orElseThrow()
                                .content())
                        .text()
                        .replaceAll("\\s+", " "))
                .contains("Votre demande L-12", "le reste, 60,00 €, demeure dû au 01/10/2026");
        assertThat(dupont.journal("dunning.by-hand-sent")).hasSize(1).allMatch(line -> line.contains("L-12"));
        assertThat(dupont.actions()).isEmpty();
    }

    @Test
    void a_formal_letter_a_stopped_customer_one_without_address_and_a_balance_of_nothing_are_refused() {
        refused(DunningRefusal.NOT_BY_HAND, "F7", Map.of());
        refused(DunningRefusal.NOT_BY_HAND, "F10N", Map.of());
        assertThat(draft("F2", Map.of("solde.echu", "1 000 000")).missing()).contains("solde.echu");
        dupont.hold(acme, null, CasefileHolds.STOP, LocalDate.of(2026, 9, 1));
        refused(DunningRefusal.NOT_WRITTEN_TO, "F15", DISPUTE);
        acme = dupont.customer("MUET", null);
        refused(DunningRefusal.NO_EMAIL, "F15", DISPUTE);
    }

    @Test
    void somebody_who_owes_nothing_can_be_written_to() {
        acme = dupont.customer("NEUF", "compta@neuf.test");
        Map<String, String> factor = Map.of(
                "factor.nom", "Factor", "factor.iban", "FR76", "factor.ref", "AF-1", "factor.tel", "+33 1 00 00 00 00");
        assertThat(draft("F18", factor).missing()).isEmpty();
        send(Ids.next(), "F18", factor);
        dupont.awaitOutbox();
        assertThat(dupont.journal("dunning.by-hand-sent")).hasSize(1);
    }
}
