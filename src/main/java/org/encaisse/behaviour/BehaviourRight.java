package org.encaisse.behaviour;

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
public enum BehaviourRight implements Right {
    READ(by(COLLECTOR, MANAGER, DIRECTION, ADMINISTRATOR).orGiven(SALES, ACCOUNTANT)),
    DECIDE(by(MANAGER).orGiven(COLLECTOR, DIRECTION)),
    RULES(by(MANAGER, ADMINISTRATOR));

    private final Holders holders;

    BehaviourRight(Holders holders) {
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
        BehaviourRight[] value();
    }
}
