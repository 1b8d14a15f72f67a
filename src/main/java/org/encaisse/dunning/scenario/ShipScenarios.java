package org.encaisse.dunning.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.encaisse.identity.Organisation;
import org.encaisse.identity.Structures;
import org.encaisse.identity.TenantOpened;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A new organisation finds the usual scenarios at its desk, and everybody follows the first of them but those whose profile
 * says better. What a new version of the product ships, organisations opened before receive at the next start.
 */
@Component
class ShipScenarios {

    static final List<String> SHIPPED = List.of(
            "pme",
            "sans-email",
            "nest-petits-moyens",
            "nest-gros",
            "grand-compte",
            "export",
            "interne",
            "secteur-public",
            "prelevement-rejete",
            "cheque");
    private static final Map<String, Scenario> READ = new ConcurrentHashMap<>();
    private static final Map<String, String> BY_PROFILE = Map.of(
            "nest-petit", "nest-petits-moyens",
            "nest-moyen", "nest-petits-moyens",
            "nest-gros", "nest-gros",
            "grand-compte", "grand-compte",
            "export", "export",
            "interne", "interne",
            "public", "secteur-public");

    private static final String EVERYBODY = "*";
    /** So many days a new organisation looks at everything before it leaves (reference E0). */
    private static final int FIRST_DAYS = 30;

    private final JdbcClient jdbc;
    private final PublishScenario publish;
    private final Organisation organisation;
    private final Structures structures;
    private final BusinessClock clock;

    ShipScenarios(
            JdbcClient jdbc,
            PublishScenario publish,
            Organisation organisation,
            Structures structures,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.publish = publish;
        this.organisation = organisation;
        this.structures = structures;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void on(TenantOpened opened) {
        jdbc.sql("""
                insert into dunning.settings (tenant_id, validate_until, since)
                values (platform.current_tenant(), :until, :now)
                on conflict do nothing
                """)
                // A demonstration shows what leaves by itself.
                .param("until", opened.demo() ? null : organisation.today().plusDays(FIRST_DAYS))
                .param("now", Timestamp.from(clock.now()))
                .update();
        follow("entity", EVERYBODY, SHIPPED.getFirst());
        provide(opened.language());
    }

    /**
     * Those that lack, and a better version of those that nobody at the desk ever touched; what the desk changed stays as it
     * is.
     */
    @Transactional
    public void provide(String language) {
        Map<String, Boolean> untouched = untouched();
        String country = structures.main().country();
        for (String code : SHIPPED) {
            if (untouched.getOrDefault(code, true)) {
                publish.publish(under(country, shipped(code, language)), Actor.SYSTEM);
            }
            if (!untouched.containsKey(code)) {
                BY_PROFILE.forEach((profile, followed) -> {
                    if (followed.equals(code)) {
                        follow("profile", profile, code);
                    }
                });
            }
        }
    }

    /** Where the OHADA's law is that of the creditor, the formal notice cites the contract and no French statute. */
    static Scenario under(String country, Scenario shipped) {
        return shipped.stepping(shipped.steps().stream()
                .map(step -> {
                    String text = step.template();
                    return text == null
                            ? step
                            : step.with(notice -> notice.template(FormalNotice.text(text, country, null)));
                })
                .toList());
    }

    /** By code, whether every version was shipped. */
    private Map<String, Boolean> untouched() {
        Map<String, Boolean> found = new HashMap<>();
        jdbc.sql("""
                select s.code, bool_and(s.published_by is null)
                  from dunning.scenario_version s
                 where s.tenant_id = (select platform.current_tenant())
                 group by s.code
                """).query(row -> {
            found.put(row.getString(1), row.getBoolean(2));
        });
        return found;
    }

    private void follow(String level, String subject, String code) {
        jdbc.sql("""
                insert into dunning.assignment (tenant_id, level, subject, scenario_code)
                values (platform.current_tenant(), :level, :subject, :code)
                on conflict do nothing
                """)
                .param("level", level)
                .param("subject", subject)
                .param("code", code)
                .update();
    }

    /** The scenario of that code as it is shipped, in the words of that language. */
    static Scenario shipped(String code, String language) {
        return READ.computeIfAbsent(code + "." + (language.equals("en") ? "en" : "fr"), first -> read(code, language));
    }

    private static Scenario read(String code, String language) {
        Properties words = words(language);
        Scenario plain = ScenarioJson.read(text(code + ".json")).toScenario(code, 1);
        return plain.named(words.getProperty(code, code))
                .stepping(plain.steps().stream()
                        .map(step -> step.with(named -> named.name(words.getProperty(code + "." + step.code()))))
                        .toList())
                .checked();
    }

    static Properties words(String language) {
        Properties words = new Properties();
        try {
            words.load(new StringReader(text(language.equals("en") ? "words_en.properties" : "words.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static String text(String file) {
        try (InputStream in = new ClassPathResource("scenarios/" + file).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
