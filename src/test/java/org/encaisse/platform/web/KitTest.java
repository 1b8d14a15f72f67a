package org.encaisse.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

@KitUnderTest
class KitTest {

    @Autowired
    private MockMvcTester web;

    @Test
    void a_page_carries_the_frame_and_the_menu_of_its_reader() {
        assertThat(body("/kit-gallery"))
                .contains(
                        "<html lang=\"fr\">",
                        "Groupe Santé Teranga",
                        "aria-current=\"page\"",
                        "1\u202f234\u202f567\u202fFCFA")
                .contains("/kit/kit.css?v=")
                .doesNotContain("/for-administrators", "??", " style=", "onclick");
    }

    @Test
    void the_browser_is_told_to_run_nothing_but_our_files() {
        assertThat(web.get().uri("/kit-gallery").exchange())
                .hasHeader(SecurityHeaders.CSP, SecurityHeaders.PAGE)
                .hasHeader("X-Content-Type-Options", "nosniff");
    }

    @Test
    void a_handler_that_names_no_role_is_refused_to_everybody() {
        assertThat(web.get().uri("/forgotten").exchange())
                .hasStatus(403)
                .bodyText()
                .contains("Accès refusé");
    }

    @Test
    void a_page_for_another_role_is_refused() {
        assertThat(web.get().uri("/for-administrators").exchange()).hasStatus(403);
    }

    @Test
    void what_does_not_exist_says_so_in_the_design() {
        assertThat(web.get().uri("/nowhere").exchange())
                .hasStatus(404)
                .bodyText()
                .contains("Introuvable", "kit.css");
        assertThat(web.get().uri("/by-id/not-an-id").exchange()).hasStatus(404);
    }

    @Test
    void an_unexpected_fault_shows_a_reference_and_nothing_of_the_inside() {
        assertThat(web.get().uri("/breaks").exchange())
                .hasStatus(500)
                .bodyText()
                .contains("Référence")
                .doesNotContain("secret", "Exception");
    }

    @Test
    void the_interface_answers_faults_as_problem_documents() {
        assertThat(web.get().uri("/api/breaks").exchange())
                .hasStatus(500)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("web.unexpected");
        assertThat(web.get().uri("/api/nowhere").header("Accept-Language", "en").exchange())
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("Not found");
    }

    @Test
    void htmx_gets_the_sentence_alone_for_the_flash() {
        assertThat(post("/kit-gallery", spec -> spec.header("HX-Request", "true")))
                .hasStatus(429)
                .hasHeader("HX-Retarget", "#flash")
                .bodyText()
                .contains("Trop de demandes")
                .doesNotContain("<html");
    }

    @Test
    void money_travels_as_a_decimal_string_with_its_currency() {
        assertThat(sent("{\"money\": {\"amount\": \"1234.50\", \"currency\": \"EUR\"}}"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo(
                        "{\"items\": [{\"money\": {\"amount\": \"1234.50\", \"currency\": \"EUR\"}}], \"next\": null}");
    }

    @Test
    void a_figure_finer_than_the_currency_is_refused_by_name() {
        assertThat(sent("{\"money\": {\"amount\": \"1.5\", \"currency\": \"XOF\"}}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("money.finer-than-currency");
        assertThat(sent("{\"money\": {\"amount\": 12.5, \"currency\": \"EUR\"}}"))
                .hasStatus(400);
        assertThat(sent("{\"money\": ")).hasStatus(400);
    }

    @Test
    void the_language_chosen_is_kept_and_leads_back_to_the_same_page_only() {
        MvcTestResult chosen = post(
                "/language?language=en",
                spec -> spec.header("Referer", "https://elsewhere.example/customers?sort=name"));
        assertThat(chosen).hasStatus3xxRedirection().hasRedirectedUrl("/customers?sort=name");
        assertThat(chosen.getResponse().getHeaders("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("language=en"));
    }

    @Test
    void the_files_of_the_kit_are_kept_for_a_year() {
        MvcTestResult css = web.get().uri("/kit/kit.css").exchange();
        assertThat(css).hasStatusOk();
        assertThat(css.getResponse().getHeader("Cache-Control")).contains("immutable");
    }

    private String body(String address) {
        MvcTestResult result = web.get().uri(address).exchange();
        assertThat(result).hasStatusOk();
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult sent(String json) {
        return post(
                "/api/money",
                spec -> spec.contentType(MediaType.APPLICATION_JSON).content(json));
    }

    private MvcTestResult post(String address, Consumer<MockMvcTester.MockMvcRequestBuilder> with) {
        MockMvcTester.MockMvcRequestBuilder request =
                web.post().uri(address).with(SecurityMockMvcRequestPostProcessors.csrf());
        with.accept(request);
        return request.exchange();
    }

    record Sent(Money money) {}

    @Controller
    static class Pages {

        @GetMapping("/kit-gallery")
        @OpenToSignedIn
        String gallery(Model model, Ui ui) {
            List<String> labels = List.of("Non échu", "1-30 j", "31-60 j", "61-90 j", "> 90 j");
            List<Money> xof = List.of(
                    Money.of(12_340_000, "XOF"),
                    Money.of(4_560_000, "XOF"),
                    Money.of(2_100_000, "XOF"),
                    Money.of(900_000, "XOF"),
                    Money.of(3_456_789, "XOF"));
            model.addAttribute(
                    "bars", List.of(AgingBars.of("xof", "Balance âgée en FCFA", labels, xof, List.of(), ui.formats())));
            model.addAttribute(
                    "amounts",
                    List.of(
                            Money.of(1_234_567, "XOF"),
                            Money.of(12_345_678, "EUR"),
                            Money.of(-4_500, "EUR"),
                            Money.of(99_900, "USD")));
            return "kit/gallery";
        }

        @GetMapping("/search")
        @OpenToSignedIn
        @ResponseBody
        String search() {
            return "";
        }

        @PostMapping("/kit-gallery")
        @OpenToSignedIn
        String refuses() {
            throw new Refused(WebRefusal.TOO_MANY);
        }

        @GetMapping("/forgotten")
        String forgotten() {
            return "kit/gallery";
        }

        @GetMapping("/for-administrators")
        @GalleryRight.Needed(GalleryRight.ADMINISTER)
        String forAdministrators() {
            return "kit/gallery";
        }

        @GetMapping("/breaks")
        @OpenToSignedIn
        String breaks() {
            throw new IllegalStateException("the secret inside");
        }

        @GetMapping("/api/breaks")
        @OpenToSignedIn
        String breaksForMachines() {
            throw new IllegalStateException("the secret inside");
        }

        @GetMapping("/by-id/{id}")
        @OpenToSignedIn
        String byId(@PathVariable UUID id) {
            return "kit/gallery";
        }

        @PostMapping("/api/money")
        @OpenToSignedIn
        @ResponseBody
        Slice<Sent> money(@RequestBody Sent sent) {
            return new Slice<>(List.of(sent), null);
        }
    }
}
