package org.encaisse.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encaisse.identity.LegalEntity;
import org.encaisse.kernel.money.Money;
import org.encaisse.platform.web.Formats;
import org.jspecify.annotations.Nullable;

/** A statement as it is printed: every word and figure ready, in the customer's language. */
public record StatementSheet(
        String lang,
        String title,
        String sender,
        List<String> senderLines,
        List<String> debtorLines,
        List<Fact> facts,
        List<Figure> figures,
        List<String> headings,
        List<Row> rows,
        List<Fact> totals,
        String balanceLabel,
        String balance,
        String payTitle,
        List<Fact> payLines,
        String note,
        String empty,
        String footer,
        String pageWord) {

    /** A label with its value. */
    public record Fact(String label, String value) {}

    /** One of the sums at the head; {@code tone} is a class of the style sheet. */
    public record Figure(String label, String value, String tone) {}

    /** One open item; {@code word} says in a word whether it is late. */
    public record Row(
            String number,
            String order,
            String issued,
            String due,
            String amount,
            String remaining,
            String late,
            String word,
            String tone) {}

    public static StatementSheet of(Statement statement) {
        return new Writer(statement).sheet();
    }

    /** Writes one sheet in one language. */
    private static final class Writer {

        private final Statement statement;
        private final boolean english;
        private final Formats formats;

        Writer(Statement statement) {
            this.statement = statement;
            this.english = statement.language().equals("en");
            this.formats = Formats.of(Locale.of(statement.language()));
        }

        StatementSheet sheet() {
            LegalEntity from = statement.from();
            return new StatementSheet(
                    english ? "en" : "fr",
                    statement.onlyOverdue()
                            ? say("État des factures échues", "Overdue invoices")
                            : say("Relevé de compte", "Statement of account"),
                    clean(from.name()),
                    lines(from.street(), town(from.postalCode(), from.city()), joined(from.telephone(), from.email())),
                    debtor(),
                    List.of(
                            new Fact(
                                    say("Compte", "Account"),
                                    clean(statement.to().code())),
                            new Fact(say("Arrêté au", "As of"), formats.date(statement.on())),
                            new Fact(say("Devise", "Currency"), currency())),
                    figures(),
                    headings(),
                    rows(),
                    totals(),
                    statement.onlyOverdue()
                            ? say("Solde échu", "Overdue balance")
                            : say("Solde du compte", "Account balance"),
                    formats.money(statement.balance()),
                    say("Pour nous régler", "How to pay"),
                    payment(),
                    note(),
                    say("Aucune facture ouverte à cette date.", "No open invoice on this date."),
                    footer(from),
                    "Page");
        }

        private List<String> debtor() {
            Debtor to = statement.to();
            return lines(to.name(), to.contactName(), to.street(), town(to.postalCode(), to.city()), country(to));
        }

        private @Nullable String country(Debtor to) {
            String country = to.country();
            boolean abroad = country != null
                    && !country.isBlank()
                    && !country.equals(statement.from().country());
            return abroad && country != null
                    ? Locale.of("", country)
                            .getDisplayCountry(Locale.of(statement.language()))
                            .toUpperCase(Locale.ROOT)
                    : null;
        }

        private List<Figure> figures() {
            List<Figure> figures = new ArrayList<>();
            Money overdue = statement.overdue();
            figures.add(new Figure(say("Échu", "Overdue"), formats.money(overdue), overdue.isZero() ? "calm" : "late"));
            if (!statement.onlyOverdue()) {
                figures.add(new Figure(say("À échoir", "Not yet due"), formats.money(statement.notDue()), "calm"));
            }
            if (!statement.credits().isZero()) {
                figures.add(new Figure(
                        say("Avoirs et versements", "Credits and payments"),
                        formats.money(statement.credits()),
                        "calm"));
            }
            figures.add(new Figure(say("Solde", "Balance"), formats.money(statement.balance()), "balance"));
            return figures;
        }

        private List<String> headings() {
            String unit = " (" + formats.currency(statement.currency().getCurrencyCode()) + ")";
            return english
                    ? List.of("Invoice", "Date", "Due", "Amount" + unit, "Remaining" + unit, "Days late", "Status")
                    : List.of("Facture", "Date", "Échéance", "Montant" + unit, "Reste dû" + unit, "Retard (j)", "État");
        }

        private List<Row> rows() {
            List<Row> rows = new ArrayList<>(statement.lines().size());
            for (StatementLine line : statement.lines()) {
                boolean late = line.isOverdue(statement.on());
                rows.add(new Row(
                        clean(line.number()),
                        line.orderReference() == null
                                ? ""
                                : say("Votre réf. ", "Your ref. ") + clean(line.orderReference()),
                        formats.date(line.issuedOn()),
                        formats.date(line.dueOn()),
                        formats.amount(line.amount()),
                        formats.amount(line.remaining()),
                        late ? formats.number(line.daysLate(statement.on())) : "",
                        line.isCredit()
                                ? say("Avoir", "Credit")
                                : late ? say("Échu", "Overdue") : say("À échoir", "Not due"),
                        line.isCredit() ? "credit" : late ? "late" : "calm"));
            }
            return rows;
        }

        private List<Fact> totals() {
            List<Fact> totals = new ArrayList<>();
            totals.add(new Fact(say("Total échu", "Total overdue"), formats.money(statement.overdue())));
            if (!statement.onlyOverdue()) {
                totals.add(new Fact(say("Total à échoir", "Total not yet due"), formats.money(statement.notDue())));
            }
            if (!statement.credits().isZero()) {
                totals.add(new Fact(
                        say("Avoirs et versements à imputer", "Credits and unallocated payments"),
                        formats.money(statement.credits())));
            }
            return totals;
        }

        private List<Fact> payment() {
            LegalEntity from = statement.from();
            String iban = from.iban();
            if (iban == null || iban.isBlank()) {
                return List.of();
            }
            List<Fact> facts = new ArrayList<>();
            facts.add(new Fact(say("Titulaire", "Account holder"), clean(from.name())));
            add(facts, say("Banque", "Bank"), from.bankName());
            facts.add(new Fact("IBAN", clean(iban).replace(" ", "").replaceAll("(.{4})(?!$)", "$1\u00A0")));
            add(facts, "BIC", from.bic());
            facts.add(new Fact(
                    say("Référence à rappeler", "Reference to quote"),
                    clean(statement.to().code())));
            return facts;
        }

        private String note() {
            return accrued()
                    + say(
                            "Sauf erreur ou omission de notre part. Si votre règlement a croisé ce relevé, merci de nous adresser "
                                    + "l’avis de virement et la liste des factures réglées. Un désaccord sur une facture ? "
                                    + "Signalez-le-nous sans attendre l’échéance.",
                            "Errors and omissions excepted. If your payment has crossed this statement, please send us the "
                                    + "remittance advice and the list of invoices paid. If you dispute an invoice, tell us now.");
        }

        /** Late fees are owed beside the balance until they are claimed. */
        private String accrued() {
            Accrued fees = statement.accrued();
            if (fees == null) {
                return "";
            }
            String costs = fees.indemnity() == null
                    ? ""
                    : say(
                                    " ; indemnité forfaitaire pour frais de recouvrement : ",
                                    "; fixed charge for recovery costs: ")
                            + formats.money(fees.indemnity());
            return say("Intérêts de retard courus au ", "Late interest accrued to ")
                    + formats.date(statement.on())
                    + say(" : ", ": ")
                    + formats.money(fees.interest())
                    + costs
                    + say(", non compris dans le solde. ", ", not part of the balance. ");
        }

        private static String footer(LegalEntity from) {
            return Stream.of(joined(from.name(), from.legalForm()), from.registration())
                    .filter(part -> part != null && !part.isBlank())
                    .map(Writer::clean)
                    .collect(Collectors.joining(" – "));
        }

        private String currency() {
            String code = statement.currency().getCurrencyCode();
            return clean(statement.currency().getDisplayName(Locale.of(statement.language()))) + " (" + code + ")";
        }

        private String say(String french, String inEnglish) {
            return english ? inEnglish : french;
        }

        private static void add(List<Fact> facts, String label, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                facts.add(new Fact(label, clean(value)));
            }
        }

        private static @Nullable String town(@Nullable String postalCode, @Nullable String city) {
            return Stream.of(postalCode, city)
                    .filter(part -> part != null && !part.isBlank())
                    .collect(Collectors.joining(" "));
        }

        private static String joined(@Nullable String one, @Nullable String other) {
            return Stream.of(one, other)
                    .filter(part -> part != null && !part.isBlank())
                    .collect(Collectors.joining(" · "));
        }

        private static List<String> lines(@Nullable String... lines) {
            return Stream.of(lines)
                    .filter(line -> line != null && !line.isBlank())
                    .map(Writer::clean)
                    .toList();
        }

        /** What XML cannot carry is left out: a customer's name may hold anything. */
        private static String clean(String text) {
            return text.codePoints()
                    .filter(c -> c >= 0x20 && c != 0x7f && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
    }
}
