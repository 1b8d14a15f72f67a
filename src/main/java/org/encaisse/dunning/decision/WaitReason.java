package org.encaisse.dunning.decision;

/** Why a step waits, although nothing forbids it. */
public enum WaitReason {
    /** Its day has not come. */
    NOT_YET,
    /** Its day has not come; before the due date nothing is done: the customer always pays on time. */
    SPARED,
    /** The customer was contacted too recently. */
    GAP,
    /** The last message gave the customer until a day that is not over. */
    DEADLINE,
    /** A dispute about it is solved: the customer has some days to pay. */
    DISPUTE_SOLVED,
    /** Proposed; nobody has ticked it yet. */
    TO_CONFIRM,
    /** Proposed; a person put it off. */
    POSTPONED,
    /** In the outbox; it has not left yet. */
    TO_LEAVE,
    /** In the agenda; nobody has done it yet. */
    TO_DO,
    /** Already chased on this very day, or on a later one. */
    CHASED_SINCE,
    /** Another due date of the customer is at a higher level today, by another channel. */
    OVERTAKEN,
    /** The week's round begins with something that nobody has ticked yet (reference E1: N3 before N4). */
    ROUND,
    /** The same step is under way about another due date of the customer; it will count for this one too. */
    UNDER_WAY,
    /** As many messages as a customer gets in one day have left. */
    CAP
}
