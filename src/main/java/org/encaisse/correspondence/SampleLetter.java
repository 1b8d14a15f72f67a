package org.encaisse.correspondence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An invented customer with invented invoices, to look at a template without writing to anybody. */
@Component
@Transactional(readOnly = true)
public class SampleLetter {

    /** What the letter itself gives. */
    private static final Set<String> GIVEN = Set.of(
            "factures",
            "signature",
            "devise",
            "client.nom",
            "client.code",
            "client.adresse",
            "lieu",
            "iban",
            "signataire");

    private final Structures structures;

    SampleLetter(Structures structures) {
        this.structures = structures;
    }

    /** With a value for every name that templates may use. */
    public Letter of(String templateCode, String language, LocalDate today) {
        LegalEntity from = structures.main();
        Map<String, Object> values = new HashMap<>(SampleValues.of(from, language, today));
        Variables.KNOWN.stream()
                .filter(name -> !name.startsWith("societe") && !name.startsWith("solde.") && !GIVEN.contains(name))
                .forEach(name -> values.putIfAbsent(name, "[" + name + "]"));
        return new Letter(
                from.entityId(),
                language,
                "Fatou Sarr",
                "fatou.sarr@exemple.test",
                List.of(),
                null,
                templateCode,
                values,
                statement(from, language, today),
                List.of());
    }

    /** The same customer's account. */
    public Statement statement(String language, LocalDate today) {
        return statement(structures.main(), language, today);
    }

    private static Statement statement(LegalEntity from, String language, LocalDate today) {
        return new Statement(
                from,
                new Debtor(
                        "C-0042",
                        "Client Exemple",
                        "Fatou Sarr",
                        "12, avenue de la République",
                        null,
                        from.city(),
                        from.country()),
                language,
                from.currency(),
                today,
                List.of(
                        line(from, "FA-2026-0412", today.minusDays(82), 1_250_000, 1_250_000),
                        line(from, "FA-2026-0507", today.minusDays(60), 845_500, 345_500),
                        line(from, "AV-2026-0012", today.minusDays(45), -120_000, -120_000),
                        line(from, "FA-2026-0631", today.minusDays(21), 992_300, 992_300)),
                Money.zero(from.currency()));
    }

    private static StatementLine line(LegalEntity from, String number, LocalDate issued, long amount, long remaining) {
        return new StatementLine(
                number, issued, issued.plusDays(30), money(from, amount), money(from, remaining), null);
    }

    private static Money money(LegalEntity from, long minor) {
        return Money.of(minor, from.currency());
    }
}
