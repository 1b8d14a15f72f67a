package org.encaisse.arrangements.letter;

import java.util.List;
import org.encaisse.arrangements.Letters;
import org.encaisse.correspondence.MessageComposer;
import org.encaisse.correspondence.TemplateUses;
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

    @Bean
    TemplateUses lettersOfArrangements() {
        return () -> List.of(
                use("F14", "/promises"),
                use("F14R", "/promises"),
                use("F10", "/announced-payments"),
                use("F10N", "/announced-payments"),
                use("F11", "/announced-payments"),
                use("F11C", "/announced-payments"));
    }

    private static TemplateUses.Use use(String template, String href) {
        return new TemplateUses.Use(template, "arrangements.letter." + template, List.of(), href);
    }
}
