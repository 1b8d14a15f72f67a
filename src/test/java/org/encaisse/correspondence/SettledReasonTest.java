package org.encaisse.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A reason is read as it was kept, whatever a server or a name quoted in it says. */
class SettledReasonTest {

    @Test
    void what_is_kept_is_read_again() {
        SettledReason reason = SettledReason.of("correspondence.undone", "Awa Diagne");
        assertThat(SettledReason.read(reason.kept())).isEqualTo(reason);
        assertThat(reason.is("correspondence.undone")).isTrue();
        assertThat(reason.quoted()).isEqualTo("Awa Diagne");
    }

    @Test
    void a_bar_in_the_words_of_a_server_parts_nothing() {
        SettledReason reason = SettledReason.of("inbox.cause.unknown", "550 5.1.1 | no such user");
        assertThat(SettledReason.read(reason.kept()).quoted()).isEqualTo("550 5.1.1 / no such user");
    }

    @Test
    void nothing_said_is_no_code() {
        assertThat(SettledReason.read(null).is("correspondence.undone")).isFalse();
        assertThat(SettledReason.read(" ").quoted()).isEmpty();
    }
}
