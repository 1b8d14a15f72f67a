package org.encaisse.dunning.scenario;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.encaisse.kernel.outcome.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The scenarios of the tenant and every version that was ever in force. */
@Component
@Transactional(readOnly = true)
public class Scenarios {

    private static final int MOST_READ = 500;
    private static final Map<Written, Scenario> READ = new ConcurrentHashMap<>();

    private final JdbcClient jdbc;

    Scenarios(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When and by whom a version was published; by nobody when it was shipped. */
    public record Version(int version, @Nullable UUID publishedBy, Instant publishedAt) {}

    /** The newest version of each, in order of code. */
    public List<Scenario> all() {
        return jdbc.sql("""
                select distinct on (s.code) s.code, s.version, s.definition
                  from dunning.scenario_version s
                 where s.tenant_id = (select platform.current_tenant())
                 order by s.code, s.version desc
                """)
                .query((row, n) -> scenario(row.getString(1), row.getInt(2), row.getString(3)))
                .list();
    }

    /** Those that anybody may be given: without the copies that single customers have of their own. */
    public List<Scenario> ofTheHouse() {
        return all().stream().filter(scenario -> scenario.customerId() == null).toList();
    }

    public Map<String, Scenario> byCode() {
        Map<String, Scenario> found = new HashMap<>();
        all().forEach(scenario -> found.put(scenario.code(), scenario));
        return found;
    }

    /** The newest version; refuses an unknown code. */
    public Scenario inForce(String code) {
        return all().stream()
                .filter(scenario -> scenario.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused(ScenarioRefusal.UNKNOWN, code));
    }

    public Scenario version(String code, int version) {
        return jdbc.sql("""
                select s.code, s.version, s.definition
                  from dunning.scenario_version s
                 where s.tenant_id = (select platform.current_tenant())
                   and s.code = :code
                   and s.version = :version
                """)
                .param("code", code)
                .param("version", version)
                .query((row, n) -> scenario(row.getString(1), row.getInt(2), row.getString(3)))
                .optional()
                .orElseThrow(() -> new Refused(ScenarioRefusal.UNKNOWN, code));
    }

    /** Newest first. */
    public List<Version> versions(String code) {
        return jdbc.sql("""
                select s.version, s.published_by, s.published_at
                  from dunning.scenario_version s
                 where s.tenant_id = (select platform.current_tenant())
                   and s.code = :code
                 order by s.version desc
                """)
                .param("code", code)
                .query((row, n) -> new Version(
                        row.getInt(1),
                        row.getObject(2, UUID.class),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** What is published never changes: the same words were read before. */
    private static Scenario scenario(String code, int version, String definition) {
        Written written = new Written(code, version, definition);
        Scenario known = READ.get(written);
        if (known != null) {
            return known;
        }
        Scenario scenario = ScenarioJson.read(definition).toScenario(code, version);
        if (READ.size() >= MOST_READ) {
            READ.clear();
        }
        READ.put(written, scenario);
        return scenario;
    }

    private record Written(String code, int version, String definition) {}
}
