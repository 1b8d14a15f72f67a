package org.encaisse.escalation;

import static org.encaisse.kernel.tenant.Holders.by;
import static org.encaisse.kernel.tenant.Role.ACCOUNTANT;
import static org.encaisse.kernel.tenant.Role.ADMINISTRATOR;
import static org.encaisse.kernel.tenant.Role.COLLECTOR;
import static org.encaisse.kernel.tenant.Role.COURIER;
import static org.encaisse.kernel.tenant.Role.DIRECTION;
import static org.encaisse.kernel.tenant.Role.MANAGER;
import static org.encaisse.kernel.tenant.Role.SALES;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.encaisse.kernel.tenant.Holders;
import org.encaisse.kernel.tenant.Right;
import org.encaisse.platform.web.Needs;

/** What may be allowed in this room. */
public enum EscalationRight implements Right {
    READ(by(COLLECTOR, MANAGER, DIRECTION, SALES, ADMINISTRATOR).orGiven(ACCOUNTANT)),
    PROPOSE_SUSPENSION(by(COLLECTOR, MANAGER, DIRECTION).orGiven(SALES, ACCOUNTANT)),
    DECIDE_SUSPENSION(by(DIRECTION).orGiven(MANAGER)),
    PROPOSE_VISIT(by(COLLECTOR, MANAGER, DIRECTION).orGiven(SALES, ACCOUNTANT)),
    PLAN_VISIT(by(MANAGER, DIRECTION).orGiven(COLLECTOR)),
    REPORT_VISIT(by(COLLECTOR, MANAGER, DIRECTION).orGiven(SALES, COURIER)),
    TERMS(by(MANAGER, ADMINISTRATOR).orGiven(DIRECTION));

    private final Holders holders;

    EscalationRight(Holders holders) {
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
        EscalationRight[] value();
    }
}
