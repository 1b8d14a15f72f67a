package org.encaisse.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.junit.jupiter.api.Test;

/** What the shipped letters say, to the letter. */
class LettersTest {

    private static final Map<String, Object> VALUES = Map.of(
            "gestionnaire.nom", "Awa Diagne",
            "gestionnaire.tel", "+221 77 000 00 00",
            "gestionnaire.mail", "awa@nest.test",
            "echeance", Samples.TODAY.plusDays(9),
            "jours", 114);

    @Test
    void the_first_mail_of_the_procedure_is_kept_word_for_word() {
        RenderedLetter letter = render("MT1", "fr", VALUES);
        assertThat(letter.subject()).isEqualTo("[NEST Santé] – compte G-0042 – Vos factures à échéance du 30/11/2026");
        assertThat(letter.text()).startsWith("""
                Bonjour cher partenaire,

                Nous vous informons que vos factures jointes en annexe arrivent à échéance le 30/11/2026. Nous vous prions de prendre des dispositions nécessaires pour le règlement des dites factures dans les meilleurs délais.

                NEST Santé vous assure de sa franche collaboration

                Bien cordialement.

                Awa Diagne
                +221 77 000 00 00
                awa@nest.test
                """);
    }

    @Test
    void the_second_mail_of_the_procedure_is_kept_word_for_word() {
        assertThat(render("MT2", "fr", VALUES).text()).startsWith("""
                Bonjour Monsieur/Madame,

                Nous venons par la présente vous rappeler que, au regard de la convention qui nous lie, sauf erreur de notre part, à la date d'aujourd'hui, vous nous êtes redevables de 1\u202F595\u202F500 FCFA.

                Vous trouverez en attaché les factures échues justifiant le montant notifié.

                Nous vous prions de bien vouloir nous faire parvenir le règlement des sommes dues dans les meilleurs délais.

                Si éventuellement ces factures avaient déjà été réglées, veuillez nous faire parvenir les justificatifs.

                Je vous remercie par avance pour votre diligence.

                Cordialement.

                Awa Diagne
                """.stripTrailing());
    }

    @Test
    void a_mail_that_says_fcfa_is_not_sent_for_an_account_in_euros() {
        Letter letter = letter("MT2", VALUES, Samples.of(3, "fr"));
        assertThatThrownBy(() -> words(letter, "MT2", "fr"))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.refusal()).isEqualTo(CorrespondenceRefusal.WRONG_CURRENCY));
        Letter pacific = letter("MT2", VALUES, Samples.statement(Samples.nest(), "fr", "XPF", List.of(), 0));
        assertThatThrownBy(() -> words(pacific, "MT2", "fr"))
                .as("the franc of the Pacific is another one")
                .isInstanceOf(Refused.class);
    }

    @Test
    void the_invoices_stand_in_columns_and_in_a_table() {
        RenderedLetter letter = render("F2", "fr", VALUES);
        assertThat(letter.text())
                .contains(
                        "Sauf erreur, 1\u202F595\u202F500 FCFA restent à régler (114 jours de retard pour la plus ancienne).")
                .contains("NS-2026-0412  30/06/2026  30/07/2026");
        assertThat(letter.html()).contains("<table", "NS-2026-0412</td>").doesNotContain("\uE000");
    }

    @Test
    void every_letter_says_how_to_answer_how_to_dispute_and_what_the_address_is_used_for() {
        for (String code : List.of("F1", "F2", "F8", "MT1", "MT2")) {
            Map<String, Object> values = new HashMap<>(VALUES);
            values.put("paiement.montant", Money.of(845_500, "XOF"));
            values.put("paiement.date", Samples.TODAY);
            assertThat(render(code, "fr", values).text())
                    .contains("répondez simplement à ce message", "signaler un désaccord", "Awa Diagne", "RGPD");
            assertThat(render(code, "en", values).text())
                    .contains("simply answer this message", "report a dispute", "GDPR");
        }
    }

    @Test
    void penalties_are_claimed_from_professionals_only() {
        Map<String, Object> values = new HashMap<>(VALUES);
        values.put("date.limite", Samples.TODAY.plusDays(8));
        assertThat(render("F3", "fr", values).text())
                .contains("Notre précédent rappel est resté sans réponse")
                .doesNotContain("pénalités")
                .doesNotContain("intérêts");
        values.put("pro", true);
        assertThatThrownBy(() -> render("F3", "fr", values)).isInstanceOf(Refused.class);
        values.put("penalites", Money.of(1_234, "XOF"));
        values.put("indemnite", "40");
        values.put("relance1.date", Samples.TODAY.minusDays(7));
        assertThat(render("F3", "fr", values).text())
                .contains("Notre rappel du 14/11/2026 est resté sans réponse")
                .contains("elles s’élèvent à 1\u202F234 FCFA");
    }

    @Test
    void both_mails_are_the_seed_s_text_but_for_what_is_filled_in() {
        String seed = Resource.text("/correspondence/seed-000-annexes.txt").replace("\r\n", "\n");
        for (String code : List.of("MT1", "MT2")) {
            String shipped = ShippedTemplates.find(code, "fr")
                    .orElseThrow()
                    .body()
                    .replace("{{societe}}", "NEST")
                    .replace("{{echeance}}", "XX/XX/20XX")
                    .replace("{{solde.echu}}", "…")
                    .replace("{{signature}}", "(Coordonnées du gestionnaire de comptes)");
            assertThat(seed).as(code).contains(shipped);
        }
    }

    @Test
    void every_variable_of_the_sources_is_there_with_its_sentence() throws Exception {
        List<String> given = List.of("""
                accord.date appel.date cedant clause client.adresse client.adresseGeo client.code client.nom contact.civilite
                contact.nom contact.tel coursier.nom date date.limite date.suspension delai delaiMed depot devise echeance
                evenement evenement.infoPratique evenement.message factor.coordonnees factor.iban factor.nom factor.ref
                factor.tel facture.date facture.no factures gestionnaire.nom gestionnaire.tel ht iban indemnite interets jours
                lien lieu litige.montant litige.motif litige.ref litige.sla litige.unite mode montant motifRejet.libelle
                paiement.date paiement.factures paiement.montant penalites plan.exclus plan.interets plan.principal plan.table
                plan.total pro promesse.date promesse.factures promesse.montant promesse.moyen rdv.date rdv.heure recu ref
                relance1.date relance2.date relances.dates service signataire societe societe.adresse societe.forme
                societe.siren solde.echu solde.nonConteste solde.nonEchu taux tva visite visite.date
                """.strip().split("\\s+"));
        assertThat(given).hasSize(82);
        assertThat(Variables.KNOWN).containsAll(given);
        for (String file : List.of("correspondence", "correspondence_en")) {
            String words = Resource.text("/messages/" + file + ".properties");
            Variables.KNOWN.forEach(name -> assertThat(words).contains("\ncorrespondence.variable." + name + "="));
        }
    }

    @Test
    void a_letter_without_a_signature_gets_one_and_what_goes_to_nobody_gets_neither_it_nor_the_footer() {
        Template bare = new Template("F2", "fr", 1, "", "Objet", "Bonjour.", null, Instant.EPOCH);
        Map<String, Object> values = new HashMap<>(VALUES);
        values.put("gestionnaire.titre", "Chargée de <comptes>");
        RenderedLetter letter = RenderLetter.words(
                letter("F2", values, Samples.garant()),
                bare,
                template(ShippedTemplates.FOOTER, "fr"),
                Samples.nest(),
                Samples.TODAY);
        assertThat(letter.text())
                .contains("Bonjour.\n\nAwa Diagne\nChargée de <comptes>\n+221 77 000 00 00\nawa@nest.test\n");
        assertThat(letter.html()).contains("Awa Diagne<br>\nChargée de &lt;comptes&gt;<br>");
        assertThat(render("F20", "fr", values).text())
                .isEqualTo("NEST Santé : 1\u202F595\u202F500 FCFA échus. Question ? +221 77 000 00 00\n");
        assertThat(render("F4", "fr", values).text()).contains("Accroche").doesNotContain("RGPD");
    }

    @Test
    void subjects_begin_with_who_writes_and_which_account() {
        for (ShippedTemplates.Shipped each : ShippedTemplates.all()) {
            if (TemplateKind.of(each.code()).addressed()
                    && !List.of("F11C", "F18D").contains(each.code())) {
                assertThat(each.subject())
                        .as(each.code())
                        .startsWith(
                                each.language().equals("fr")
                                        ? "[{{societe}}] – compte {{client.code}} – "
                                        : "[{{societe}}] – account {{client.code}} – ");
            }
        }
    }

    @Test
    void a_customer_s_name_is_only_a_name() {
        Map<String, Object> values = new HashMap<>(VALUES);
        values.put("contact.nom", "<img src=x> {{iban}}\r\nBcc: tous@evil.test");
        RenderedLetter letter = render("F2", "fr", values);
        assertThat(letter.text()).contains("Bonjour <img src=x> {{iban}} Bcc: tous@evil.test,");
        assertThat(letter.html()).contains("&lt;img src=x&gt;").doesNotContain("<img");
    }

    private static RenderedLetter render(String code, String language, Map<String, Object> values) {
        return words(letter(code, values, Samples.garant()), code, language);
    }

    private static RenderedLetter words(Letter letter, String code, String language) {
        Letter in = new Letter(
                letter.entityId(),
                language,
                letter.recipientName(),
                letter.recipient(),
                List.of(),
                null,
                code,
                letter.variables(),
                letter.statement(),
                List.of());
        return RenderLetter.words(
                in,
                template(code, language),
                template(ShippedTemplates.FOOTER, language),
                Samples.nest(),
                Samples.TODAY);
    }

    private static Letter letter(String code, Map<String, Object> values, Statement statement) {
        return new Letter(
                Samples.ENTITY,
                "fr",
                "Madame Fatou Sarr",
                "fatou@garant.test",
                List.of(),
                null,
                code,
                values,
                statement,
                List.of());
    }

    private static Template template(String code, String language) {
        return ShippedTemplates.all().stream()
                .filter(each -> each.code().equals(code) && each.language().equals(language))
                .map(each ->
                        new Template(code, language, 1, each.name(), each.subject(), each.body(), null, Instant.EPOCH))
                .findFirst()
                .orElseThrow();
    }
}
