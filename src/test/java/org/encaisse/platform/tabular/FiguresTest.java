package org.encaisse.platform.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "1 234,56          | COMMA | 1234.56",
                "1\u00a0234,56     | COMMA | 1234.56",
                "1\u202f234\u202f567 | COMMA | 1234567",
                "1.234,56          | COMMA | 1234.56",
                "1.234             | COMMA | 1234",
                "1.234             | POINT | 1.234",
                "1,234             | POINT | 1234",
                "1,234             | COMMA | 1.234",
                "1,234.56          | POINT | 1234.56",
                "1234.56           | POINT | 1234.56",
                "1 234.56          | POINT | 1234.56",
                "1'234.56          | POINT | 1234.56",
                "1’234.56          | POINT | 1234.56",
                "1,234,567.8       | POINT | 1234567.8",
                "-12,5             | COMMA | -12.5",
                "\u221212,5        | COMMA | -12.5",
                "12,5-             | COMMA | -12.5",
                "(1 234,56)        | COMMA | -1234.56",
                "+7                | COMMA | 7",
                ",5                | COMMA | 0.5",
                "12,               | COMMA | 12.0",
                "1 234,56 €        | COMMA | 1234.56",
                "€1,234.56         | POINT | 1234.56",
                "-$12.00           | POINT | -12.00",
                "12 500 F CFA      | COMMA | 12500",
                "12 500 FCFA       | COMMA | 12500",
                "12500 XOF         | COMMA | 12500",
            })
    void a_figure_is_read_as_the_file_writes_it(String text, DecimalMark mark, BigDecimal figure) {
        assertThat(Figures.parse(text, mark).orNull()).isEqualByComparingTo(figure);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.34  | COMMA", "12,34   | POINT", "1.23.456 | COMMA", "12 34  | COMMA", "1 2345  | COMMA",
                        "abc     | COMMA",
                "12e3   | POINT", "1,2,3   | COMMA", "--5      | COMMA", "()     | COMMA", "€       | COMMA",
                        "-       | COMMA",
                "1234.567,00 | COMMA", "12%  | COMMA", "0x10    | COMMA", "1234567890123456789012345678901 | COMMA"
            })
    void what_is_not_a_figure_is_not_guessed(String text, DecimalMark mark) {
        assertThat(Figures.parse(text, mark).fault()).isEqualTo(CellFault.NOT_A_FIGURE);
    }
}
