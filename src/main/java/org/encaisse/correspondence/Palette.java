package org.encaisse.correspondence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The names that templates may use, by what they speak of; each has its sentence, {@code correspondence.variable.<name>}. */
public final class Palette {

    /** @param key {@code correspondence.palette.<key>} */
    public record Group(String key, List<String> names) {}

    private static final List<Group> GROUPS = read("""
            account: solde.echu solde.nonEchu devise echeance jours factures date date.limite ref lien
            customer: client.nom client.code client.adresse client.adresseGeo contact.civilite contact.nom contact.tel
            us: signature gestionnaire.nom gestionnaire.titre gestionnaire.tel gestionnaire.mail signataire societe
            us: societe.adresse societe.forme societe.siren lieu iban
            before: relance1.date relance2.date relances.dates appel.date delaiMed
            fees: pro public penalites penalites.facturees indemnite indemnite.devise interets taux
            promise: promesse.montant promesse.date promesse.moyen promesse.factures
            payment: paiement.montant paiement.date paiement.factures mode montant motifRejet.libelle
            courier: rdv.date rdv.heure coursier.nom recu
            suspension: visite visite.date date.suspension service clause delai
            invoice: facture.no facture.date depot ht tva
            event: evenement evenement.message evenement.infoPratique
            plan: accord.date plan.total plan.table plan.principal plan.interets plan.exclus
            dispute: litige.ref litige.motif litige.unite litige.sla litige.montant solde.nonConteste
            factor: factor.nom factor.iban factor.ref factor.tel factor.coordonnees cedant
            """);

    private Palette() {}

    public static List<Group> groups() {
        return GROUPS;
    }

    static Set<String> names() {
        Set<String> names = new TreeSet<>();
        GROUPS.forEach(group -> names.addAll(group.names()));
        return Set.copyOf(names);
    }

    private static List<Group> read(String text) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        text.lines()
                .forEach(line -> groups.computeIfAbsent(line.substring(0, line.indexOf(':')), key -> new ArrayList<>())
                        .addAll(List.of(
                                line.substring(line.indexOf(':') + 1).strip().split(" "))));
        return groups.entrySet().stream()
                .map(each -> new Group(each.getKey(), List.copyOf(each.getValue())))
                .toList();
    }
}
