package org.encaisse.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.encaisse.kernel.outcome.Refusal;
import org.encaisse.kernel.outcome.Refused;
import org.junit.jupiter.api.Test;

/**
 * Templates written to attack: each is refused by name, or printed as the plain text that it is; none takes long, none
 * grows without end, none reads what it was not given.
 */
class HostileTemplatesTest {

    private static final Duration LONG = Duration.ofSeconds(10);
    private static final int BIGGEST = 1_300_000;
    private static final String SECRET = "s3cr3t-of-the-house";

    /** Insides of objects and of the machine: never there unless the author wrote them himself. */
    private static final List<String> INSIDES =
            List.of(SECRET, "java.lang", "java.util", "org.encaisse", "com.samskivert", "Hidden", "root:");

    /** Markup that is not ours: never there, whoever wrote it. */
    private static final List<String> MARKUP = List.of(
            "<script",
            "<img",
            "<iframe",
            "<svg",
            "<a ",
            "<style>",
            "<!--",
            "<x",
            "<%",
            "</script",
            "http-equiv=refresh>");

    private static final List<String> NAMES = List.of(
            "class",
            "getClass",
            "getClass.getName",
            "client.nom.class",
            "client.nom.bytes",
            "date.class.name",
            "this.class",
            "hashCode",
            "toString",
            "entrySet",
            "keySet",
            "values",
            "size",
            "isEmpty",
            "empty",
            "length",
            "client",
            "client.nom.length",
            "factures.0.number",
            "factures.size",
            "statement",
            "statement.from.iban",
            "letter",
            "letter.attachments",
            "template.body",
            "system",
            "env.PATH",
            "System.getenv",
            "java.lang.System.exit",
            "T(java.lang.Runtime)",
            "runtime.exec",
            "__proto__",
            "constructor",
            "constructor.constructor",
            "self",
            "request",
            "session",
            "application",
            "config",
            "password",
            "hidden",
            "tenant.id",
            "nom",
            "first",
            "-first",
            "-last",
            "-index",
            ".",
            "..",
            "../secret",
            "client.nom..x",
            "0",
            "1.2",
            "client nom",
            "client[nom]",
            "client['nom']",
            "client.nom|upper",
            "client.nom()",
            "#client.nom#",
            "@client",
            "*client",
            "~",
            "%",
            "$client",
            "?x",
            "client.nom;drop",
            "ｃlass",
            "cl\u200Bass",
            "cl\u00ADass",
            "CLASS",
            "Client.Nom",
            "solde.echu.currency",
            "solde.echu.minor",
            "signature.0");

    @Test
    void two_hundred_and_more_leak_nothing_run_nothing_and_end() {
        Set<String> attacks = attacks();
        assertThat(attacks).hasSizeGreaterThan(200);
        Map<CorrespondenceRefusal, Integer> refused = new EnumMap<>(CorrespondenceRefusal.class);
        int printed = 0;
        long slowest = 0;
        for (String attack : attacks) {
            long began = System.nanoTime();
            for (boolean inSubject : List.of(false, true)) {
                Optional<RenderedLetter> letter = assertTimeoutPreemptively(
                        LONG, () -> tried(attack, inSubject, refused), () -> "endless: " + shown(attack));
                if (letter.isPresent()) {
                    printed++;
                    harmless(letter.get(), attack);
                }
            }
            slowest = Math.max(slowest, System.nanoTime() - began);
        }
        assertThat(refused.keySet())
                .contains(
                        CorrespondenceRefusal.RAW_TAG,
                        CorrespondenceRefusal.FORBIDDEN_TAG,
                        CorrespondenceRefusal.BROKEN_TEMPLATE,
                        CorrespondenceRefusal.UNKNOWN_VARIABLE,
                        CorrespondenceRefusal.FORBIDDEN_CHARACTER,
                        CorrespondenceRefusal.TOO_LONG);
        System.out.printf(
                "%d hostile templates, each as subject and as body: %s, printed as plain text %d; the slowest took %d ms%n",
                attacks.size(), refused, printed, slowest / 1_000_000);
    }

    private static Optional<RenderedLetter> tried(
            String attack, boolean inSubject, Map<CorrespondenceRefusal, Integer> refused) {
        try {
            return Optional.of(render(inSubject ? attack : "Objet", inSubject ? "Corps" : attack));
        } catch (Refused no) {
            Refusal name = no.refusal();
            assertThat(name).as(shown(attack)).isInstanceOf(CorrespondenceRefusal.class);
            refused.merge((CorrespondenceRefusal) name, 1, Integer::sum);
            return Optional.empty();
        }
    }

    private static void harmless(RenderedLetter letter, String attack) {
        assertThat(letter.html().length()).as(shown(attack)).isLessThan(BIGGEST);
        assertThat(letter.text().length()).as(shown(attack)).isLessThan(BIGGEST);
        assertThat(letter.subject()).as(shown(attack)).doesNotContain("\r", "\n", "\u0000");
        for (String inside : INSIDES) {
            if (!attack.contains(inside)) {
                assertThat(letter.text()).as(shown(attack)).doesNotContain(inside);
                assertThat(letter.html()).as(shown(attack)).doesNotContain(inside);
                assertThat(letter.subject()).as(shown(attack)).doesNotContain(inside);
            }
        }
        MARKUP.forEach(markup -> assertThat(letter.html()).as(shown(attack)).doesNotContain(markup));
        assertThat(letter.html())
                .as(shown(attack))
                .doesNotContain("\uE000", "\uE001")
                .doesNotContainPattern("\\w@[0-9a-f]{5,8}\\b");
    }

    /** The classes of attack, and what they make of each other. */
    private static Set<String> attacks() {
        Set<String> all = new LinkedHashSet<>();
        for (String name : NAMES) {
            all.add("{{" + name + "}}");
            all.add("{{#" + name + "}}x{{/" + name + "}}");
        }
        for (String name : List.of("client.nom", "hidden", "class", "factures")) {
            all.addAll(List.of(
                    "{{{" + name + "}}}",
                    "{{&" + name + "}}",
                    "{{ & " + name + " }}",
                    "{{\n&\n" + name + "}}",
                    "{{> " + name + "}}",
                    "{{>../../etc/passwd}}",
                    "{{< " + name + "}}{{/" + name + "}}",
                    "{{$" + name + "}}{{/" + name + "}}",
                    "{{=<% %>=}}<%& " + name + " %>",
                    "{{=[[ ]]=}}[[" + name + "]]",
                    "{{=| |=}}|" + name + "|",
                    "{{! " + name + " }}",
                    "{{#" + name + "}}",
                    "{{/" + name + "}}",
                    "{{" + name,
                    "{{" + name + "}",
                    "{" + name + "}}",
                    "{{{{" + name + "}}}}",
                    "{{ {{" + name + "}} }}",
                    "{{#" + name + "}}{{^" + name + "}}{{/" + name + "}}",
                    "{{#" + name + "}}{{.}}{{/" + name + "}}",
                    "{{#" + name + "}}{{this}}{{/" + name + "}}",
                    "{{#" + name + "}}{{-index}}{{/" + name + "}}",
                    "{{*" + name + "}}",
                    "{{" + name + "|safe}}",
                    "${" + name + "}",
                    "#{" + name + "}",
                    "<%= " + name + " %>",
                    "{% include '" + name + "' %}",
                    "[[${" + name + "}]]",
                    "*{" + name + "}",
                    "@{/" + name + "}",
                    "@if(true)" + name + "@endif",
                    "!{var x = " + name + "}"));
        }
        all.addAll(List.of(
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "\"><svg/onload=alert(1)>",
                "</p></div></body><script src=//evil.test></script>",
                "<iframe src=javascript:alert(1)></iframe>",
                "<a href='javascript:alert(1)'>x</a>",
                "<style>body{display:none}</style>",
                "<!-- {{client.nom}} -->",
                "]]><script>",
                "&lt;script&gt;",
                "&#60;script&#62;",
                "<meta http-equiv=refresh content=0>",
                "x\r\nBcc: tous@evil.test",
                "x\nContent-Type: text/html\n\n<b>x</b>",
                "x\r\n.\r\nQUIT",
                "x\u2028Bcc: y",
                "x\u0085Bcc: y",
                "x\u000BBcc: y",
                "NUL \u0000 x",
                "ESC \u001B[31m",
                "DEL \u007F",
                "demi \uD800 x",
                "demi \uDC00 x",
                "\uDC00\uD800",
                "tourné \u202Etxt.exe",
                "\u2066x\u2069",
                "{{client.nom}}\u202E",
                "privé \uE000 x",
                "privé \uE001 x",
                "fin \uFFFF x",
                "BOM \uFEFF x",
                "vide \u200B x",
                "étiquette \uDB40\uDC41 x"));
        for (int depth : List.of(5, 20, 21, 100, 1_000)) {
            all.add("{{#pro}}".repeat(depth) + "x" + "{{/pro}}".repeat(depth));
            all.add("{{^visite}}".repeat(depth) + "x" + "{{/visite}}".repeat(depth));
            all.add("{{#pro}}".repeat(depth));
            all.add("{{/pro}}".repeat(depth));
        }
        for (int size : List.of(1_000, 19_990, 20_001, 200_000, 2_000_000)) {
            all.add("x".repeat(size));
            all.add("{".repeat(size));
            all.add("{{".repeat(size / 2));
            all.add("{{ ".repeat(size / 3));
            all.add("}}".repeat(size / 2));
            all.add("{{contact.nom}}".repeat(size / 15));
            all.add("{{#pro}}{{/pro}}".repeat(size / 16));
            all.add("{{" + "a.".repeat(size / 2) + "a}}");
            all.add("\n".repeat(size) + "x");
            all.add("{{factures}}\n\n".repeat(size / 14));
            all.add("{{signature}}".repeat(size / 13));
        }
        Random dice = new Random(20_261_125);
        List<String> crumbs = List.of(
                "{{",
                "}}",
                "{",
                "}",
                "#",
                "/",
                "^",
                "&",
                ">",
                "=",
                "!",
                ".",
                "client.nom",
                "pro",
                "class",
                " ",
                "\n",
                "<",
                "\"");
        for (int i = 0; i < 150; i++) {
            StringBuilder mixed = new StringBuilder();
            int length = 2 + dice.nextInt(30);
            for (int j = 0; j < length; j++) {
                mixed.append(crumbs.get(dice.nextInt(crumbs.size())));
            }
            all.add(mixed.toString());
        }
        return all;
    }

    private static RenderedLetter render(String subject, String body) {
        Map<String, Object> values = new HashMap<>();
        values.put("gestionnaire.nom", "Awa Diagne");
        values.put("contact.nom", "y".repeat(1_990));
        values.put("pro", true);
        // Given by mistake, and never asked for by a template that people may publish.
        values.put("evenement", List.of(new Hidden(SECRET)));
        Template template = new Template("F2", "fr", 1, "", subject, body, null, Instant.EPOCH);
        Template footer =
                new Template(ShippedTemplates.FOOTER, "fr", 1, "", "", "Pied de message", null, Instant.EPOCH);
        TemplateText.check(subject, Variables.KNOWN);
        TemplateText.check(body, Variables.KNOWN);
        List<StatementLine> many = new ArrayList<>(Samples.of(300, "fr").lines());
        Letter letter = new Letter(
                Samples.ENTITY,
                "fr",
                "Fatou",
                "fatou@garant.test",
                List.of(),
                null,
                "F2",
                values,
                Samples.statement(Samples.dupont(), "fr", "EUR", many, 0),
                List.of());
        return RenderLetter.words(letter, template, footer, Samples.dupont(), Samples.TODAY);
    }

    private record Hidden(String secret) {

        @Override
        public String toString() {
            return "hidden";
        }
    }

    private static String shown(String attack) {
        return attack.length() < 80 ? attack : attack.substring(0, 80) + "… (" + attack.length() + ")";
    }
}
