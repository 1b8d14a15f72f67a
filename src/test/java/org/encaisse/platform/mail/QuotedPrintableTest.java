package org.encaisse.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Whatever is written is read again, letter by letter, by somebody else's reader. */
class QuotedPrintableTest {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz    \t==..éàçœ€–’\u00a0\u202f\n\n😀";

    private static String written(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        QuotedPrintable.write(text, out);
        return out.toString(StandardCharsets.US_ASCII);
    }

    private static String read(String quoted) throws Exception {
        byte[] bytes = quoted.getBytes(StandardCharsets.US_ASCII);
        return new String(
                MimeUtility.decode(new ByteArrayInputStream(bytes), "quoted-printable")
                        .readAllBytes(),
                StandardCharsets.UTF_8);
    }

    @RepeatedTest(50)
    void any_text_comes_back(org.junit.jupiter.api.RepetitionInfo turn) throws Exception {
        Random dice = new Random(turn.getCurrentRepetition());
        StringBuilder text = new StringBuilder();
        int[] letters = LETTERS.codePoints().toArray();
        for (int i = 0; i < 2_000; i++) {
            text.appendCodePoint(letters[dice.nextInt(letters.length)]);
        }
        String quoted = written(text.toString());
        assertThat(quoted.split("\r\n"))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(76));
        assertThat(quoted).matches("(?s)[\\x21-\\x7e \\t\\r\\n]*").doesNotContainPattern("[ \\t]\r\n");
        assertThat(read(quoted).replace("\r\n", "\n")).isEqualTo(text.toString());
    }

    @Test
    void the_ends_of_lines_are_of_one_kind() {
        assertThat(written("a\r\nb\rc\nd ")).isEqualTo("a\r\nb\r\nc\r\nd=20");
    }
}
