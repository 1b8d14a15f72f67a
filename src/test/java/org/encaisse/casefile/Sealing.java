package org.encaisse.casefile;

import org.springframework.beans.factory.BeanFactory;

/** Seals the journal of the bound tenant, as the application's job does every half minute. */
public final class Sealing {

    private Sealing() {}

    public static void now(BeanFactory application) {
        application.getBean(SealJournal.class).seal(5_000);
    }
}
