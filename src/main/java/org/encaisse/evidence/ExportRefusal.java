package org.encaisse.evidence;

import org.encaisse.kernel.outcome.Refusal;

/** Why a file is not taken away. */
public enum ExportRefusal implements Refusal {
    /** A collector takes away the files of his own customers. */
    ANOTHERS_CUSTOMER(Kind.FORBIDDEN);

    private final Kind kind;

    ExportRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return Refusal.code("casefile", this);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
