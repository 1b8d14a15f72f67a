package org.encaisse.casefile.web;

import org.encaisse.casefile.JournalFamily;
import org.encaisse.casefile.JournalLink;
import org.encaisse.platform.web.Panel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the casefile's own lines, and those about the rooms below it, lead to and are called. */
@Configuration(proxyBeanMethods = false)
class HistoryEntries {

    @Bean
    Panel invoiceChronologyPanel() {
        return new Panel(20, "casefile.chronology", "/invoices/{invoice}/chronology");
    }

    @Bean
    JournalLink messageLink() {
        return new JournalLink(10, "message", "/outbox/{id}", "casefile.link.message");
    }

    @Bean
    JournalLink originalLink() {
        return new JournalLink(11, "message", "/outbox/{id}/content", "casefile.link.original");
    }

    @Bean
    JournalLink documentLink() {
        return new JournalLink(20, "document", "/documents/{id}/content", "casefile.link.document");
    }

    @Bean
    JournalLink paymentLink() {
        return new JournalLink(40, "payment", "/payments/{id}", "casefile.link.payment");
    }

    @Bean
    JournalLink claimLink() {
        return new JournalLink(50, "claim", "/late-fees/claims/{id}", "casefile.link.claim");
    }

    @Bean
    JournalFamily notesFamily() {
        return new JournalFamily(50, "casefile.note");
    }

    @Bean
    JournalFamily documentsFamily() {
        return new JournalFamily(51, "casefile.document");
    }

    @Bean
    JournalFamily paymentsFamily() {
        return new JournalFamily(40, "casefile.payment");
    }

    @Bean
    JournalFamily holdsFamily() {
        return new JournalFamily(45, "casefile.hold");
    }

    @Bean
    JournalFamily tasksFamily() {
        return new JournalFamily(55, "casefile.task");
    }

    @Bean
    JournalFamily interestFamily() {
        return new JournalFamily(46, "casefile.interest");
    }
}
