package org.encaisse.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.encaisse.kernel.money.Money;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@EncaisseTest
class ImportsTest {

    private static final String CREATE = "{\"createCustomers\": true}";

    private final ApplicationContext application;

    ImportsTest(ApplicationContext application) {
        this.application = application;
    }

    @Test
    void thirty_seven_faults_of_ten_sorts_are_refused_and_load_once_corrected() {
        Accounts accounts = new Accounts(application, "EUR");
        List<String> good = new ArrayList<>();
        List<String> bad = new ArrayList<>();
        for (int i = 1; i <= 1_000; i++) {
            String line = "F-%04d;C%02d;%02d/03/2026;%02d/04/2026;%d,50;EUR"
                    .formatted(i, i % 40, 1 + i % 28, 1 + i % 28, 100 + i);
            good.add(line);
            bad.add(line);
        }
        Map<Integer, String> faults = faults(good);
        faults.forEach((index, line) -> bad.set(index, line));
        assertThat(faults).hasSize(37);
        String header = "Numéro facture;Code client;Date facture;Échéance;Montant TTC;Devise\n";

        FileImport first = accounts.load(ImportKind.INVOICES, header + String.join("\n", bad), CREATE);

        assertThat(first.state()).isEqualTo(FileImport.State.DONE);
        assertThat(first.counts().accepted()).isEqualTo(963);
        assertThat(first.counts().rejected()).isEqualTo(37);
        List<Rejects.Reject> rejects = accounts.rejects(first);
        assertThat(rejects).extracting(reject -> reject.line() - 2).containsExactlyElementsOf(faults.keySet());
        assertThat(rejects).allSatisfy(reject -> {
            assertThat(reject.column()).isNotEmpty();
            assertThat(reject.reason()).contains(".");
        });
        assertThat(rejects).extracting(Rejects.Reject::reason).doesNotContainNull();
        assertThat(rejects.stream().map(Rejects.Reject::reason).distinct().count())
                .isGreaterThanOrEqualTo(9);
        assertThat(accounts.count("select count(*) from receivables.invoice")).isEqualTo(963);

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        accounts.inside(() -> {
            application
                    .getBean(RejectsFile.class)
                    .write(first.importId(), out, "Motif du rejet", Rejects.Reject::reason);
            return null;
        });
        String[] rejected = out.toString(StandardCharsets.UTF_8).split("\r\n");
        assertThat(rejected).hasSize(38);
        assertThat(rejected[0]).endsWith("Devise;Motif du rejet");
        StringBuilder corrected = new StringBuilder(rejected[0]).append('\n');
        int nth = 1;
        for (Integer index : faults.keySet()) {
            String reason = rejected[nth].substring(rejected[nth].lastIndexOf(';'));
            corrected.append(good.get(index)).append(reason).append('\n');
            nth++;
        }
        FileImport second = accounts.load(ImportKind.INVOICES, corrected.toString(), CREATE);
        assertThat(second.failure()).isNull();
        assertThat(second.counts().created()).isEqualTo(37);
        assertThat(accounts.count("select count(*) from receivables.open_item")).isEqualTo(1_000);
    }

    /** By index of the line: ten sorts, each three or four times. */
    private static Map<Integer, String> faults(List<String> good) {
        Map<Integer, String> faults = new TreeMap<>();
        for (int i = 0; i < 37; i++) {
            int index = 20 + i * 25;
            String[] cells = good.get(index).split(";");
            switch (i % 10) {
                case 0 -> cells[4] = "douze";
                case 1 -> cells[2] = "31/02/2026";
                case 2 -> cells[3] = "bientôt";
                case 3 -> cells[0] = "";
                case 4 -> cells[1] = "";
                case 5 -> cells[5] = "XYZ";
                case 6 -> cells[4] = "12,345";
                case 7 -> cells[4] = "0,00";
                case 8 -> cells[3] = "01/01/2026";
                default -> cells[0] = good.get(index - 3).split(";")[0];
            }
            faults.put(index, String.join(";", cells) + (i % 10 == 9 ? "" : ""));
        }
        return faults;
    }

    @Test
    void a_preview_changes_nothing_and_counts_the_same_as_the_import_after_it() {
        Accounts accounts = new Accounts(application, "EUR");
        String file =
                "number;customer;date;due;amount\nF-1;ACME;2026-03-01;2026-04-01;1200.50\nF-2;;2026-03-01;2026-04-01;5\n";
        FileImport looked = accounts.preview(ImportKind.INVOICES, file, CREATE);
        assertThat(looked.kept()).isFalse();
        assertThat(accounts.count("select count(*) from receivables.invoice")).isZero();
        assertThat(accounts.count("select count(*) from customers.customer")).isZero();

        FileImport kept = accounts.confirm(looked.importId(), CREATE, true);
        assertThat(kept.kept()).isTrue();
        assertThat(kept.counts()).isEqualTo(looked.counts());
        assertThat(kept.totals()).containsExactly(new FileImport.Total(1, Money.parse("1200.50", "EUR")));
        assertThat(accounts.count("select count(*) from receivables.invoice")).isEqualTo(1);
    }

    @Test
    void the_same_file_again_changes_nothing_and_a_second_file_updates() {
        Accounts accounts = new Accounts(application, "EUR");
        String header = "number;customer;date;due;amount\n";
        String first = header
                + "F-1;ACME;2026-03-01;2026-04-01;600\nF-1;ACME;2026-03-01;2026-05-01;600\nF-2;ACME;2026-03-02;2026-04-02;-50\n";
        assertThat(accounts.load(ImportKind.INVOICES, first, CREATE).counts().created())
                .isEqualTo(3);
        assertThat(accounts.count("select total from receivables.invoice where number = 'F-1'"))
                .isEqualTo(120_000);
        assertThat(accounts.count("select remaining from receivables.open_item where amount < 0"))
                .isEqualTo(-5_000);

        FileImport again = accounts.load(ImportKind.INVOICES, first, CREATE);
        assertThat(again.counts().unchanged()).isEqualTo(3);
        assertThat(again.counts().accepted()).isZero();

        FileImport update = accounts.load(
                ImportKind.INVOICES,
                header
                        + "F-1;ACME;2026-03-01;2026-04-15;700\nF-1;ACME;2026-03-01;2026-05-01;600\nF-2;ACME;2026-03-02;2026-04-02;-50\n",
                CREATE);
        assertThat(update.counts().updated()).isEqualTo(2);
        assertThat(update.counts().unchanged()).isEqualTo(1);
        assertThat(accounts.count("select total from receivables.invoice where number = 'F-1'"))
                .isEqualTo(130_000);
        assertThat(accounts.count("select count(*) from receivables.open_item")).isEqualTo(3);
    }

    @Test
    void half_an_invoice_is_not_taken() {
        Accounts accounts = new Accounts(application, "EUR");
        FileImport load = accounts.load(
                ImportKind.INVOICES,
                "number;customer;date;due;amount\nF-1;ACME;2026-03-01;2026-04-01;600\nF-1;ACME;2026-03-01;2026-05-01;abc\nF-2;ACME;2026-03-01;2026-05-01;1.5\n",
                CREATE);
        assertThat(load.counts().created()).isEqualTo(1);
        assertThat(accounts.rejects(load))
                .extracting(Rejects.Reject::reason)
                .containsExactly("load.other-line-refused", "cell.not-a-figure");
    }

    @Test
    void two_lines_of_one_due_date_are_refused_or_added_up_as_articles() {
        Accounts accounts = new Accounts(application, "EUR");
        String file = "Facture;Client;Date facture;Échéance;Montant\nT1;C913;13/08/2026;22/09/2026;1000,00\n"
                + "T1;C913;13/08/2026;22/09/2026;25,00\nT2;C913;13/08/2026;22/09/2026;80,00\nT2;C913;13/08/2026;22/09/2026;-30,00\n";

        FileImport refused = accounts.load(ImportKind.INVOICES, file, CREATE);

        assertThat(accounts.rejects(refused))
                .hasSize(4)
                .allMatch(reject -> reject.reason().equals("load.several-lines"));
        assertThat(accounts.count("select count(*) from receivables.invoice")).isZero();

        FileImport articles =
                accounts.load(ImportKind.INVOICES, file, "{\"createCustomers\": true, \"articleLines\": true}");
        assertThat(articles.counts().created()).isEqualTo(2);
        assertThat(
                        accounts.count(
                                "select remaining from receivables.open_item o join receivables.invoice i using (tenant_id, invoice_id) where i.number = 'T1'"))
                .isEqualTo(102_500);
        assertThat(accounts.count("select total from receivables.invoice where number = 'T2'"))
                .isEqualTo(5_000);
    }

    @Test
    void a_document_cancelled_in_the_accounts_is_cancelled_by_the_file_that_says_so() {
        Accounts accounts = new Accounts(application, "EUR");
        String header = "Numéro;Client;Date;Échéance;Montant;Nature\n";
        accounts.load(
                ImportKind.INVOICES,
                header + "F-1;C1;05/01/2026;05/02/2026;500,00;facture\nA-1;C1;20/01/2026;;80,00;avoir\n",
                CREATE);
        String again = header + "F-1;C1;05/01/2026;05/02/2026;500,00;facture\nA-1;C1;20/01/2026;;0,00;Annulé\n"
                + "A-2;C1;20/01/2026;;;annulé\nF-1;C2;;;;annulée\n";

        FileImport seen = accounts.preview(ImportKind.INVOICES, again, CREATE);
        assertThat(seen.counts().rejected()).isEqualTo(2);
        assertThat(accounts.count("select count(*) from receivables.cancellation"))
                .as("a preview cancels nothing")
                .isZero();
        FileImport done = accounts.load(ImportKind.INVOICES, again, CREATE);

        assertThat(done.state()).isEqualTo(FileImport.State.DONE);
        assertThat(done.counts().updated()).isEqualTo(1);
        assertThat(done.counts().unchanged()).isEqualTo(1);
        assertThat(accounts.rejects(done))
                .extracting(Rejects.Reject::line, Rejects.Reject::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(4, "load.invoice-unknown"),
                        org.assertj.core.groups.Tuple.tuple(5, "load.invoice-of-other-customer"));
        assertThat(accounts.count("select sum(remaining) from receivables.open_item"))
                .isEqualTo(50_000);
        assertThat(accounts.count("select count(*) from receivables.cancellation where reason = 'Annulé'"))
                .isEqualTo(1);
        FileImport listed = accounts.load(
                ImportKind.OPEN_ITEMS,
                "Numéro;Client;Échéance;Montant;Reste\nF-1;C1;05/02/2026;500,00;500,00\nA-1;C1;20/01/2026;-80,00;-80,00\n",
                CREATE);
        assertThat(accounts.rejects(listed))
                .extracting(Rejects.Reject::reason)
                .containsExactly("load.cancelled-listed");
        assertThat(accounts.count("select sum(remaining) from receivables.open_item"))
                .isEqualTo(50_000);
        FileImport unchanged = accounts.load(ImportKind.INVOICES, again, CREATE);
        assertThat(unchanged.counts().unchanged()).isEqualTo(2);
        assertThat(accounts.count("select count(*) from receivables.allocation"))
                .isEqualTo(1);
    }

    @Test
    void what_is_left_to_pay_is_never_the_total() {
        Accounts accounts = new Accounts(application, "EUR");
        accounts.load(
                ImportKind.OPEN_ITEMS,
                "Invoice Number,Customer,Invoice Date,Due Date,Total,Amount Due\nW-001,C910,2026-04-18,2026-05-22,168.11,168.11\n"
                        + "W-002,C911,2026-04-19,2026-05-29,105.00,25.00\n",
                CREATE);
        accounts.load(
                ImportKind.OPEN_ITEMS,
                "N° facture;Code client;Date;Échéance;Total TTC;Reste\nW-001;C910;18/04/2026;22/05/2026;168,11;168,11\n"
                        + "W-002;C911;19/04/2026;29/05/2026;105,00;25,00\n",
                CREATE);
        assertThat(accounts.count("select sum(remaining) from receivables.open_item"))
                .isEqualTo(19_311);
        FileImport asked = accounts.load(
                ImportKind.OPEN_ITEMS,
                "N° facture;Code client;Échéance;Total TTC;Xyz\nR-002;C911;29/05/2026;105,00;25,00\n",
                CREATE);
        assertThat(asked.failure()).isEqualTo("exchange.column-needed");
        FileImport total = accounts.load(
                ImportKind.OPEN_ITEMS,
                "N° facture;Code client;Échéance;Total TTC\nR-002;C911;29/05/2026;105,00\n",
                CREATE);
        assertThat(total.failure()).isEqualTo("exchange.column-needed");
        FileImport sole = accounts.preview(
                ImportKind.OPEN_ITEMS,
                "N° facture;Code client;Échéance;Montant\nR-002;C911;29/05/2026;105,00\n",
                CREATE);
        assertThat(java.util.Objects.requireNonNull(sole.look()).soleAmount()).isTrue();
    }

    @Test
    void numbers_that_went_through_a_spreadsheet_lose_their_nought_when_the_whole_column_has_it() {
        Accounts accounts = new Accounts(application, "EUR");
        String header = "number;customer;customer name;date;due;amount\n";
        FileImport load = accounts.load(
                ImportKind.INVOICES,
                header + "1930571429.0;200769623.0;Dupont;2026-03-01;2026-04-01;10\n"
                        + "1930571430.0;200769623.0;DUPONT SA;2026-03-01;2026-04-01;10\n"
                        + "1930571431.0;AB.0;;2026-03-01;2026-04-01;10\n"
                        + "1930571432.0;200769624.0;;2026-03-01;2026-04-01;10\n",
                CREATE);

        assertThat(accounts.count("select count(*) from receivables.invoice where number = '1930571429'"))
                .isEqualTo(1);
        assertThat(accounts.count("select count(*) from customers.customer where code in ('200769623', 'AB.0')"))
                .isEqualTo(2);
        assertThat(java.util.Objects.requireNonNull(load.look()).wholeNumbers()).containsExactly("number", "customer");
        assertThat(load.counts().otherNames()).isEqualTo(1);

        accounts.load(
                ImportKind.INVOICES,
                header
                        + "F-1.0;C1;;2026-03-01;2026-04-01;10\n12.0;C1;;2026-03-01;2026-04-01;10\n13;C1;;2026-03-01;2026-04-01;10\n",
                CREATE);
        assertThat(accounts.count("select count(*) from receivables.invoice where number in ('12.0', 'F-1.0', '13')"))
                .isEqualTo(3);
    }

    @Test
    void an_unknown_customer_is_refused_unless_it_may_be_created() {
        Accounts accounts = new Accounts(application, "XOF");
        String file = "number;customer;date;due;amount\nF-1;ACME;2026-03-01;2026-04-01;600\n";
        FileImport refused = accounts.load(ImportKind.INVOICES, file, "");
        assertThat(accounts.rejects(refused))
                .extracting(Rejects.Reject::reason, Rejects.Reject::text)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("load.customer-unknown", "ACME"));
        assertThat(accounts.load(ImportKind.CUSTOMERS, "code;nom;email\nACME;Acmé SA;compta@acme.example\n", "")
                        .counts()
                        .created())
                .isEqualTo(1);
        assertThat(accounts.load(ImportKind.INVOICES, file, "").counts().created())
                .isEqualTo(1);
    }

    @Test
    void customers_are_created_brought_up_to_date_and_left_alone() {
        Accounts accounts = new Accounts(application, "EUR");
        String file = "Code client;Raison sociale;Adresse mail;Téléphone;Ville;Pays\n"
                + "A1;Hôpital Principal;compta@hp.example;+221 33 839 50 50;Dakar;Sénégal\nA2;Clinique;pas-une-adresse;;;\n"
                + "A1;Double;;;;\nA3;Sans pays;;;;Atlantide\n";
        FileImport first = accounts.load(ImportKind.CUSTOMERS, file, "");
        assertThat(first.counts().created()).isEqualTo(1);
        assertThat(accounts.rejects(first))
                .extracting(Rejects.Reject::line, Rejects.Reject::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, "customer.email-malformed"),
                        org.assertj.core.groups.Tuple.tuple(4, "customer.code-twice"),
                        org.assertj.core.groups.Tuple.tuple(5, "exchange.unknown-country"));
        String again = "Code client;Raison sociale;Adresse mail\nA1;Hôpital Principal;compta@hp.example\n";
        assertThat(accounts.load(ImportKind.CUSTOMERS, again, "").counts().unchanged())
                .isEqualTo(1);
        String changed = "Code client;Raison sociale;Adresse mail\nA1;Hôpital Principal;direction@hp.example\n";
        assertThat(accounts.load(ImportKind.CUSTOMERS, changed, "").counts().updated())
                .isEqualTo(1);
        assertThat(
                        accounts.count(
                                "select count(*) from customers.contact where email = 'direction@hp.example' and city = 'Dakar'"))
                .isEqualTo(1);
    }

    @Test
    void payments_settle_the_invoices_they_name_oldest_due_date_first_and_the_rest_waits() {
        Accounts accounts = new Accounts(application, "EUR");
        accounts.load(
                ImportKind.INVOICES,
                "number;customer;date;due;amount\nF-1;ACME;2026-01-01;2026-02-01;100\nF-1;ACME;2026-01-01;2026-03-01;100\nF-2;ACME;2026-01-01;2026-02-01;50\n",
                CREATE);
        String file = "Référence;Client;Date règlement;Montant;Mode;Facture\n"
                + "VIR1;ACME;02/02/2026;150,00;Virement;F-1\nVIR2;ACME;03/02/2026;80,00;Chèque;F-1\nVIR3;ACME;13/02/2026;20,00;;\n"
                + "VIR4;ACME;13/02/2026;10,00;;F-9\nVIR5;AUTRE;13/02/2026;10,00;;\nVIR6;ACME;13/02/2099;10,00;;\n"
                + "VIR7;ACME;14/02/2026;30,00;;F-2\nVIR7;ACME;14/02/2026;15,00;;F-1\n";
        FileImport load = accounts.load(ImportKind.PAYMENTS, file, "");
        assertThat(accounts.rejects(load))
                .extracting(Rejects.Reject::reason)
                .containsExactly("load.invoice-unknown", "load.customer-unknown", "exchange.in-the-future");
        assertThat(load.counts().created()).isEqualTo(5);
        assertThat(accounts.count("select sum(remaining) from receivables.open_item"))
                .isEqualTo(2_000);
        assertThat(accounts.count("select sum(unallocated) from receivables.payment"))
                .isEqualTo(3_000 + 2_000 + 1_500);
        assertThat(accounts.count("""
                select count(*)
                  from receivables.open_item o
                 where o.amount - o.remaining <> (select coalesce(sum(a.amount), 0)
                                                    from receivables.allocation a
                                                   where a.open_item_id = o.open_item_id)
                """)).isZero();
        FileImport again = accounts.load(ImportKind.PAYMENTS, file, "");
        assertThat(again.counts().unchanged()).isEqualTo(5);
        assertThat(accounts.count("select count(*) from receivables.payment")).isEqualTo(4);
        FileImport other = accounts.load(
                ImportKind.PAYMENTS, "Référence;Client;Date règlement;Montant\nVIR3;ACME;13/02/2026;21,00\n", "");
        assertThat(accounts.rejects(other)).extracting(Rejects.Reject::reason).containsExactly("load.payment-differs");
    }

    @Test
    void a_known_payment_that_was_never_allocated_settles_the_invoice_that_the_file_now_names() {
        Accounts accounts = new Accounts(application, "EUR");
        accounts.load(
                ImportKind.INVOICES,
                "number;customer;date;due;amount\nF-1;ACME;2026-01-01;2026-02-01;100\nF-2;ACME;2026-01-01;2026-02-01;50\n",
                CREATE);
        String header = "Référence;Client;Date règlement;Montant;Mode;Facture\n";
        accounts.load(ImportKind.PAYMENTS, header + "VIR1;ACME;02/02/2026;80,00;Virement;\n", "");
        assertThat(accounts.count("select sum(unallocated) from receivables.payment"))
                .isEqualTo(8_000);

        String named = header + "VIR1;ACME;02/02/2026;80,00;Virement;F-1\n";
        FileImport looked = accounts.preview(ImportKind.PAYMENTS, named, "");
        assertThat(accounts.count("select sum(unallocated) from receivables.payment"))
                .isEqualTo(8_000);
        FileImport load = accounts.load(ImportKind.PAYMENTS, named, "");
        assertThat(load.counts()).isEqualTo(looked.counts());
        assertThat(load.counts().updated()).isEqualTo(1);
        assertThat(accounts.count("select sum(unallocated) from receivables.payment"))
                .isZero();
        assertThat(accounts.count("select sum(remaining) from receivables.open_item"))
                .isEqualTo(7_000);

        FileImport again = accounts.load(ImportKind.PAYMENTS, named, "");
        assertThat(again.counts().unchanged()).isEqualTo(1);
        assertThat(accounts.count("select count(*) from receivables.allocation"))
                .isEqualTo(1);
    }

    @Test
    void a_file_of_which_every_line_is_refused_does_not_refresh_the_accounts() {
        Accounts accounts = new Accounts(application, "EUR");
        String header = "number;customer;date;due;amount\n";
        accounts.load(ImportKind.INVOICES, header + "F-1;NOBODY;2026-03-01;2026-04-01;600\nF-2;;2026-03-01;;5\n", "");
        assertThat(accounts.count("select count(*) from receivables.accounts_refresh"))
                .isZero();
        String good = header + "F-1;ACME;2026-03-01;2026-04-01;600\nF-2;;2026-03-01;;5\n";
        accounts.load(ImportKind.INVOICES, good, CREATE);
        assertThat(accounts.count("select count(*) from receivables.accounts_refresh"))
                .isEqualTo(1);
        long first = accounts.count(
                "select (extract(epoch from refreshed_at) * 1000000)::bigint from receivables.accounts_refresh");
        assertThat(accounts.load(ImportKind.INVOICES, good, CREATE).counts().unchanged())
                .isEqualTo(1);
        assertThat(
                        accounts.count(
                                "select (extract(epoch from refreshed_at) * 1000000)::bigint from receivables.accounts_refresh"))
                .as("accounts that say the same are fresh all the same")
                .isGreaterThan(first);
    }

    @Test
    void the_structure_of_one_file_is_not_kept_for_the_next() {
        Accounts accounts = new Accounts(application, "EUR");
        String file = "A,B,C,D,E\nF-1,ACME,1/13/2013,2/13/2013,55.94\n";
        String mapping = """
                {"columns": {"number": "A", "customer": "B", "date": "C", "due": "D", "amount": "E"},
                 "entity": "MAIN", "dateOrder": "MDY", "createCustomers": true}""";
        assertThat(accounts.load(ImportKind.INVOICES, file, mapping).counts().created())
                .isEqualTo(1);
        assertThat(
                        accounts.count(
                                "select count(*) from exchange.kept_mapping where wanted::text not like '%MAIN%' and wanted -> 'columns' is not null"))
                .isEqualTo(1);
    }

    @Test
    void what_is_no_longer_in_the_list_of_open_items_is_settled_and_what_differs_is_adjusted() {
        Accounts accounts = new Accounts(application, "EUR");
        String header = "Pièce;Client;Date;Échéance;Montant initial;Solde\n";
        accounts.load(
                ImportKind.OPEN_ITEMS,
                header + "F-1;ACME;01/01/2026;31/01/2026;100,00;100,00\nF-2;ACME;01/01/2026;31/01/2026;200,00;150,00\n"
                        + "F-3;ACME;01/01/2026;31/01/2026;300,00;300,00\nAV-1;ACME;01/01/2026;31/01/2026;-30,00;-30,00\n",
                CREATE);
        assertThat(accounts.count("select sum(remaining) from receivables.open_item"))
                .isEqualTo(52_000);

        FileImport second = accounts.load(
                ImportKind.OPEN_ITEMS,
                header + "F-1;ACME;01/01/2026;31/01/2026;100,00;40,00\nF-2;ACME;01/01/2026;15/02/2026;200,00;150,00\n"
                        + "F-4;ACME;01/02/2026;28/02/2026;70,00;70,00\n",
                CREATE);
        assertThat(second.counts().created()).isEqualTo(1);
        assertThat(second.counts().updated()).isEqualTo(2);
        assertThat(second.counts().settled()).isEqualTo(2);
        assertThat(accounts.count("select sum(remaining) from receivables.open_item"))
                .isEqualTo(26_000);
        assertThat(accounts.count("select count(*) from receivables.open_item where due_on = '2026-02-15'"))
                .isEqualTo(1);
        assertThat(accounts.count("select count(*) from receivables.allocation where source <> 'accounting'"))
                .isZero();
        assertThat(accounts.count("""
                select count(*)
                  from receivables.open_item o
                 where o.amount - o.remaining <> (select coalesce(sum(a.amount), 0)
                                                    from receivables.allocation a
                                                   where a.open_item_id = o.open_item_id)
                """)).isZero();

        FileImport faulty = accounts.load(
                ImportKind.OPEN_ITEMS,
                header
                        + "F-1;ACME;01/01/2026;31/01/2026;100,00;quarante\nF-2;ACME;01/01/2026;15/02/2026;200,00;150,00\n",
                CREATE);
        assertThat(faulty.counts().settled())
                .as("F-4 only: F-1 is on a line that could not be read")
                .isEqualTo(1);
        FileImport nameless = accounts.load(
                ImportKind.OPEN_ITEMS,
                header + ";ACME;01/01/2026;31/01/2026;100,00;40,00\nF-2;ACME;01/01/2026;15/02/2026;200,00;150,00\n",
                CREATE);
        assertThat(nameless.counts().settled()).isZero();
        assertThat(nameless.counts().settlementWithheld()).isTrue();
    }

    @Test
    void dates_that_read_both_ways_are_asked_and_the_answer_is_remembered() {
        Accounts accounts = new Accounts(application, "EUR");
        String file = "number;customer;date;due;amount\nF-1;ACME;05/03/2026;05/04/2026;600\n";
        FileImport asked = accounts.load(ImportKind.INVOICES, file, CREATE);
        assertThat(asked.failure()).isEqualTo("exchange.date-order-needed");
        assertThat(accounts.count("select count(*) from receivables.invoice")).isZero();
        FileImport answered =
                accounts.confirm(asked.importId(), "{\"createCustomers\": true, \"dateOrder\": \"MDY\"}", true);
        assertThat(answered.counts().created()).isEqualTo(1);
        assertThat(accounts.count("select count(*) from receivables.invoice where issued_on = '2026-05-03'"))
                .isEqualTo(1);
        assertThat(accounts.load(ImportKind.INVOICES, file.replace("F-1", "F-2"), "")
                        .failure())
                .isNull();
    }

    @Test
    void the_mapping_names_columns_constants_and_refuses_what_is_not_there() {
        Accounts accounts = new Accounts(application, "EUR");
        String file = "A,B,C,D,E\nF-1,ACME,1/13/2013,2/13/2013,55.94\n";
        String mapping = """
                {"columns": {"number": "A", "customer": "B", "date": "C", "due": "D", "amount": "E"},
                 "constants": {"currency": "USD"}, "dateOrder": "MDY", "createCustomers": true}""";
        assertThat(accounts.load(ImportKind.INVOICES, file, "").failure()).isEqualTo("exchange.column-needed");
        assertThat(accounts.load(ImportKind.INVOICES, file, "{\"columns\": {\"number\": \"Z\"}}")
                        .failure())
                .isEqualTo("exchange.unknown-column");
        assertThat(accounts.load(ImportKind.INVOICES, file, "{\"columns\": {\"colour\": \"A\"}}")
                        .failure())
                .isEqualTo("exchange.unknown-field");
        FileImport load = accounts.load(ImportKind.INVOICES, file, mapping);
        assertThat(load.totals()).containsExactly(new FileImport.Total(1, Money.parse("55.94", "USD")));
        FileImport remembered = accounts.load(ImportKind.INVOICES, file.replace("F-1", "F-2"), "");
        assertThat(remembered.counts().created()).isEqualTo(1);
    }
}
