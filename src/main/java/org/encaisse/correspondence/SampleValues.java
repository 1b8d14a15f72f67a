package org.encaisse.correspondence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.encaisse.identity.LegalEntity;
import org.encaisse.kernel.money.Money;

/** What is said of the invented customer: a value of the right sort for every name. */
final class SampleValues {

    private SampleValues() {}

    static Map<String, Object> of(LegalEntity from, String language, LocalDate today) {
        boolean english = language.equals("en");
        Money some = Money.of(845_500, from.currency());
        Money little = Money.of(16_532, from.currency());
        String numbers = "FA-2026-0507, FA-2026-0631";
        return Map.ofEntries(
                Map.entry("contact.civilite", english ? "Ms" : "Madame"),
                Map.entry("contact.nom", "Fatou Sarr"),
                Map.entry("contact.tel", "+221 77 123 45 67"),
                Map.entry("client.adresseGeo", "12, avenue de la République"),
                Map.entry("gestionnaire.nom", "Awa Diagne"),
                Map.entry("gestionnaire.titre", english ? "Collector" : "Chargée de recouvrement"),
                Map.entry("gestionnaire.tel", "+221 33 825 00 00"),
                Map.entry("gestionnaire.mail", "awa.diagne@exemple.test"),
                Map.entry("echeance", today.plusDays(9)),
                Map.entry("date.limite", today.plusDays(8)),
                Map.entry("jours", 52),
                Map.entry("ref", "C-0042"),
                Map.entry("lien", "https://encaisse.exemple.test/c/0042"),
                Map.entry("relance1.date", today.minusDays(14)),
                Map.entry("relance2.date", today.minusDays(7)),
                Map.entry("relances.dates", List.of(today.minusDays(14), today.minusDays(7))),
                Map.entry("appel.date", today.minusDays(2)),
                Map.entry("delaiMed", 8),
                Map.entry("pro", from.country().equals("FR")),
                Map.entry("public", false),
                Map.entry("penalites", little),
                Map.entry("penalites.facturees", little),
                Map.entry("indemnite", "40"),
                Map.entry("indemnite.devise", "€"),
                Map.entry("interets", little),
                Map.entry("taux", new BigDecimal("5.3637")),
                Map.entry("promesse.montant", some),
                Map.entry("promesse.date", today.plusDays(3)),
                Map.entry("promesse.moyen", english ? "transfer" : "virement"),
                Map.entry("promesse.factures", numbers),
                Map.entry("paiement.montant", some),
                Map.entry("paiement.date", today.minusDays(1)),
                Map.entry("paiement.factures", "FA-2026-0507"),
                Map.entry("mode", english ? "transfer" : "virement"),
                Map.entry("montant", some),
                Map.entry("motifRejet.libelle", english ? "insufficient funds" : "provision insuffisante"),
                Map.entry("rdv.date", today.plusDays(1)),
                Map.entry("rdv.heure", "10:30"),
                Map.entry("coursier.nom", "Ibrahima Fall"),
                Map.entry("recu", "R-0117"),
                Map.entry("visite", true),
                Map.entry("visite.date", today.minusDays(4)),
                Map.entry("date.suspension", today.plusDays(15)),
                Map.entry("service", english ? "the tele-transmission service" : "le service de télétransmission"),
                Map.entry("clause", english ? "article 9 of the contract" : "l’article 9 de la convention"),
                Map.entry("delai", english ? "48 hours" : "48 heures"),
                Map.entry("facture.no", "FA-2026-0412"),
                Map.entry("facture.date", today.minusDays(82)),
                Map.entry("depot", today.minusDays(80)),
                Map.entry("ht", some),
                Map.entry("tva", little),
                Map.entry("evenement", english ? "the end-of-year holidays" : "la fin d’année"),
                Map.entry(
                        "evenement.message",
                        english ? "we send you our best wishes." : "nous vous présentons nos meilleurs vœux."),
                Map.entry(
                        "evenement.infoPratique",
                        english ? "Our offices are closed on 25 December." : "Nos bureaux sont fermés le 25 décembre."),
                Map.entry("accord.date", today.minusDays(3)),
                Map.entry("plan.total", some),
                Map.entry("plan.table", english ? "1st instalment, then monthly" : "1re échéance, puis chaque mois"),
                Map.entry("plan.principal", some),
                Map.entry("plan.interets", little),
                Map.entry("plan.exclus", "FA-2026-0631"),
                Map.entry("litige.ref", "L-2026-012"),
                Map.entry("litige.motif", english ? "price" : "prix"),
                Map.entry("litige.unite", english ? "sales" : "le service commercial"),
                Map.entry("litige.sla", today.plusDays(5)),
                Map.entry("litige.montant", little),
                Map.entry("solde.nonConteste", some),
                Map.entry("factor.nom", "Factor Exemple"),
                Map.entry("factor.iban", "FR76 3000 6000 0112 3456 7890 189"),
                Map.entry("factor.ref", "AF-1042"),
                Map.entry("factor.tel", "+33 1 00 00 00 00"),
                Map.entry("factor.coordonnees", "Factor Exemple, 1 place Exemple, 75001 Paris"),
                Map.entry("cedant", from.name()));
    }
}
