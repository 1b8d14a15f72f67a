package org.encaisse.dunning.scenario;

/** Who is told when a step is taken, beside the customer: in copy of a message, informed of a task. */
public enum CopyTo {
    /** The customer's own commercial. */
    SALESPERSON,
    /** Whoever chases the customer. */
    COLLECTOR,
    MANAGER,
    DIRECTION,
    ACCOUNTANT,
    COURIER,
    /** Service juridique. */
    LEGAL,
    /** Contrôle de gestion. */
    CONTROLLING,
    /** Directeur administratif et financier. */
    FINANCE
}
