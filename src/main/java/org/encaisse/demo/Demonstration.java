package org.encaisse.demo;

import java.util.List;

/** What is shown: two invented organisations, always the same ones. */
final class Demonstration {

    /** Changing it changes every name and amount, and the screenshots of the guide with them. */
    static final long SEED = 20_261_121L;

    private Demonstration() {}

    static List<DemoTenant> tenants() {
        return List.of(DakarHealthCare.of(SEED), FrenchWholesaler.of(SEED));
    }
}
