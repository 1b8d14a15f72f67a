package org.encaisse.correspondence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encaisse.identity.LegalEntity;
import org.encaisse.kernel.money.Money;
import org.encaisse.platform.web.Formats;
import org.jspecify.annotations.Nullable;

/** The names that templates may use, and how their values are written. */
final class Variables {

    /** Longer values are cut: a letter is not a place for a novel, nor for an attack. */
    private static final int LONGEST_VALUE = 2_000;

    static final Set<String> KNOWN = Set.of("""
            accord.date appel.date cedant clause client.adresse client.adresseGeo client.code client.nom
            contact.civilite contact.nom contact.tel coursier.nom date date.limite date.suspension delai delaiMed depot
            devise echeance evenement evenement.infoPratique evenement.message factor.coordonnees factor.iban factor.nom
            factor.ref factor.tel facture.date facture.no factures gestionnaire.mail gestionnaire.nom gestionnaire.tel
            ht iban indemnite interets jours lien lieu litige.montant litige.motif litige.ref litige.sla litige.unite
            mode montant motifRejet.libelle paiement.date paiement.factures paiement.montant penalites plan.exclus
            plan.interets plan.principal plan.table plan.total pro promesse.date promesse.factures promesse.montant
            promesse.moyen rdv.date rdv.heure recu ref relance1.date relance2.date relances.dates service signataire
            societe societe.adresse societe.forme societe.siren solde.echu solde.nonConteste solde.nonEchu taux tva
            visite visite.date
            """.strip().split("\\s+"));

    private Variables() {}

    /** What every letter can say without being told: who signs, to whom, when. */
    static Map<String, Object> of(Letter letter, LegalEntity from, LocalDate today) {
        Map<String, Object> all = new HashMap<>();
        put(all, "societe", from.name());
        put(all, "societe.adresse", address(from));
        put(all, "societe.forme", from.legalForm());
        put(all, "societe.siren", from.registration());
        put(all, "lieu", from.city());
        put(all, "iban", from.iban());
        put(all, "date", today);
        put(all, "gestionnaire.nom", from.name());
        put(all, "gestionnaire.tel", from.telephone());
        put(all, "gestionnaire.mail", from.email());
        put(all, "contact.nom", letter.recipientName());
        Statement statement = letter.statement();
        if (statement != null) {
            put(all, "client.nom", statement.to().name());
            put(all, "client.code", statement.to().code());
            put(
                    all,
                    "devise",
                    Formats.of(java.util.Locale.of(letter.language()))
                            .currency(statement.currency().getCurrencyCode()));
            put(all, "solde.echu", statement.overdue());
            put(all, "solde.nonEchu", statement.notDue());
        }
        letter.variables().forEach((name, value) -> put(all, name, value));
        if (!all.containsKey("contact.nom") && all.get("client.nom") instanceof Object name) {
            all.put("contact.nom", name);
        }
        return all;
    }

    private static void put(Map<String, Object> all, String name, @Nullable Object value) {
        if (value != null && !(value instanceof String text && text.isBlank())) {
            all.put(name, value);
        }
    }

    /** As it is written in a letter: amounts and dates the reader's way, text on one line. */
    static Object written(Object value, Formats formats) {
        return switch (value) {
            case Boolean yes -> yes;
            case Money money -> formats.amount(money);
            case LocalDate date -> formats.date(date);
            case Integer number -> formats.number(number);
            case Long number -> formats.number(number);
            default ->
                cut(value.toString()
                        .replaceAll("[\\p{Cntrl}\\u2028\\u2029\\uE000-\\uF8FF]+", " ")
                        .strip());
        };
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }

    private static String address(LegalEntity from) {
        String town = Stream.of(from.postalCode(), from.city())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return Stream.of(from.street(), town)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    /** The lines that {@code factures} stands for: those given, else those of the statement. */
    static List<StatementLine> lines(Letter letter) {
        if (letter.variables().get("factures") instanceof List<?> given) {
            return given.stream()
                    .filter(StatementLine.class::isInstance)
                    .map(StatementLine.class::cast)
                    .toList();
        }
        return letter.statement() == null ? List.of() : letter.statement().lines();
    }
}
