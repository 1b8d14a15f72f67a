package org.encaisse.receivables;

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
public enum ReceivablesRight implements Right {
    READ(by(COLLECTOR, MANAGER, DIRECTION, SALES, ACCOUNTANT, ADMINISTRATOR)),
    RECORD_INVOICES(by(MANAGER, ACCOUNTANT, ADMINISTRATOR).orGiven(COLLECTOR)),
    RECORD_MONEY(by(COLLECTOR, MANAGER, ACCOUNTANT, ADMINISTRATOR).orGiven(DIRECTION));

    private final Holders holders;

    ReceivablesRight(Holders holders) {
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
        ReceivablesRight[] value();
    }
}
