package org.encaisse.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Right-party contacts (reference B8). */
class CallTallyTest {

    @ParameterizedTest
    @CsvSource({"50, 25, 0.5", "3, 1, 0.3333", "3, 2, 0.6667", "1, 1, 1"})
    void per_conversation(int conversations, int right, BigDecimal expected) {
        assertThat(new CallTally(null, 200, conversations, right, 7).rightPersonPerConversation())
                .hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo(expected));
    }

    @ParameterizedTest
    @CsvSource({"120, 30, 0.25", "40, 12, 0.3"})
    void per_attempt(int attempts, int right, BigDecimal expected) {
        assertThat(new CallTally(null, attempts, right, right, 0).rightPersonPerAttempt())
                .hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo(expected));
    }

    @Test
    void whoever_did_not_telephone_has_no_rate() {
        assertThat(new CallTally(null, 0, 0, 0, 3).rightPersonPerAttempt()).isEmpty();
        assertThat(new CallTally(null, 4, 0, 0, 3).rightPersonPerConversation()).isEmpty();
    }
}
