package org.encaisse.arrangements.letter;

import org.encaisse.arrangements.Letters;
import org.encaisse.correspondence.MessageComposer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** To the customer and to our own people: two purposes, so that the outbox tells them apart. */
@Configuration(proxyBeanMethods = false)
class Composers {

    @Bean
    MessageComposer composeAnnounced(ComposeAnnounced.Parts parts) {
        return new ComposeAnnounced(Letters.ANNOUNCED, parts);
    }

    @Bean
    MessageComposer composeNotice(ComposeAnnounced.Parts parts) {
        return new ComposeAnnounced(Letters.NOTICE, parts);
    }
}
