package org.encaisse.platform.facts;

/**
 * In which order rooms follow a fact (money came, a message was settled): each phase sees what the ones before it left, in the
 * transaction of the fact. Thanks go out right because promises were judged and suspensions lifted before them.
 */
public enum FactPhase {
    /** Journal and anomalies say what happened, before anything that follows from it. */
    WRITTEN_DOWN,
    /** What waited for it is judged: promises. */
    JUDGED,
    /** What was announced is found again in it, by what was judged. */
    MATCHED,
    /** What hindered the customer and has no reason any more ends: suspensions. */
    RELEASED,
    /** What the desk does because of it: thanks, tasks, the step proposed again. */
    ACTED_ON,
    /** What is kept ready for pages is reckoned anew. */
    RECKONED
}
