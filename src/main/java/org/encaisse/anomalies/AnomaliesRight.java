package org.encaisse.anomalies;

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
public enum AnomaliesRight implements Right {
    READ(by(COLLECTOR, MANAGER, DIRECTION, ACCOUNTANT, ADMINISTRATOR).orGiven(SALES)),
    CURE(by(COLLECTOR, MANAGER, ACCOUNTANT, ADMINISTRATOR).orGiven(DIRECTION));

    private final Holders holders;

    AnomaliesRight(Holders holders) {
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
        AnomaliesRight[] value();
    }
}
