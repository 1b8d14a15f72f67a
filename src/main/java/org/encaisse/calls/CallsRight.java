package org.encaisse.calls;

import static org.encaisse.kernel.tenant.Holders.by;
import static org.encaisse.kernel.tenant.Role.ACCOUNTANT;
import static org.encaisse.kernel.tenant.Role.COLLECTOR;
import static org.encaisse.kernel.tenant.Role.DIRECTION;
import static org.encaisse.kernel.tenant.Role.MANAGER;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.encaisse.kernel.tenant.Holders;
import org.encaisse.kernel.tenant.Right;
import org.encaisse.platform.web.Needs;

/** What may be allowed in this room. */
public enum CallsRight implements Right {
    CALL(by(COLLECTOR, MANAGER).orGiven(DIRECTION, ACCOUNTANT));

    private final Holders holders;

    CallsRight(Holders holders) {
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
        CallsRight[] value();
    }
}
