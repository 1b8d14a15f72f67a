package org.encaisse.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A folder of hundreds of real notices ({@code -Dencaisse.bounces=/path}) goes through the whole desk, twice. */
@EncaisseTest
@EnabledIfSystemProperty(named = "encaisse.bounces", matches = ".+")
class FolderOfBouncesTest {

    private static final List<String> TABLES = List.of(
            "inbox.mail",
            "inbox.returned",
            "inbox.complaint",
            "casefile.journal",
            "casefile.task",
            "anomalies.anomaly");

    @Autowired
    ApplicationContext context;

    /** What the desk made of each labelled recipient; what is no notice was never taken for one. */
    private static void rightAsLabelled(Arrivals desk) throws IOException {
        Path folder = Path.of(System.getProperty("encaisse.bounces", "."));
        List<String> kept = desk.texts("""
                select m.origin || ' ' || row_number() over (partition by m.origin order by m.mail_id, r.position)
                       || ' ' || replace(r.cause, '-', '')
                  from inbox.returned r
                  join inbox.mail m on m.tenant_id = r.tenant_id and m.mail_id = r.mail_id
                """);
        List<String> kinds = desk.texts("select m.origin || ' ' || m.kind from inbox.mail m");
        List<String> wrong = new ArrayList<>();
        List<String> labels = Files.readAllLines(folder.resolve("labels-all.tsv"));
        for (String label : labels.subList(1, labels.size())) {
            String[] cell = label.split("\t");
            boolean right = false;
            for (String name : sameBytes(folder, cell[0])) {
                right |= switch (cell[4]) {
                    case "vacation" -> kinds.contains("file " + name + " automatic");
                    case "feedback" ->
                        kinds.contains("file " + name + " complaint") || kinds.contains("file " + name + " automatic");
                    case "requireptr", "badreputation" -> kept.contains("file " + name + " " + cell[1] + " blocked");
                    case "onhold" -> kept.contains("file " + name + " " + cell[1] + " undefined");
                    case "delivered" -> kinds.contains("file " + name + " delivered");
                    default -> kept.contains("file " + name + " " + cell[1] + " " + cell[4]);
                };
            }
            if (!right) {
                wrong.add(String.join(" ", cell));
            }
        }
        int all = labels.size() - 1;
        System.out.printf("%d of %d labelled recipients; wrong: %s%n", all - wrong.size(), all, wrong);
        assertThat(wrong.size() * 100).isLessThanOrEqualTo(all * 20);
        try (Stream<Path> others = Files.list(folder.resolve("not"))) {
            assertThat(others.map(file -> "file " + file.getFileName()))
                    .allMatch(name -> kinds.contains(name + " answer") || kinds.contains(name + " automatic"))
                    .noneMatch(name -> kinds.contains(name + " return") || kinds.contains(name + " delivered"));
        }
    }

    /** One mail that lies there under two names is kept once. */
    private static List<String> sameBytes(Path folder, String name) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            byte[] wanted = Files.readAllBytes(folder.resolve(name));
            List<String> names = new ArrayList<>();
            for (Path file : all.filter(one -> one.toString().endsWith(".eml")).toList()) {
                if (Files.size(file) == wanted.length && Arrays.equals(Files.readAllBytes(file), wanted)) {
                    names.add(file.getFileName().toString());
                }
            }
            return names;
        }
    }

    @Test
    void no_file_stops_the_reading_and_reading_it_again_changes_nothing() throws IOException {
        Arrivals desk = new Arrivals(context);
        int files = 0;
        for (Path folder : List.of(
                Path.of(System.getProperty("encaisse.bounces", ".")),
                Path.of(System.getProperty("encaisse.bounces", "."), "not"))) {
            try (Stream<Path> all = Files.list(folder)) {
                for (Path file :
                        all.filter(one -> one.toString().endsWith(".eml")).toList()) {
                    desk.arrives(file.getFileName().toString().replace(".eml", ""), Files.readAllBytes(file));
                    files++;
                }
            }
        }
        long begun = System.nanoTime();
        desk.read();
        long millis = (System.nanoTime() - begun) / 1_000_000;
        List<Long> once = TABLES.stream().map(desk::count).toList();
        String kinds = String.join(
                ", ",
                desk.texts(
                        "select kind || ' ' || state || ' ' || count(*) from inbox.mail group by kind, state order by 1"));

        desk.read();

        assertThat(TABLES.stream().map(desk::count).toList()).isEqualTo(once);
        assertThat(desk.count("inbox.mail where state = 'stored' or reason = 'not-understood'"))
                .isZero();
        rightAsLabelled(desk);
        System.out.printf("%d files, %s %s in %d ms; %s%n", files, TABLES, once, millis, kinds);
    }
}
