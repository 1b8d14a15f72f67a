package org.encaisse.kernel.outcome;

import java.util.Arrays;
import java.util.List;

/** Thrown when a use case refuses; carries the named refusal, what its sentence quotes, and the faults found. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final transient List<Object> arguments;
    private final transient List<Violation> violations;

    public Refused(Refusal refusal, Object... arguments) {
        this(refusal, List.of(), arguments);
    }

    public Refused(Refusal refusal, List<Violation> violations, Object... arguments) {
        super(refusal.code() + " " + Arrays.toString(arguments));
        this.refusal = refusal;
        this.arguments = List.of(arguments);
        this.violations = List.copyOf(violations);
    }

    public Refusal refusal() {
        return refusal;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<Violation> violations() {
        return violations;
    }
}
