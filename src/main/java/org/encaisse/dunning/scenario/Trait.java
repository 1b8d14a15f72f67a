package org.encaisse.dunning.scenario;

/** What kind of payer a scenario is made for, where that forbids something. */
public enum Trait {
    /** Grand compte: made to measure, nothing leaves by itself, prevention is never off. */
    BESPOKE,
    /** Société-mère, filiale: never a suspension, a formal notice or a penalty. */
    INTERNAL,
    /** Public buyer: the law of public procurement. */
    PUBLIC
}
