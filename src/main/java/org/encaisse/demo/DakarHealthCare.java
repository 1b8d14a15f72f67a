package org.encaisse.demo;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.encaisse.customers.ContactEntry;
import org.encaisse.customers.ContactRole;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.NewPerson;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.kernel.tenant.Role;

/** A group of two clinics in Dakar that bills 400 garants (insurers, mutual funds, employers) in francs CFA. */
final class DakarHealthCare {

    private static final Currency XOF = Currency.getInstance("XOF");
    private static final String DOMAIN = "baobab-sante.example";
    private static final int GARANTS = 400;

    private static final List<String> FIRST = List.of(
            "Awa",
            "Fatou",
            "Aminata",
            "Mariama",
            "Khady",
            "Ndèye",
            "Sokhna",
            "Coumba",
            "Astou",
            "Rokhaya",
            "Mamadou",
            "Ousmane",
            "Ibrahima",
            "Cheikh",
            "Moussa",
            "Abdoulaye",
            "Modou",
            "Pape",
            "Alioune",
            "Babacar");
    private static final List<String> LAST = List.of(
            "Diop", "Ndiaye", "Fall", "Sarr", "Sow", "Ba", "Gueye", "Faye", "Diouf", "Cissé", "Seck", "Mbaye", "Thiam",
            "Sy", "Kane", "Diallo", "Niang", "Camara", "Touré", "Badji");
    private static final List<String> KINDS = List.of(
            "IPM",
            "Mutuelle",
            "Assurances",
            "Société",
            "Transit",
            "Établissements",
            "Groupe",
            "Coopérative",
            "Transports",
            "Industries",
            "Pêcheries",
            "Ciments",
            "Imprimerie",
            "Sécurité",
            "Hôtel",
            "École",
            "ONG",
            "Boulangeries",
            "Minoterie",
            "Logistique");
    private static final List<String> PLACES = List.of(
            "du Ndiambour",
            "Kajoor",
            "du Sine",
            "Saloum Bleu",
            "Teranga Plus",
            "des Niayes",
            "Yoff Océan",
            "Fouta Nord",
            "Walo",
            "Casa Verte",
            "du Rip",
            "Lac Rose",
            "Petite-Côte",
            "Gorée Sud",
            "du Boundou",
            "Sahel Ouest",
            "des Mamelles",
            "Bawol",
            "Ferlo",
            "du Cap-Vert",
            "Deux Rives",
            "Pirogue d’Or",
            "Kassoumaye",
            "Jamm");
    private static final List<String> STREETS = List.of(
            "rue des Filaos",
            "avenue des Badamiers",
            "rue du Flamboyant",
            "route de la Corniche",
            "allées des Caïlcédrats",
            "rue des Tisserands",
            "boulevard du Phare",
            "rue de la Pirogue");
    private static final List<String> QUARTERS =
            List.of("Plateau", "Almadies", "Mermoz", "Point E", "Ouakam", "Fann", "Liberté 6", "Grand Yoff", "Hann");

    private DakarHealthCare() {}

    static DemoTenant of(long seed) {
        return new DemoTenant(
                "Groupe Santé Baobab", "XOF", "Africa/Dakar", "SN", structures(), people(), accounts(seed));
    }

    private static List<LegalEntity> structures() {
        return List.of(
                structure("MAIN", "Polyclinique Baobab Plateau", "18, avenue des Badamiers", "plateau"),
                structure("ALM", "Clinique Baobab Almadies", "7, route de la Corniche", "almadies"));
    }

    private static LegalEntity structure(String code, String name, String street, String mailbox) {
        return new LegalEntity(
                Ids.next(),
                code,
                name,
                XOF,
                "SA",
                "NINEA 000000000",
                street,
                "BP 0000",
                "Dakar",
                "SN",
                mailbox + "@" + DOMAIN,
                "+221 33 000 10 10",
                "Banque de Démonstration du Sénégal",
                "SN00 DEMO 0000 0000 0000 0000 0000",
                "DEMOSNDA");
    }

    private static List<NewPerson> people() {
        return List.of(
                DemoTenant.person("Ndèye Faye", "admin@" + DOMAIN, "+221 33 000 10 01", Role.ADMINISTRATOR),
                DemoTenant.person("Awa Diagne", "awa@" + DOMAIN, "+221 33 000 10 02", Role.COLLECTOR),
                DemoTenant.person("Modou Sarr", "modou@" + DOMAIN, "+221 33 000 10 03", Role.COLLECTOR),
                DemoTenant.person("Khady Ndour", "khady@" + DOMAIN, "+221 33 000 10 04", Role.MANAGER),
                DemoTenant.person("Ibrahima Thiaw", "direction@" + DOMAIN, "+221 33 000 10 05", Role.DIRECTION),
                DemoTenant.person("Astou Mbengue", "commercial@" + DOMAIN, "+221 33 000 10 06", Role.SALES),
                DemoTenant.person("Cheikh Lô", "compta@" + DOMAIN, "+221 33 000 10 07", Role.ACCOUNTANT),
                DemoTenant.person("Pape Gaye", "coursier@" + DOMAIN, "+221 33 000 10 08", Role.COURIER));
    }

    private static List<DemoAccount> accounts(long seed) {
        Words words = new Words();
        List<DemoAccount> accounts = new ArrayList<>();
        for (int i = 1; i <= GARANTS; i++) {
            accounts.add(account("G%04d".formatted(i), words, Dice.of(seed, "dakar" + i)));
        }
        return accounts;
    }

    private static DemoAccount account(String code, Words words, Dice dice) {
        String name = words.name(dice, KINDS, PLACES);
        // By monthly billing: under 450 000 francs small, from 850 000 on large.
        int drawn = dice.between(1, 100);
        String segment = drawn <= 55 ? "petit" : drawn <= 85 ? "moyen" : "gros";
        long monthly = drawn <= 55
                ? dice.amount(25_000, 440_000, 500)
                : drawn <= 85 ? dice.amount(450_000, 845_000, 500) : dice.amount(850_000, 9_500_000, 5_000);
        return new DemoAccount(
                dice.chance(62) ? "MAIN" : "ALM",
                code,
                name,
                "fr",
                "SN",
                // One in five follows the weekly procedure of its size.
                code.endsWith("0") || code.endsWith("5") ? "nest-" + segment : "pme",
                segment,
                dice.pick(List.of("transfer", "transfer", "cheque", "cash", "mobile")),
                dice.between(0, 1),
                "Astou Mbengue",
                "commercial@" + DOMAIN,
                contacts(name, dice),
                Habit.of(dice),
                XOF,
                monthly,
                dice.chance(70) ? 30 : 45,
                false,
                drawn <= 55 ? dice.between(60, 100) : dice.between(100, 160));
    }

    /** The accountant who pays, and for large ones somebody who approves; one in twelve has no e-mail. */
    private static List<ContactEntry> contacts(String company, Dice dice) {
        List<ContactEntry> contacts = new ArrayList<>();
        String domain = Words.domain(company);
        boolean email = !dice.chance(8);
        contacts.add(contact(dice, email ? domain : null, Set.of(ContactRole.REMINDERS, ContactRole.PAYER)));
        if (dice.chance(35)) {
            contacts.add(contact(dice, email ? domain : null, Set.of(ContactRole.INVOICES)));
        }
        if (dice.chance(20)) {
            contacts.add(contact(dice, null, Set.of(ContactRole.APPROVER)));
        }
        return contacts;
    }

    private static ContactEntry contact(
            Dice dice, @org.jspecify.annotations.Nullable String domain, Set<ContactRole> roles) {
        int who = dice.between(0, FIRST.size() - 1);
        String name = FIRST.get(who) + " " + dice.pick(LAST);
        return new ContactEntry(
                who < FIRST.size() / 2 ? "Mme" : "M.",
                name,
                domain == null ? null : Words.email(name, domain),
                "+221 33 000" + Words.digits(dice, 2),
                dice.between(1, 180) + ", " + dice.pick(STREETS),
                null,
                "Dakar " + dice.pick(QUARTERS),
                "SN",
                Words.degrees(dice, 14_665_000, 14_755_000),
                Words.degrees(dice, -17_515_000, -17_425_000),
                roles);
    }
}
