package org.encaisse.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One story of a {@code .story} file: a title, what holds throughout, and what happens on which day. */
record Story(Path file, String title, List<Line> lines) {

    /** @param words the words of the line; indented lines begin with an empty word */
    record Line(int number, String text) {

        boolean isIndented() {
            return text.startsWith(" ");
        }

        List<String> words() {
            return List.of(text.strip().split("\\s+"));
        }
    }

    static List<Story> in(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).replaceFirst("#.*", "").stripTrailing();
            if (text.startsWith("story")) {
                stories.add(new Story(file, text.substring(5).strip(), new ArrayList<>()));
            } else if (!text.isBlank()) {
                stories.getLast().lines().add(new Line(i + 1, text));
            }
        }
        return stories;
    }
}
