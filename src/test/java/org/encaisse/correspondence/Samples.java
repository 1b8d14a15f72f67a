package org.encaisse.correspondence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.encaisse.identity.LegalEntity;
import org.encaisse.kernel.money.Money;

/** A structure, a garant and their accounts, for tests. */
final class Samples {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final UUID ENTITY = UUID.fromString("01890000-0000-7000-8000-00000000000e");

    private Samples() {}

    static LegalEntity nest() {
        return new LegalEntity(
                ENTITY,
                "MAIN",
                "NEST Santé",
                Currency.getInstance("XOF"),
                "SA",
                "NINEA 004 512 873",
                "12, avenue Cheikh Anta Diop",
                "10700",
                "Dakar",
                "SN",
                "comptes@nest.test",
                "+221 33 825 00 00",
                "Banque de l’Atlantique",
                "SN08SN0100152000048500003035",
                "BATLSNDA");
    }

    static LegalEntity dupont() {
        return new LegalEntity(
                ENTITY,
                "MAIN",
                "Établissements Dupont",
                Currency.getInstance("EUR"),
                "SAS",
                "SIREN 552 081 317",
                "8, rue des Forges",
                "21000",
                "Dijon",
                "FR",
                "compta@dupont.test",
                "+33 3 80 00 00 00",
                "Crédit Mutuel",
                "FR7630006000011234567890189",
                "CMCIFRPP");
    }

    static Statement garant() {
        return statement(
                nest(),
                "fr",
                "XOF",
                List.of(
                        line("NS-2026-0412", "2026-06-30", "2026-07-30", 1_250_000, 1_250_000, "XOF", "BC 2026/118"),
                        line("NS-2026-0507", "2026-08-31", "2026-09-30", 845_500, 345_500, "XOF", null),
                        line("NS-2026-0631", "2026-10-31", "2026-11-30", 992_300, 992_300, "XOF", null),
                        line("AV-2026-0012", "2026-09-15", "2026-09-15", -120_000, -120_000, "XOF", null)),
                75_000);
    }

    static Statement statement(
            LegalEntity from, String language, String currency, List<StatementLine> lines, long unallocated) {
        return new Statement(
                from,
                new Debtor(
                        "G-0042",
                        "Mutuelle des Agents du Port & Associés",
                        "Madame Fatou Sarr",
                        "Immeuble Le Phare, boulevard de la République",
                        "BP 1250",
                        "Dakar",
                        "SN"),
                language,
                Currency.getInstance(currency),
                TODAY,
                lines,
                Money.of(unallocated, currency));
    }

    static Statement of(int lines, String language) {
        List<StatementLine> all = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            LocalDate due = TODAY.minusDays(200).plusDays(i * 5L);
            all.add(new StatementLine(
                    "FA-26-" + (1000 + i),
                    due.minusDays(30),
                    due,
                    Money.of(123_456 + i * 977L, "EUR"),
                    Money.of(123_456 + i * 977L, "EUR"),
                    i % 7 == 0 ? "PO-" + i : null));
        }
        return statement(dupont(), language, "EUR", all, 0);
    }

    static StatementLine line(
            String number,
            String issued,
            String due,
            long amount,
            long remaining,
            String currency,
            @org.jspecify.annotations.Nullable String order) {
        return new StatementLine(
                number,
                LocalDate.parse(issued),
                LocalDate.parse(due),
                Money.of(amount, currency),
                Money.of(remaining, currency),
                order);
    }
}
