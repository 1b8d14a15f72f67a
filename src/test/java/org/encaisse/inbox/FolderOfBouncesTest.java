package org.encaisse.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            "inbox.mail", "inbox.returned", "inbox.complaint", "casefile.journal", "casefile.task", "casefile.anomaly");

    @Autowired
    ApplicationContext context;

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
        System.out.printf("%d files, %s %s in %d ms; %s%n", files, TABLES, once, millis, kinds);
    }
}
