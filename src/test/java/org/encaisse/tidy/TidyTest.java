package org.encaisse.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Words and shapes that do not come into the house, each with what to write instead. */
class TidyTest {

    private static final int MOST_LINES = 300;

    private static final Map<Pattern, String> BANNED = Map.ofEntries(
            Map.entry(Pattern.compile("\\bLocal(?:Date|DateTime|Time)\\.now\\("), "ask BusinessClock at the edge"),
            Map.entry(
                    Pattern.compile("\\b(?:Instant|ZonedDateTime|OffsetDateTime)\\.now\\("),
                    "ask BusinessClock at the edge"),
            Map.entry(Pattern.compile("\\bClock\\.system"), "ask BusinessClock at the edge"),
            Map.entry(Pattern.compile("@author|non-Javadoc"), "the history knows who wrote it"),
            Map.entry(Pattern.compile("@Autowired"), "constructor injection needs no annotation"),
            Map.entry(
                    Pattern.compile("import lombok|import io\\.vavr|import org\\.mockito"),
                    "records, switch, real parts"),
            Map.entry(Pattern.compile("System\\.(?:out|err)\\.print"), "log, or write to the command's own stream"),
            Map.entry(Pattern.compile("\\.printStackTrace\\("), "let it fail the transaction"),
            Map.entry(Pattern.compile("(?i)\\boffset\\s+:"), "page by key"),
            Map.entry(
                    Pattern.compile(
                            "\\bkind(?:\\(\\))?\\.(?:contains|startsWith|endsWith)\\(|(?i:\\bkind\\s+(?:not\\s+)?i?like\\b)"),
                    "a kind is asked for what it means, not read by its spelling"),
            Map.entry(
                    Pattern.compile("\\bprofile(?:\\(\\))?\\.(?:contains|startsWith|endsWith)\\("),
                    "ask the customer's Nature"),
            Map.entry(Pattern.compile("catch \\(Exception \\w+\\) \\{\\s*\\}"), "no exception is swallowed"));

    private static final Map<String, List<String>> EXCUSED = Map.of(
            "ask BusinessClock at the edge", List.of("platform/clock/BusinessClock.java"),
            "log, or write to the command's own stream", List.of(),
            // Made before there is a context; Spring must be told which constructor it may use.
            "constructor injection needs no annotation", List.of("platform/files/DataFolder.java"));

    private static final Pattern BANNED_NAME = Pattern.compile(
            ".*(?:Impl|Manager|Helper|Utils?|Processor|DTO|Mapper|Service)\\.java|(?:Default|Abstract|Base)[A-Z].*\\.java");

    @Test
    void banned_words_come_with_their_replacement() {
        List<String> wrong = new ArrayList<>();
        for (Path file : House.files(House.JAVA, ".java")) {
            String text = House.read(file);
            BANNED.forEach((pattern, instead) -> {
                boolean excused = EXCUSED.getOrDefault(instead, List.of()).stream()
                        .anyMatch(excuse -> file.toString().endsWith(excuse));
                Matcher matcher = pattern.matcher(text);
                if (!excused && matcher.find()) {
                    wrong.add(file + ": " + matcher.group() + " — " + instead);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void files_are_short_and_named_after_what_they_are() {
        List<String> wrong = new ArrayList<>();
        for (Path file : House.files(House.JAVA, ".java")) {
            long lines = House.read(file).lines().count();
            if (lines > MOST_LINES) {
                wrong.add(file + " has " + lines + " lines: split it by noun");
            }
            if (BANNED_NAME.matcher(file.getFileName().toString()).matches()) {
                wrong.add(file + ": name it after what it does");
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A room holds in an hour. Its figure goes down, or is raised with a reason in docs/decisions/0022-rooms.md. */
    private static final Map<String, Integer> LINES = Map.ofEntries(
            Map.entry("anomalies", 1_750),
            Map.entry("arrangements", 6_500),
            Map.entry("behaviour", 2_250),
            Map.entry("calls", 3_250),
            Map.entry("casefile", 9_500),
            Map.entry("correspondence", 8_750),
            Map.entry("customers", 5_000),
            Map.entry("demo", 2_250),
            Map.entry("dunning", 18_750),
            Map.entry("escalation", 3_500),
            Map.entry("evidence", 1_250),
            Map.entry("exchange", 3_500),
            Map.entry("identity", 4_250),
            Map.entry("inbox", 6_750),
            Map.entry("kernel", 750),
            Map.entry("latefees", 4_750),
            Map.entry("night", 750),
            Map.entry("platform", 9_750),
            Map.entry("portfolios", 1_500),
            Map.entry("post", 2_500),
            Map.entry("receivables", 9_000),
            Map.entry("reminders", 4_000),
            Map.entry("shell", 1_750),
            Map.entry("webhooks", 1_250));

    private static final int LINES_OF_A_NEW_ROOM = 2_500;

    @Test
    void rooms_do_not_grow() {
        List<String> wrong = new ArrayList<>();
        for (String room : House.rooms()) {
            long lines = House.files(House.JAVA.resolve(room), ".java").stream()
                    .mapToLong(file -> House.read(file).lines().count())
                    .sum();
            int most = LINES.getOrDefault(room, LINES_OF_A_NEW_ROOM);
            if (lines > most) {
                wrong.add(room + " has " + lines + " lines, " + most + " at most: split it by noun, or say why in "
                        + "docs/decisions/0022-rooms.md");
            }
            if (LINES.containsKey(room) && lines < most - 1_000) {
                wrong.add(room + " has " + lines + " lines only: write down so");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void money_never_floats() {
        Pattern floating = Pattern.compile("\\b(?:double|float|Double|Float)\\b");
        List<String> wrong = new ArrayList<>();
        for (String room : List.of(
                "kernel",
                "customers",
                "receivables",
                "behaviour",
                "latefees",
                "casefile",
                "dunning",
                "arrangements",
                "escalation",
                "exchange")) {
            Path folder = House.JAVA.resolve(room);
            if (!Files.isDirectory(folder)) {
                continue;
            }
            for (Path file : House.files(folder, ".java")) {
                String code = House.read(file).replaceAll("(?s)/\\*.*?\\*/|//[^\\n]*", "");
                if (floating.matcher(code).find()) {
                    wrong.add(file.toString());
                }
            }
        }
        assertThat(wrong).as("amounts are Money, ratios are BigDecimal").isEmpty();
    }

    @Test
    void whoever_queries_does_so_in_a_transaction() {
        List<String> wrong = new ArrayList<>();
        for (Path file : House.files(House.JAVA, ".java")) {
            String text = House.read(file);
            if (text.contains("private final JdbcClient")
                    && !text.contains("implements JdbcClient")
                    && !text.contains("@Transactional")
                    && !text.contains("TransactionTemplate")) {
                // Outside a transaction no tenant is bound, and row-level security shows nothing.
                wrong.add(file.toString());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void settings_fit_on_one_screen() {
        assertThat(House.read(Path.of("src/main/resources/application.properties"))
                        .lines()
                        .count())
                .isLessThanOrEqualTo(45);
    }

    @Test
    void every_package_says_that_nothing_is_null_by_accident() {
        List<String> wrong = new ArrayList<>();
        House.files(House.JAVA, ".java").stream()
                .map(Path::getParent)
                .distinct()
                .forEach(folder -> {
                    Path card = folder.resolve("package-info.java");
                    if (!folder.equals(House.JAVA)
                            && (!Files.exists(card) || !House.read(card).contains("@NullMarked"))) {
                        wrong.add(folder.toString());
                    }
                });
        assertThat(wrong).isEmpty();
    }

    @Test
    void no_test_hides_a_rooms_card() {
        // A test's package-info comes first on the class path: Modulith would read it instead of the card.
        for (Path card : House.files(Path.of("src/test/java"), "package-info.java")) {
            assertThat(Path.of(card.toString().replace("src/test/", "src/main/")))
                    .doesNotExist();
        }
    }

    @Test
    void migrations_are_filed_by_room_and_named_by_the_minute() {
        Pattern name = Pattern.compile("V\\d{8}_\\d{4}__[a-z0-9_]+\\.sql|R__[a-z0-9_]+\\.sql");
        for (Path file : House.files(House.MIGRATIONS, ".sql")) {
            assertThat(file.getFileName().toString()).matches(name);
            assertThat(House.rooms()).contains(House.room(House.MIGRATIONS, file));
            assertThat(House.read(file))
                    .as("%s: no triggers, no sequences", file)
                    .doesNotContain("create trigger", "create sequence", "serial");
        }
    }

    @Test
    void the_glossary_has_a_line_for_every_table() {
        String glossary = House.read(Path.of("GLOSSARY.md")).toLowerCase(java.util.Locale.ROOT);
        List<String> missing = new ArrayList<>();
        Pattern table = Pattern.compile("create table (\\w+)\\.(\\w+)");
        for (Path file : House.files(House.MIGRATIONS, ".sql")) {
            Matcher matcher = table.matcher(House.read(file));
            while (matcher.find()) {
                if (!"platform".equals(matcher.group(1))
                        && !glossary.contains(matcher.group(2).replace('_', ' '))) {
                    missing.add(matcher.group(1) + "." + matcher.group(2));
                }
            }
        }
        assertThat(missing).isEmpty();
    }
}
