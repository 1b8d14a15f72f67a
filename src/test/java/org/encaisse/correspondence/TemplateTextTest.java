package org.encaisse.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.encaisse.correspondence.CorrespondenceRefusal.BROKEN_TEMPLATE;
import static org.encaisse.correspondence.CorrespondenceRefusal.EMPTY_VARIABLE;
import static org.encaisse.correspondence.CorrespondenceRefusal.FORBIDDEN_TAG;
import static org.encaisse.correspondence.CorrespondenceRefusal.RAW_TAG;
import static org.encaisse.correspondence.CorrespondenceRefusal.TOO_LONG;
import static org.encaisse.correspondence.CorrespondenceRefusal.UNKNOWN_VARIABLE;

import java.util.Map;
import java.util.Set;
import org.encaisse.kernel.outcome.Refused;
import org.junit.jupiter.api.Test;

class TemplateTextTest {

    private static final Map<String, Object> VALUES =
            Map.of("client.nom", "ACME {{date}} <b>", "pro", true, "autre", false, "date", "21/11/2026");

    @Test
    void variables_and_sections_are_printed_and_values_are_never_read_again() {
        assertThat(render(
                        "{{client.nom}} {{ date }}{{#pro}} pro{{/pro}}{{^autre}} non{{/autre}}{{#autre}} x{{/autre}}"))
                .isEqualTo("ACME {{date}} <b> 21/11/2026 pro non");
    }

    @Test
    void a_section_without_a_value_is_left_out() {
        assertThat(render("a{{#contact.tel}} ({{contact.tel}}){{/contact.tel}}{{^contact.tel}} -{{/contact.tel}}"))
                .isEqualTo("a -");
    }

    @Test
    void a_variable_without_a_value_refuses_the_letter_by_name() {
        refuses("{{contact.tel}}", EMPTY_VARIABLE, "contact.tel");
        refuses("{{client.mot}}", UNKNOWN_VARIABLE, "client.mot");
        refuses("{{#nimporte}}x{{/nimporte}}", UNKNOWN_VARIABLE, "nimporte");
        refuses("{{client.nom.class}}", UNKNOWN_VARIABLE, "client.nom.class");
        refuses("{{date.length}}", UNKNOWN_VARIABLE, "date.length");
        refuses("{{#pro}}{{class}}{{/pro}}", UNKNOWN_VARIABLE, "class");
        refuses("{{#client.nom}}{{length}}{{/client.nom}}", UNKNOWN_VARIABLE, "length");
        refuses("{{entrySet}}", UNKNOWN_VARIABLE, "entrySet");
        refuses("{{#date}}{{bytes}}{{/date}}", UNKNOWN_VARIABLE, "bytes");
    }

    @Test
    void tags_that_print_raw_or_bring_in_others_are_refused() {
        refused("{{{client.nom}}}", RAW_TAG);
        refused("{{&client.nom}}", RAW_TAG);
        refused("{{ & client.nom}}", RAW_TAG);
        refused("{{> autre}}", FORBIDDEN_TAG);
        refused("{{>/etc/passwd}}", FORBIDDEN_TAG);
        refused("{{=<% %>=}}<%& client.nom %>", FORBIDDEN_TAG);
        refused("{{! rien }}", FORBIDDEN_TAG);
        refused("{{<parent}}{{/parent}}", FORBIDDEN_TAG);
        refused("{{$bloc}}{{/bloc}}", FORBIDDEN_TAG);
        refused("{{.}}", FORBIDDEN_TAG);
        refused("{{this}}", FORBIDDEN_TAG);
        refused("{{-index}}", FORBIDDEN_TAG);
        refused("{{client..nom}}", FORBIDDEN_TAG);
        refused("{{date\n=}}", FORBIDDEN_TAG);
        refused("{{}}", FORBIDDEN_TAG);
    }

    @Test
    void tags_that_do_not_match_are_refused() {
        refused("{{#pro}}x", BROKEN_TEMPLATE);
        refused("x{{/pro}}", BROKEN_TEMPLATE);
        refused("{{#pro}}{{#autre}}{{/pro}}{{/autre}}", BROKEN_TEMPLATE);
        refused("{{client.nom", BROKEN_TEMPLATE);
        refused("{{client.nom}", BROKEN_TEMPLATE);
        refused("{{#pro}}".repeat(30) + "{{/pro}}".repeat(30), BROKEN_TEMPLATE);
    }

    @Test
    void a_text_without_end_is_refused() {
        refused("x".repeat(20_001), TOO_LONG);
        Map<String, Object> big = Map.of("date", "y".repeat(2_000));
        assertThatThrownBy(() -> TemplateText.render("{{date}}".repeat(1_000), big, Set.of()))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.refusal()).isEqualTo(TOO_LONG));
    }

    @Test
    void every_shipped_text_keeps_to_the_rules() {
        for (ShippedTemplates.Shipped shipped : ShippedTemplates.all()) {
            TemplateText.check(shipped.subject());
            TemplateText.check(shipped.body());
            assertThat(shipped.name()).isNotBlank();
        }
        assertThat(ShippedTemplates.all()).hasSize(2 * ShippedTemplates.CODES.size());
    }

    private static String render(String text) {
        return TemplateText.render(text, VALUES, Variables.KNOWN);
    }

    private static void refuses(String text, CorrespondenceRefusal refusal, String name) {
        assertThatThrownBy(() -> render(text)).as(text).isInstanceOfSatisfying(Refused.class, e -> {
            assertThat(e.refusal()).as(text).isEqualTo(refusal);
            assertThat(name).startsWith(e.arguments().getFirst().toString());
        });
    }

    private static void refused(String text, CorrespondenceRefusal refusal) {
        assertThatThrownBy(() -> TemplateText.check(text))
                .as(text)
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.refusal()).as(text).isEqualTo(refusal));
    }
}
