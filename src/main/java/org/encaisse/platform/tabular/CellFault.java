package org.encaisse.platform.tabular;

import org.encaisse.kernel.outcome.Refusal;

/** Why the text of a cell is not what its column holds. */
public enum CellFault implements Refusal {
    /** Not a figure as this file writes them. */
    NOT_A_FIGURE,
    /** Not a date as this file writes them. */
    NOT_A_DATE,
    /** Written like a date, but there is no such day: 31/02/2026. */
    NO_SUCH_DAY;

    @Override
    public String code() {
        return Refusal.code("cell", this);
    }
}
