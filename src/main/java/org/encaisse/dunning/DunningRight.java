package org.encaisse.dunning;

import static org.encaisse.kernel.tenant.Holders.by;
import static org.encaisse.kernel.tenant.Role.ACCOUNTANT;
import static org.encaisse.kernel.tenant.Role.ADMINISTRATOR;
import static org.encaisse.kernel.tenant.Role.COLLECTOR;
import static org.encaisse.kernel.tenant.Role.DIRECTION;
import static org.encaisse.kernel.tenant.Role.MANAGER;
import static org.encaisse.kernel.tenant.Role.SALES;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.encaisse.kernel.tenant.Holders;
import org.encaisse.kernel.tenant.Right;
import org.encaisse.platform.web.Needs;

/** What may be allowed in this room. */
public enum DunningRight implements Right {
    READ(by(COLLECTOR, MANAGER, DIRECTION, ACCOUNTANT, ADMINISTRATOR).orGiven(SALES)),
    PROPOSE(by(COLLECTOR, MANAGER).orGiven(DIRECTION)),
    OVERRULE(by(MANAGER).orGiven(DIRECTION)),
    APPROVE(by(COLLECTOR, MANAGER, DIRECTION)),
    STOP(by(COLLECTOR, MANAGER, ADMINISTRATOR).orGiven(DIRECTION, ACCOUNTANT)),
    RESUME(by(MANAGER, ADMINISTRATOR).orGiven(DIRECTION)),
    ASSIGN(by(COLLECTOR, MANAGER).orGiven(DIRECTION)),
    ADAPT(by(MANAGER).orGiven(COLLECTOR, DIRECTION)),
    SIMULATE(by(MANAGER, DIRECTION, ADMINISTRATOR).orGiven(COLLECTOR)),
    SETTINGS(by(MANAGER, ADMINISTRATOR)),
    FIRST_MONTH(by(ADMINISTRATOR).orGiven(MANAGER));

    private final Holders holders;

    DunningRight(Holders holders) {
        this.holders = holders;
    }

    @Override
    public Holders holders() {
        return holders;
    }

    /** This page or route opens to whoever has one of these. */
    @Needs
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Needed {
        DunningRight[] value();
    }
}
