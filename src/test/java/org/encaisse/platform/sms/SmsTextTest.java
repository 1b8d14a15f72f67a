package org.encaisse.platform.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a text is on a telephone. */
class SmsTextTest {

    @ParameterizedTest
    @CsvSource({
        // letter, times, plain, units, segments
        "a, 160, true, 160, 1",
        "a, 161, true, 161, 2",
        "a, 306, true, 306, 2",
        "a, 307, true, 307, 3",
        "é, 160, true, 160, 1",
        "€, 80, true, 160, 1",
        "€, 81, true, 162, 2",
        "ê, 70, false, 70, 1",
        "ê, 71, false, 71, 2",
        "ê, 134, false, 134, 2",
        "ê, 135, false, 135, 3",
    })
    void lengths(String letter, int times, boolean plain, int units, int segments) {
        SmsText text = SmsText.of(letter.repeat(times));
        assertThat(text.plain()).isEqualTo(plain);
        assertThat(text.units()).isEqualTo(units);
        assertThat(text.segments()).isEqualTo(segments);
    }

    @Test
    void typographic_spaces_quotes_and_dashes_do_not_halve_the_length() {
        SmsText text = SmsText.of("Échéance d’1\u202f250\u00a0000 FCFA – « merci »…");
        assertThat(text.text()).isEqualTo("Échéance d'1 250 000 FCFA - \"merci\"...");
        assertThat(text.plain()).isTrue();
    }
}
