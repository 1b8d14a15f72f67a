package org.encaisse.tidy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The house as the tests see it: its floors, its rooms, its files. */
final class House {

    static final Path JAVA = Path.of("src/main/java/org/encaisse");
    static final Path TEMPLATES = Path.of("src/main/jte");
    static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    static final Path MESSAGES = Path.of("src/main/resources/messages");

    /** Rooms with their floor; code knows only what lies below, neighbours never know each other. */
    static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("kernel", 0),
            Map.entry("platform", 1),
            Map.entry("identity", 2),
            Map.entry("customers", 3),
            Map.entry("receivables", 4),
            Map.entry("correspondence", 4),
            Map.entry("behaviour", 5),
            Map.entry("latefees", 5),
            Map.entry("casefile", 6),
            Map.entry("dunning", 7),
            Map.entry("escalation", 7),
            Map.entry("arrangements", 7),
            Map.entry("inbox", 7),
            Map.entry("exchange", 8),
            Map.entry("shell", 9),
            Map.entry("demo", 9));

    private House() {}

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The room a source, template or migration lies in. */
    static String room(Path root, Path file) {
        return root.relativize(file).getName(0).toString();
    }

    static Set<String> rooms() {
        return new TreeSet<>(FLOORS.keySet());
    }

    static boolean below(String room, String other) {
        return FLOORS.getOrDefault(other, 99) < FLOORS.getOrDefault(room, -1);
    }
}
