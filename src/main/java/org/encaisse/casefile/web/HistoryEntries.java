package org.encaisse.casefile.web;

import org.encaisse.casefile.JournalFamily;
import org.encaisse.casefile.JournalLink;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.Panel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the casefile's own lines, and those about the rooms below it, lead to and are called. */
@Configuration(proxyBeanMethods = false)
class HistoryEntries {

    private static final Role[] DESK = {
        Role.COLLECTOR, Role.MANAGER, Role.DIRECTION, Role.ACCOUNTANT, Role.ADMINISTRATOR
    };
    private static final Role[] READERS = {
        Role.COLLECTOR, Role.MANAGER, Role.DIRECTION, Role.SALES, Role.ACCOUNTANT, Role.ADMINISTRATOR
    };

    @Bean
    Panel invoiceChronologyPanel() {
        return Panel.of(20, "casefile.chronology", "/invoices/{invoice}/chronology", READERS);
    }

    @Bean
    JournalLink messageLink() {
        return JournalLink.of(10, "message", "/outbox/{id}", "casefile.link.message", DESK);
    }

    @Bean
    JournalLink originalLink() {
        return JournalLink.of(11, "message", "/outbox/{id}/content", "casefile.link.original", DESK);
    }

    @Bean
    JournalLink documentLink() {
        return JournalLink.of(20, "document", "/documents/{id}/content", "casefile.link.document", READERS);
    }

    @Bean
    JournalLink paymentLink() {
        return JournalLink.of(40, "payment", "/payments/{id}", "casefile.link.payment", DESK);
    }

    @Bean
    JournalLink claimLink() {
        return JournalLink.of(50, "claim", "/late-fees/claims/{id}", "casefile.link.claim", DESK);
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
