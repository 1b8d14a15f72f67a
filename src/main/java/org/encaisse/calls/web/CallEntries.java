package org.encaisse.calls.web;

import org.encaisse.casefile.JournalFamily;
import org.encaisse.casefile.JournalLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Calls in the chronology. */
@Configuration(proxyBeanMethods = false)
class CallEntries {

    @Bean
    JournalLink callLink() {
        return new JournalLink(30, "call", "/customers/{customer}/calls/{id}", "calls.link");
    }

    @Bean
    JournalFamily callsFamily() {
        return new JournalFamily(20, "casefile.call");
    }
}
