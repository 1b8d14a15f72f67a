package org.encaisse.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The tests hash passwords cheaply; what is in service does not. */
class PasswordStrengthTest {

    @Test
    void in_service_a_hash_costs_sixteen_megabytes_and_two_rounds() {
        assertThat(SecurityChains.passwordEncoder().encode("un mot de passe assez long"))
                .startsWith("$argon2id$v=19$m=16384,t=2,p=1$");
    }
}
