package org.encaisse.bench;

import java.sql.Connection;
import java.time.LocalDate;
import org.encaisse.customers.CodeKey;
import org.encaisse.receivables.AgedBalance;
import org.encaisse.receivables.AgedFilter;
import org.encaisse.receivables.AgedSort;
import org.encaisse.testing.Browser;
import org.encaisse.testing.Desk;

/** The aged balance: totals, first pages, and a day of the past. */
final class AgedPart {

    private static final int PAGE = 50;

    private final Application application;
    private final Report report;
    private final Portfolio portfolio;
    private final LocalDate on;
    private final AgedBalance balance;

    AgedPart(Application application, Report report, Portfolio portfolio) {
        this.application = application;
        this.report = report;
        this.portfolio = portfolio;
        this.on = portfolio.on();
        this.balance = application.bean(AgedBalance.class);
    }

    void measure(Connection owner) throws Exception {
        Stopwatch.Taken floor = Stopwatch.median(7, () -> Server.single(owner, plain()));
        Stopwatch.Taken totals = Stopwatch.median(7, () -> application.in(() -> balance.totals(on, AgedFilter.ALL)));
        report.ratio("aged balance: totals / one aggregate query", totals, floor, "≤ 2×");
        report.ratio(
                "aged balance: totals as of 90 days ago / the same",
                Stopwatch.median(5, () -> application.in(() -> balance.totals(on.minusDays(90), AgedFilter.ALL))),
                floor,
                "");
        report.time("aged balance: first page by customer", page(AgedSort.CODE, on), "< 50 ms");
        report.time("aged balance: a page in the middle by customer", inTheMiddle(portfolio), "< 50 ms");
        report.time("aged balance: first page by name", page(AgedSort.NAME, on), "");
        report.time("aged balance: first page, largest debt first", page(AgedSort.TOTAL, on), "");
        report.time("aged balance: first page as of 90 days ago", page(AgedSort.CODE, on.minusDays(90)), "");
        http();
        application.explained("aged-totals", () -> balance.totals(on, AgedFilter.ALL));
        application.explained("aged-totals-past", () -> balance.totals(on.minusDays(90), AgedFilter.ALL));
        application.explained("aged-page", () -> balance.byCustomer(on, AgedFilter.ALL, AgedSort.CODE, null, PAGE));
        application.explained(
                "aged-page-largest", () -> balance.byCustomer(on, AgedFilter.ALL, AgedSort.TOTAL, null, PAGE));
    }

    /** Where no page before it was read: its key must be as good as the first page's none. */
    private Stopwatch.Taken inTheMiddle(Portfolio portfolio) throws Exception {
        Portfolio.Customer customer = portfolio.customer(portfolio.customers() / 2);
        String after = new CodeKey(customer.code(), customer.id()).written();
        return Stopwatch.median(
                9, () -> application.in(() -> balance.byCustomer(on, AgedFilter.ALL, AgedSort.CODE, after, PAGE)));
    }

    private Stopwatch.Taken page(AgedSort sort, LocalDate day) throws Exception {
        return Stopwatch.median(
                sort == AgedSort.TOTAL ? 3 : 9,
                () -> application.in(() -> balance.byCustomer(day, AgedFilter.ALL, sort, null, PAGE)));
    }

    private void http() throws Exception {
        String person = application
                .bean(Desk.class)
                .person(application.tenant(), "Awa", org.encaisse.kernel.tenant.Role.MANAGER);
        Browser browser = new Browser(application.port());
        browser.signIn(person, Desk.PASSWORD);
        for (String path : new String[] {"/aged-balance?on=" + on, "/aged-balance/totals?on=" + on, "/customers"}) {
            if (browser.get(path).statusCode() == 200) {
                report.time(
                        "over HTTP: GET " + path.replaceAll("\\?.*", ""),
                        Stopwatch.median(15, () -> browser.get(path)),
                        path.contains("totals") ? "" : "< 50 ms");
                application.explained("http" + path.replaceAll("\\?.*", "").replace('/', '-'), () -> browser.get(path));
            } else {
                report.say("over HTTP: " + path + " is not there");
            }
        }
    }

    /** What one would write by hand for this tenant and this day, read as the owner: no row-level security. */
    private String plain() {
        return """
                select i.currency, case when i.amount < 0 then null else width_bucket(date '%2$s' - i.due_on, array[1, 31, 61, 91]) end as bucket,
                       sum(i.remaining)
                  from receivables.open_item i
                 where i.tenant_id = '%1$s'
                   and i.remaining <> 0
                   and i.issued_on <= date '%2$s'
                 group by 1, 2
                """.formatted(application.tenant(), on);
    }
}
