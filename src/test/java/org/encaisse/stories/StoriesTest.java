package org.encaisse.stories;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every story of {@code src/test/resources/stories}, told to the rule that decides. */
class StoriesTest {

    @TestFactory
    Stream<DynamicTest> every_story_is_true() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/stories"))) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".story"))
                    .sorted()
                    .toList();
            return found.stream()
                    .flatMap(file -> Story.in(file).stream())
                    .map(story -> DynamicTest.dynamicTest(story.title(), () -> new TellStory(story).tell()));
        }
    }
}
