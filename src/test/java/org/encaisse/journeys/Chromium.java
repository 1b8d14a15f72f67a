package org.encaisse.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The browser of the journeys: the machine's own chromium, never a download. */
public final class Chromium implements AutoCloseable {

    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    private Chromium(Path executable) {
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setEnv(Map.of("LANGUAGE", "fr_FR", "LANG", "fr_FR.UTF-8"))
                        .setArgs(List.of(
                                "--lang=fr-FR", "--no-sandbox", "--disable-background-networking", "--disable-gpu")));
    }

    public static Optional<Path> found() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Skips the test, and says why, where there is no chromium. */
    public static Chromium start() {
        Optional<Path> executable = found();
        Assumptions.assumeTrue(
                executable.isPresent(), "no chromium here (apt-get install chromium, or CHROMIUM=/path): skipped");
        return new Chromium(executable.orElseThrow());
    }

    public Page open(int width, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, width < 600 ? 780 : 900)
                .setColorScheme(scheme)
                .setLocale("fr-FR")
                .setTimezoneId("Africa/Dakar"));
        context.setDefaultTimeout(10_000);
        context.setDefaultNavigationTimeout(60_000);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            // A refused page is answered with its status; only what our files did wrong counts.
            if (message.type().equals("error") && !message.text().contains("the server responded with a status of")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /** What the browser complained about: refused scripts and styles, faults of our scripts. */
    public List<String> complaints() {
        return complaints;
    }

    /** Serious and critical findings of axe, one line each. */
    public static List<String> seriousFindings(Page page) {
        // A letter shown in a sandbox runs no script, axe's neither: it would wait for ever.
        return new AxeBuilder(page)
                        .exclude("iframe")
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> page.url() + " " + rule.getId() + ": " + node.getHtml() + " "
                                        + String.valueOf(node.getAny())
                                                .replaceAll("\\s+", " ")
                                                .transform(text -> text.substring(0, Math.min(300, text.length())))))
                        .toList();
    }

    /** Whether the page is wider than the window: it would have to be scrolled sideways. */
    public static boolean isTooWide(Page page) {
        return Boolean.TRUE.equals(
                page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
