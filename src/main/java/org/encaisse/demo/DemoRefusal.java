package org.encaisse.demo;

import org.encaisse.kernel.outcome.Refusal;

/** Why the demonstration refuses. */
enum DemoRefusal implements Refusal {
    /** Only an administrator may remove the demonstration beside his own organisation. */
    NOT_YOURS;

    @Override
    public String code() {
        return Refusal.code("demo", this);
    }

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
