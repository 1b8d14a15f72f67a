package org.encaisse.correspondence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

    static final Set<String> KNOWN = Palette.names();

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
        put(all, "signataire", from.name());
        put(all, "date", today);
        put(all, "gestionnaire.nom", from.name());
        put(all, "gestionnaire.tel", from.telephone());
        put(all, "gestionnaire.mail", from.email());
        put(all, "contact.nom", letter.recipientName());
        Statement statement = letter.statement();
        if (statement != null) {
            put(all, "client.nom", statement.to().name());
            put(all, "client.code", statement.to().code());
            put(all, "client.adresse", address(statement.to()));
            put(all, "ref", statement.to().code());
            put(
                    all,
                    "devise",
                    Formats.of(Locale.of(letter.language()))
                            .currency(statement.currency().getCurrencyCode()));
            put(all, "solde.echu", statement.overdue());
            put(all, "solde.nonEchu", statement.notDue());
        }
        letter.variables().forEach((name, value) -> put(all, name, value));
        if (!letter.variables().containsKey("signataire")) {
            put(all, "signataire", joined(", ", text(all, "gestionnaire.nom"), text(all, "gestionnaire.titre")));
        }
        Object customer = all.get("client.nom");
        if (customer != null) {
            all.putIfAbsent("contact.nom", customer);
        }
        return all;
    }

    private static void put(Map<String, Object> all, String name, @Nullable Object value) {
        if (value != null && !(value instanceof String text && text.isBlank())) {
            all.put(name, value);
        }
    }

    /** As it is written in a letter: amounts and dates the reader's way, text on one line. */
    static Object written(Object value, String language) {
        Formats formats = Formats.of(Locale.of(language));
        return switch (value) {
            case Boolean yes -> yes;
            case Money money -> formats.amount(money);
            case LocalDate date -> formats.date(date);
            case Integer number -> formats.number(number);
            case Long number -> formats.number(number);
            case BigDecimal number ->
                formats.decimal(number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros());
            case List<?> several -> listed(several, language);
            default -> cut(Characters.onOneLine(value.toString()));
        };
    }

    /** {@code 12/10/2026, 19/10/2026 et 26/10/2026}. */
    private static String listed(List<?> several, String language) {
        List<String> each = several.stream()
                .map(one -> written(one, language).toString())
                .filter(one -> !one.isBlank())
                .toList();
        String and = language.equals("en") ? " and " : " et ";
        return each.size() < 2
                ? String.join("", each)
                : cut(String.join(", ", each.subList(0, each.size() - 1)) + and + each.getLast());
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_VALUE) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_VALUE - 1)) ? LONGEST_VALUE - 1 : LONGEST_VALUE;
        return text.substring(0, end) + "…";
    }

    /** The lines that {@code signature} stands for: who looks after the account, and how to reach him. */
    static List<String> signature(Map<String, Object> written) {
        return Stream.of("gestionnaire.nom", "gestionnaire.titre", "gestionnaire.tel", "gestionnaire.mail")
                .map(written::get)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
    }

    private static String address(LegalEntity from) {
        return joined(", ", from.street(), joined(" ", from.postalCode(), from.city()));
    }

    private static String address(Debtor to) {
        return joined(", ", to.street(), joined(" ", to.postalCode(), to.city()));
    }

    private static String joined(String by, @Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(by));
    }

    private static @Nullable String text(Map<String, Object> all, String name) {
        return all.get(name) instanceof String text ? text : null;
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
