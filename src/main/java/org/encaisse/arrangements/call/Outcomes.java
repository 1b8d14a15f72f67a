package org.encaisse.arrangements.call;

import org.encaisse.arrangements.Letters;
import org.encaisse.arrangements.announced.AnnouncePayment;
import org.encaisse.arrangements.announced.AnnouncedKind;
import org.encaisse.casefile.call.CallOutcome;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The three ways in which money is announced on the telephone. */
@Configuration(proxyBeanMethods = false)
class Outcomes {

    @Bean
    CallOutcome transferOutcome(Fields fields, AnnouncePayment announce, Letters letters) {
        return new AnnouncedOutcome(AnnouncedKind.TRANSFER, 't', 20, fields, announce, letters);
    }

    @Bean
    CallOutcome chequeOutcome(Fields fields, AnnouncePayment announce, Letters letters) {
        return new AnnouncedOutcome(AnnouncedKind.CHEQUE, 'c', 30, fields, announce, letters);
    }

    @Bean
    CallOutcome alreadyPaidOutcome(Fields fields, AnnouncePayment announce, Letters letters) {
        return new AnnouncedOutcome(AnnouncedKind.ALREADY_PAID, 'd', 40, fields, announce, letters);
    }
}
