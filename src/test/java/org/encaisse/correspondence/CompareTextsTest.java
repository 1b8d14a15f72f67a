package org.encaisse.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareTextsTest {

    @ParameterizedTest(name = "{0} / {1}: {2}")
    @CsvSource(textBlock = """
            a b c,   a b c,     =a =b =c
            a b c,   a x c,     =a -b +x =c
            a b,     a b c,     =a =b +c
            a b c,   b c,       -a =b =c
            a,       b,         -a +b
            a b c d, a c b d,   =a -b =c +b =d
            '',      a,         +a
            a,       '',        -a
            """)
    void line_by_line(String before, String after, String changes) {
        assertThat(said(before.replace(' ', '\n'), after.replace(' ', '\n'))).isEqualTo(changes);
    }

    @Test
    void two_long_texts_without_anything_in_common_do_not_take_long() {
        String old = "a\n".repeat(9_000);
        String now = "b\n".repeat(9_000);
        assertThat(CompareTexts.of(old, now)).hasSize(18_000);
    }

    private static String said(String before, String after) {
        return CompareTexts.of(before, after).stream()
                .map(line -> switch (line.change()) {
                            case SAME -> "=";
                            case GONE -> "-";
                            case NEW -> "+";
                        }
                        + line.text())
                .collect(Collectors.joining(" "));
    }
}
