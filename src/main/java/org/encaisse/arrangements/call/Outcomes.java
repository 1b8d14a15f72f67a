package org.encaisse.arrangements.call;

import org.encaisse.arrangements.Letters;
import org.encaisse.arrangements.announced.AnnouncePayment;
import org.encaisse.arrangements.announced.AnnouncedKind;
import org.encaisse.calls.CallOutcome;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The three ways in which money is announced on the telephone. */
@Configuration(proxyBeanMethods = false)
class Outcomes {

    @Bean
    CallOutcome transferOutcome(AnnouncePayment announce, Letters letters) {
        return new AnnouncedOutcome(AnnouncedKind.TRANSFER, 't', 20, announce, letters);
    }

    @Bean
    CallOutcome chequeOutcome(AnnouncePayment announce, Letters letters) {
        return new AnnouncedOutcome(AnnouncedKind.CHEQUE, 'c', 30, announce, letters);
    }

    @Bean
    CallOutcome alreadyPaidOutcome(AnnouncePayment announce, Letters letters) {
        return new AnnouncedOutcome(AnnouncedKind.ALREADY_PAID, 'd', 40, announce, letters);
    }
}
