package org.encaisse.correspondence.sending;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** What stands between us and the mail server. */
@Component
public class MailTrouble {

    private final Breaker breaker;

    MailTrouble(Breaker breaker) {
        this.breaker = breaker;
    }

    /** The network's or the server's own words; empty when all is well. */
    public Optional<String> why() {
        return Optional.ofNullable(breaker.why());
    }
}
