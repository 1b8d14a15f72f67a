package org.encaisse.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Takes the pictures of the guide from a running demonstration: {@code ./mvnw test -Dtest=Screenshots
 * -Dencaisse.url=http://localhost:8080}. Not part of the tests: its name does not end so.
 */
class Screenshots {

    private static final Path FOLDER = Path.of("docs/guide/images");
    private static final List<String> ALSO_DARK = List.of("tableau-de-bord", "client", "relances");

    /** {@code -Dencaisse.only=client,relances} takes those alone. */
    private static final List<String> ONLY = Stream.of(
                    System.getProperty("encaisse.only", "").split(","))
            .filter(name -> !name.isEmpty())
            .toList();

    private static final List<Integer> WIDTHS = Stream.of(
                    System.getProperty("encaisse.widths", "1440,360").split(","))
            .map(Integer::valueOf)
            .toList();

    private final List<String> remarks = new ArrayList<>();

    /**
     * One picture of the guide.
     *
     * @param link a link to follow from the address, or empty
     */
    private record Shot(String name, String address, String link) {}

    private static final String FIRST = "main tbody a[href]";

    private static final List<Shot> SHOTS = List.of(
            new Shot("tableau-de-bord", "/", ""),
            new Shot("agenda", "/agenda", ""),
            new Shot("appel", "/agenda", "main tbody th a[href*='/call']"),
            new Shot("anomalies", "/anomalies", ""),
            new Shot("anomalies-revue", "/anomalies/review", ""),
            new Shot("promesses", "/promises", ""),
            new Shot("reglements-annonces", "/announced-payments", ""),
            new Shot("visites", "/visits", ""),
            new Shot("suspensions", "/suspensions", ""),
            new Shot("coordonnees", "/customers/review", ""),
            new Shot("segments", "/segment-changes", ""),
            new Shot("portefeuilles", "/portfolios", ""),
            new Shot("penalites", "/late-fees", ""),
            new Shot("relances", "/dunning", ""),
            new Shot("relance", "/dunning", "main tbody td.actions a[href]"),
            new Shot("a-valider", "/approvals", ""),
            new Shot("relancer-tous", "/dunning/all", ""),
            new Shot("prevenance", "/prevention?way=all", ""),
            new Shot("evenements", "/campaigns/new", ""),
            new Shot("balance-agee", "/aged-balance", ""),
            new Shot("taux-de-recouvrement", "/recovery", ""),
            new Shot("clients", "/customers", ""),
            new Shot("client", "/aged-balance?sort=-overdue", FIRST),
            new Shot("historique", "/aged-balance?sort=-overdue", FIRST + " >> a[href$='/history']"),
            new Shot("reglements", "/payments", ""),
            new Shot("boite-d-envoi", "/outbox", ""),
            new Shot("message", "/outbox", FIRST),
            new Shot("courriers", "/letters", ""),
            new Shot("lot-de-courriers", "/letters", "main a[href^='/letters/batches/']"),
            new Shot("courrier-recu", "/inbox", ""),
            new Shot("courrier", "/inbox?view=tray", FIRST),
            new Shot("retours-du-mois", "/inbox/returns", ""),
            new Shot("imports", "/imports", ""),
            new Shot("scenarios", "/scenarios", ""),
            new Shot("scenario", "/scenarios", "main [data-list] a[href], " + FIRST),
            new Shot("brouillon", "/scenarios/pme/draft", ""),
            new Shot("comparaison", "/scenarios/pme/draft/comparison", ""),
            new Shot("simulations", "/simulations", ""),
            new Shot("simulation", "/simulations", FIRST),
            new Shot("modeles", "/templates", ""),
            new Shot("modele", "/templates/F3/fr", ""),
            new Shot("ecrire-au-client", "/aged-balance?sort=-overdue", FIRST + " >> a[href$='/writing']"),
            new Shot("signature", "/settings/signature", ""),
            new Shot("recherche", "/search?q=ba", ""),
            new Shot("aide", "/help", ""));

    private static final List<Shot> OF_ADMINISTRATORS = List.of(
            new Shot("parametres", "/settings", ""),
            new Shot("utilisateurs", "/settings/users", ""),
            new Shot("structures", "/settings/structures", ""),
            new Shot("envois", "/settings/leaving", ""),
            new Shot("sms", "/settings/sms", ""),
            new Shot("boite-de-reception", "/settings/mailbox", ""));

    @Test
    void of_every_page() {
        String url = System.getProperty("encaisse.url", "");
        Assumptions.assumeFalse(url.isEmpty(), "say where: -Dencaisse.url=http://localhost:8080");
        take(url, System.getProperty("encaisse.email", ""), System.getProperty("encaisse.password", ""));
    }

    public static void main(String[] arguments) {
        new Screenshots().take(arguments[0], arguments[1], arguments[2]);
    }

    private void take(String url, String email, String password) {
        try (Chromium chromium = Chromium.start()) {
            if (ONLY.isEmpty()) {
                prepareTheDay(chromium, url, email, password);
            }
            for (int width : WIDTHS) {
                Page page = chromium.open(width, ColorScheme.LIGHT);
                page.navigate(url + "/sign-in");
                shoot(page, "connexion", width, "");
                signIn(page, email, password);
                SHOTS.forEach(shot -> picture(page, url, shot, width, ""));
                page.context().close();
                Page administrator = chromium.open(width, ColorScheme.LIGHT);
                administrator.navigate(url + "/sign-in");
                signInAs(administrator, "Administrateur");
                OF_ADMINISTRATORS.forEach(shot -> picture(administrator, url, shot, width, ""));
                administrator.context().close();
            }
            Page dark = chromium.open(1440, ColorScheme.DARK);
            dark.navigate(url + "/sign-in");
            signIn(dark, email, password);
            SHOTS.stream()
                    .filter(shot -> ALSO_DARK.contains(shot.name()))
                    .forEach(shot -> picture(dark, url, shot, 1440, "-sombre"));
            chromium.complaints().forEach(System.out::println);
        }
        remarks.forEach(System.out::println);
    }

    /** The responsable of the demonstration, by her button, unless somebody else is named. */
    private static void signIn(Page page, String email, String password) {
        if (email.isEmpty()) {
            signInAs(page, "Responsable");
        } else {
            page.fill("[name=email]", email);
            page.fill("[name=password]", password);
            page.locator("main form button:not([name])").first().click();
        }
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** The proposal of the day, and two of its reminders sent: the demonstration writes them to its folder. */
    private void prepareTheDay(Chromium chromium, String url, String email, String password) {
        Page page = chromium.open(1440, ColorScheme.LIGHT);
        try {
            workToday(chromium, url);
            page.navigate(url + "/sign-in");
            signIn(page, email, password);
            page.navigate(url + "/dunning");
            page.click("form[action='/dunning/runs'] button");
            for (int i = 0; i < 40 && page.locator("[name=customer]").count() < 2; i++) {
                page.waitForTimeout(2_000);
                page.navigate(url + "/dunning");
            }
            page.waitForTimeout(15_000);
            page.navigate(url + "/dunning");
            page.locator("[name=customer]").nth(0).check();
            page.locator("[name=customer]").nth(1).check();
            page.click("form[action='/dunning/sendings'] button:not([name])");
            page.waitForTimeout(4_000);
            printLetters(page, url);
            page.navigate(url + "/scenarios/pme");
            page.click("form[action='/scenarios/pme/draft'] button");
            page.click("#later-P1");
            page.waitForTimeout(2_000);
            page.navigate(url + "/scenarios/pme/draft/comparison");
            page.click("form[action='/simulations'] button");
            page.waitForTimeout(4_000);
        } catch (RuntimeException e) {
            remarks.add("the day could not be prepared at " + page.url() + ": "
                    + String.valueOf(e.getMessage()).lines().toList());
        }
        page.context().close();
    }

    /** Six letters approved and written, those of one structure printed: whoever let them go waits until they may not be undone. */
    private static void printLetters(Page page, String url) {
        page.navigate(url + "/settings/dunning");
        page.fill("[name=handDelaySeconds]", "0");
        page.locator("main form[action='/settings/dunning'] button").last().click();
        page.navigate(url + "/approvals");
        for (int i = 0; i < 6; i++) {
            page.locator("[name=draft]").nth(i).check();
        }
        page.locator("form[action='/approvals'] button:not([formaction])")
                .first()
                .click();
        for (int i = 0; i < 30 && page.locator("[name=entity]").count() == 0; i++) {
            page.waitForTimeout(3_000);
            page.navigate(url + "/letters");
        }
        page.selectOption("[name=entity]", new SelectOption().setIndex(1));
        page.locator("form[action='/letters/batches'] button").click();
        page.waitForTimeout(3_000);
    }

    /** Pictures are taken on Sundays too, when nothing is proposed: the administrator says that people work. */
    private static void workToday(Chromium chromium, String url) {
        Page page = chromium.open(1440, ColorScheme.LIGHT);
        page.navigate(url + "/sign-in");
        signInAs(page, "Administrateur");
        page.navigate(url + "/aged-balance");
        String today = page.locator("[name=on]").first().inputValue();
        page.navigate(url + "/settings/calendar");
        page.fill("[name=day]", today);
        page.check("[name=working]");
        page.click("form[action='/settings/calendar'] button");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.context().close();
    }

    private static void signInAs(Page page, String role) {
        page.locator("tr", new Page.LocatorOptions().setHasText(role))
                .locator("button")
                .first()
                .click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private void picture(Page page, String url, Shot shot, int width, String ending) {
        if (!ONLY.isEmpty() && !ONLY.contains(shot.name())) {
            return;
        }
        String name = shot.name() + " at " + width;
        try {
            int status = page.navigate(url + shot.address()).status();
            for (String link : shot.link().isEmpty()
                    ? List.<String>of()
                    : List.of(shot.link().split(" >> "))) {
                seeEverything(page);
                status = page.navigate(url + page.locator(link).first().getAttribute("href"))
                        .status();
            }
            if (status >= 400) {
                remarks.add(name + " answers " + status);
                return;
            }
            seeEverything(page);
            if (page.content().contains("??")) {
                remarks.add(name + " lacks a message");
            }
            if (Chromium.isTooWide(page)) {
                remarks.add(name + " is too wide");
            }
            shoot(page, shot.name(), width, ending);
        } catch (RuntimeException e) {
            remarks.add(name + " could not be taken: "
                    + String.valueOf(e.getMessage()).lines().limit(2).toList());
        }
    }

    /** Panels load when they are seen. */
    private static void seeEverything(Page page) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        int height = (Integer) page.evaluate("() => document.documentElement.scrollHeight");
        for (int seen = 0; seen < Math.min(height, 6_000); seen += 500) {
            page.evaluate("at => window.scrollTo(0, at)", seen);
            page.waitForTimeout(120);
        }
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.evaluate("() => window.scrollTo(0, 0)");
    }

    /** The whole page, down to where a picture stops being readable. */
    private static void shoot(Page page, String name, int width, String ending) {
        int height = (Integer) page.evaluate("() => document.documentElement.scrollHeight");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name + (width < 600 ? "-etroit" : ending) + ".png"))
                .setFullPage(true)
                .setClip(0, 0, width, Math.min(height, width < 600 ? 1800 : 1500)));
    }
}
