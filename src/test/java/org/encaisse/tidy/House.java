package org.encaisse.tidy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The house as the tests see it: its floors, its rooms, its files. */
final class House {

    static final Path JAVA = Path.of("src/main/java/org/encaisse");
    static final Path TEMPLATES = Path.of("src/main/jte");
    static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    static final Path MESSAGES = Path.of("src/main/resources/messages");

    private static final Pattern ALLOWED = Pattern.compile("allowedDependencies\\s*=\\s*\\{([^}]*)}");
    private static final Pattern ROOM = Pattern.compile("\"([a-z]+)(?: :: [*a-z]+)?\"");

    /** Each room with those its card allows: code knows only what lies below, neighbours on a floor never know each other. */
    private static final Map<String, Set<String>> CARDS = cards();

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
        return CARDS.keySet();
    }

    /** Whether this room's card allows the other. */
    static boolean below(String room, String other) {
        return CARDS.getOrDefault(room, Set.of()).contains(other);
    }

    private static Map<String, Set<String>> cards() {
        Map<String, Set<String>> cards = new TreeMap<>();
        for (Path card : files(JAVA, "package-info.java")) {
            if (JAVA.relativize(card).getNameCount() == 2) {
                Matcher allowed = ALLOWED.matcher(read(card));
                if (!allowed.find()) {
                    throw new AssertionError(card + " does not say what the room may know");
                }
                Set<String> names = new TreeSet<>();
                ROOM.matcher(allowed.group(1)).results().forEach(name -> names.add(name.group(1)));
                cards.put(room(JAVA, card), names);
            }
        }
        return cards;
    }
}
