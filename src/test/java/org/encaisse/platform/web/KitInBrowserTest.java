package org.encaisse.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.encaisse.journeys.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.web.server.LocalServerPort;

@ResourceLock("chromium")
@KitUnderTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KitInBrowserTest {

    private Chromium chromium;

    @LocalServerPort
    private int port;

    @BeforeAll
    void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void every_piece_is_readable_in_light_and_dark_wide_and_narrow() {
        for (int width : List.of(1440, 360)) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                Page page = gallery(width, scheme);
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target/kit-" + width + "-" + scheme + ".png")));
                assertThat(Chromium.seriousFindings(page)).isEmpty();
                assertThat(Chromium.isTooWide(page)).isFalse();
                page.context().close();
            }
        }
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void the_keyboard_reaches_everything() {
        Page page = gallery(1440, ColorScheme.LIGHT);
        page.keyboard().press("/");
        assertThat(focused(page)).isEqualTo("search");
        page.keyboard().press("Escape");
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(page.evaluate("() => document.activeElement.textContent"))
                .asString()
                .contains("678");
        page.keyboard().press("?");
        assertThat(page.isVisible("#keys")).isTrue();
        page.keyboard().press("Escape");
        page.click("[data-opens=stop]");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/kit-dialog.png")));
        assertThat(page.isVisible("#stop")).isTrue();
        page.keyboard().press("Escape");
        assertThat(page.isVisible("#stop")).isFalse();
        page.context().close();
    }

    @Test
    void the_menu_opens_on_a_telephone() {
        Page page = gallery(360, ColorScheme.LIGHT);
        assertThat(page.isVisible("#menu")).isFalse();
        page.click(".menu-open");
        assertThat(page.isVisible("#menu")).isTrue();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/kit-menu.png")));
        page.click(".menu-close");
        assertThat(page.isVisible("#menu")).isFalse();
        page.context().close();
    }

    private Page gallery(int width, ColorScheme scheme) {
        Page page = chromium.open(width, scheme);
        page.navigate("http://localhost:" + port + "/kit-gallery");
        return page;
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("() => document.activeElement.id"));
    }
}
