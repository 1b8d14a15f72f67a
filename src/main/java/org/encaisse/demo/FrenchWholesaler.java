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
import org.jspecify.annotations.Nullable;

/** A French wholesaler of lamps with 300 customers in euros, and a few overseas in dollars. */
final class FrenchWholesaler {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private static final String DOMAIN = "luminaires-brevent.example";
    private static final int CUSTOMERS = 300;

    private static final List<String> FIRST = List.of(
            "Camille",
            "Sophie",
            "Isabelle",
            "Claire",
            "Nathalie",
            "Élodie",
            "Manon",
            "Julie",
            "Hélène",
            "Pauline",
            "Thomas",
            "Nicolas",
            "Julien",
            "Laurent",
            "Antoine",
            "Mathieu",
            "Olivier",
            "Hugo",
            "Benoît",
            "Rémi");
    private static final List<String> LAST = List.of(
            "Martin",
            "Bernard",
            "Petit",
            "Roux",
            "Moreau",
            "Lefèvre",
            "Garnier",
            "Chevalier",
            "Perrin",
            "Marchand",
            "Dufour",
            "Blanchet",
            "Carpentier",
            "Vidal",
            "Renaud",
            "Colas",
            "Aubry",
            "Gaillard",
            "Lacroix",
            "Poirier");
    private static final List<String> KINDS = List.of(
            "Hôtel",
            "Restaurant",
            "Menuiserie",
            "Électricité",
            "Agencement",
            "Brasserie",
            "Librairie",
            "Garage",
            "Pharmacie",
            "Atelier",
            "Architecture",
            "Résidence",
            "Boulangerie",
            "Maison",
            "Quincaillerie",
            "Théâtre",
            "Domaine",
            "Cave",
            "Clinique vétérinaire",
            "Cabinet");
    private static final List<String> PLACES = List.of(
            "des Trois Fontaines",
            "du Vieux Moulin",
            "Rochebrune",
            "de la Combe",
            "Sainte-Aurore",
            "du Pont Neuf",
            "des Tilleuls",
            "Valdombre",
            "Belleroche",
            "des Aravis",
            "du Grand Pré",
            "Montfleury",
            "de l’Étang",
            "La Charmille",
            "des Quatre Vents",
            "Courbevigne",
            "Haute-Rive",
            "du Lavoir",
            "Clairval",
            "des Ormeaux");
    private static final List<String> ABROAD = List.of(
            "Harborline Trading LLC",
            "Bluefin Interiors Inc",
            "Oakmere Design Ltd",
            "Northgate Lighting LLC",
            "Silver Quay Hotels Inc",
            "Cedar Hollow Stores LLC",
            "Redwater Projects Inc",
            "Eastbrook Fixtures LLC",
            "Maple Yard Homes Inc",
            "Stonebridge Galleries LLC",
            "Lakefield Resorts Inc",
            "Ironwood Studio LLC");
    private static final List<String> STREETS = List.of(
            "rue du Lavoir",
            "avenue de la Gare",
            "place du Marché",
            "rue des Écoles",
            "chemin des Vignes",
            "boulevard des Alpes",
            "rue Haute",
            "quai du Canal");
    private static final List<String> TOWNS =
            List.of("Valdombre", "Sainte-Aurore", "Rochebrune-sur-Ain", "Belleroche", "Clairval-le-Haut", "Montfleury");

    private FrenchWholesaler() {}

    static DemoTenant of(long seed) {
        LegalEntity main = new LegalEntity(
                Ids.next(),
                "MAIN",
                "Luminaires Brévent",
                EUR,
                "SAS au capital de 120 000 €",
                "SIREN 000 000 000",
                "4, quai du Canal",
                "74000",
                "Valdombre",
                "FR",
                "compta@" + DOMAIN,
                "+33 4 65 71 00 00",
                "Banque de Démonstration",
                "FR76 0000 0000 0000 0000 0000 000",
                "DEMOFRPP");
        return new DemoTenant(
                "Luminaires Brévent", "EUR", "Europe/Paris", "FR", List.of(main), people(), accounts(seed));
    }

    private static List<NewPerson> people() {
        return List.of(
                DemoTenant.person("Hélène Vasseur", "admin@" + DOMAIN, "+33 4 65 71 00 01", Role.ADMINISTRATOR),
                DemoTenant.person("Camille Aubert", "camille@" + DOMAIN, "+33 4 65 71 00 02", Role.COLLECTOR),
                DemoTenant.person("Julien Maréchal", "julien@" + DOMAIN, "+33 4 65 71 00 03", Role.COLLECTOR),
                DemoTenant.person("Sophie Lambert", "sophie@" + DOMAIN, "+33 4 65 71 00 04", Role.MANAGER),
                DemoTenant.person("Antoine Brévent", "direction@" + DOMAIN, "+33 4 65 71 00 05", Role.DIRECTION),
                DemoTenant.person("Hugo Tessier", "commercial@" + DOMAIN, "+33 4 65 71 00 06", Role.SALES),
                DemoTenant.person("Nathalie Guérin", "comptable@" + DOMAIN, "+33 4 65 71 00 07", Role.ACCOUNTANT),
                DemoTenant.person("Rémi Colin", "coursier@" + DOMAIN, "+33 4 65 71 00 08", Role.COURIER));
    }

    private static List<DemoAccount> accounts(long seed) {
        Words words = new Words();
        List<DemoAccount> accounts = new ArrayList<>();
        for (int i = 1; i <= CUSTOMERS; i++) {
            String abroad = i % 25 == 0 ? ABROAD.get(i / 25 - 1) : null;
            accounts.add(account("C%04d".formatted(i), abroad, words, Dice.of(seed, "france" + i)));
        }
        return accounts;
    }

    private static DemoAccount account(String code, @Nullable String abroad, Words words, Dice dice) {
        String name = abroad == null ? words.name(dice, KINDS, PLACES) : abroad;
        int drawn = dice.between(1, 100);
        String segment = drawn <= 60 ? "petit" : drawn <= 90 ? "moyen" : "gros";
        long monthly = drawn <= 60
                ? dice.amount(12_000, 150_000, 1)
                : drawn <= 90 ? dice.amount(150_000, 900_000, 1) : dice.amount(900_000, 4_500_000, 1);
        return new DemoAccount(
                "MAIN",
                code,
                name,
                abroad == null ? "fr" : "en",
                abroad == null ? "FR" : "US",
                profile(code, abroad != null),
                segment,
                abroad != null
                        ? "transfer"
                        : dice.pick(List.of("transfer", "transfer", "direct-debit", "cheque", "lcr")),
                dice.between(0, 1),
                "Hugo Tessier",
                "commercial@" + DOMAIN,
                contacts(name, abroad != null, dice),
                Habit.of(dice),
                abroad == null ? EUR : USD,
                monthly,
                dice.pick(List.of(30, 30, 30, 45, 15)),
                dice.chance(45),
                drawn <= 60 ? dice.between(40, 110) : dice.between(80, 220));
    }

    /** So that each scenario of the house has somebody who follows it. */
    private static String profile(String code, boolean abroad) {
        int rank = Integer.parseInt(code.substring(1));
        return abroad
                ? "export"
                : rank % 60 == 7 ? "interne" : rank % 30 == 11 ? "public" : rank % 20 == 3 ? "grand-compte" : "pme";
    }

    private static List<ContactEntry> contacts(String company, boolean abroad, Dice dice) {
        List<ContactEntry> contacts = new ArrayList<>();
        String domain = Words.domain(company);
        boolean email = abroad || !dice.chance(7);
        contacts.add(contact(dice, abroad, email ? domain : null, Set.of(ContactRole.REMINDERS, ContactRole.PAYER)));
        if (dice.chance(30)) {
            contacts.add(contact(dice, abroad, email ? domain : null, Set.of(ContactRole.INVOICES)));
        }
        if (dice.chance(15)) {
            contacts.add(contact(dice, abroad, null, Set.of(ContactRole.APPROVER)));
        }
        return contacts;
    }

    private static ContactEntry contact(Dice dice, boolean abroad, @Nullable String domain, Set<ContactRole> roles) {
        int who = dice.between(0, FIRST.size() - 1);
        String name = FIRST.get(who) + " " + dice.pick(LAST);
        return new ContactEntry(
                who < FIRST.size() / 2 ? "Mme" : "M.",
                name,
                domain == null ? null : Words.email(name, domain),
                abroad
                        ? "+1 202 555 01" + "%02d".formatted(dice.between(0, 99))
                        : "+33 4 65 71" + Words.digits(dice, 2),
                dice.between(1, 90) + ", " + dice.pick(STREETS),
                abroad ? "00000" : "%05d".formatted(dice.between(74_000, 74_999)),
                dice.pick(TOWNS),
                abroad ? "US" : "FR",
                abroad ? null : Words.degrees(dice, 45_700_000, 46_300_000),
                abroad ? null : Words.degrees(dice, 5_900_000, 6_800_000),
                roles);
    }
}
