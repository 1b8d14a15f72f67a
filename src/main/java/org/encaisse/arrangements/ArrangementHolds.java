package org.encaisse.arrangements;

import org.encaisse.casefile.HoldKind;
import org.encaisse.casefile.HoldKind.StandsOn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of hold that promises and announced money place. */
@Configuration(proxyBeanMethods = false)
public class ArrangementHolds {

    public static final HoldKind PROMISE =
            HoldKind.reminders("arrangements.promise", 900).on(StandsOn.ITEM, StandsOn.PART);
    /** So long accounting looks for the money. */
    public static final HoldKind SEARCH =
            HoldKind.reminders("arrangements.promise-search", 910).on(StandsOn.ITEM, StandsOn.PART);

    @Bean
    HoldKind promiseHold() {
        return PROMISE;
    }

    @Bean
    HoldKind promiseSearchHold() {
        return SEARCH;
    }
}
