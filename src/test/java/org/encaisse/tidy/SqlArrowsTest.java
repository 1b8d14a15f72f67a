package org.encaisse.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A query names schema.table; it writes its own schema only, and reads its own tables and what lies published below. */
class SqlArrowsTest {

    private static final Pattern STRINGS =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern READ = Pattern.compile("\\b(?:from|join)\\s+([a-z_]+)\\.([a-z_]+)");
    private static final Pattern WRITE =
            Pattern.compile("\\b(?:insert\\s+into|update|delete\\s+from|truncate)\\s+([a-z_]+)\\.([a-z_]+)");
    private static final Pattern PUBLISHED =
            Pattern.compile("create\\s+(?:or\\s+replace\\s+)?(?:view|function)\\s+([a-z_]+\\.[a-z_]+)");

    @Test
    void a_room_writes_its_own_tables_and_reads_what_is_published_below_it() {
        Set<String> published = published();
        List<String> wrong = new ArrayList<>();
        for (Path file : House.files(House.JAVA, ".java")) {
            String room = House.room(House.JAVA, file);
            Matcher strings = STRINGS.matcher(House.read(file));
            while (strings.find()) {
                String sql = strings.group(1) != null ? strings.group(1) : strings.group(2);
                each(WRITE, sql, (schema, table) -> {
                    if (!schema.equals(room)) {
                        wrong.add(file + " writes " + schema + "." + table);
                    }
                });
                each(READ, sql, (schema, table) -> {
                    if (!schema.equals(room)
                            && !(House.below(room, schema) && published.contains(schema + "." + table))) {
                        wrong.add(file + " reads " + schema + "." + table);
                    }
                });
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_arrows_are_seen_where_they_are() {
        List<String> seen = new ArrayList<>();
        each(READ, "select * from receivables.open_now o join casefile.hold h", (s, t) -> seen.add(s + "." + t));
        each(WRITE, "insert into dunning.action (a)", (s, t) -> seen.add(s + "." + t));
        assertThat(seen).containsExactly("receivables.open_now", "casefile.hold", "dunning.action");
        assertThat(published()).contains("identity.tenants", "receivables.open_now");
    }

    private interface Named {
        void at(String schema, String table);
    }

    private static void each(Pattern pattern, String sql, Named named) {
        Matcher matcher = pattern.matcher(sql);
        while (matcher.find()) {
            if (House.rooms().contains(matcher.group(1))) {
                named.at(matcher.group(1), matcher.group(2));
            }
        }
    }

    private static Set<String> published() {
        Set<String> published = new TreeSet<>();
        for (Path file : House.files(House.MIGRATIONS, ".sql")) {
            Matcher matcher = PUBLISHED.matcher(House.read(file));
            while (matcher.find()) {
                published.add(matcher.group(1));
            }
        }
        return published;
    }
}
