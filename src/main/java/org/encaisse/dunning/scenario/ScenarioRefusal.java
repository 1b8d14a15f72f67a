package org.encaisse.dunning.scenario;

import org.encaisse.kernel.outcome.Refusal;

/** Why a scenario cannot be published, or found. */
public enum ScenarioRefusal implements Refusal {
    /** No scenario has this code. */
    UNKNOWN,
    /** No step of the scenario has this code. */
    UNKNOWN_STEP,
    /** A word that is none of the trade's: stage, channel, mode, anchor. */
    UNKNOWN_WORD,
    /** The scenario cannot be read at all. */
    UNREADABLE,
    /** A scenario without a step says nothing; « aucune relance » is an assignment. */
    NO_STEP,
    /** Two steps with one code. */
    STEP_CODE_TWICE,
    /** A code is missing, or longer than forty signs. */
    STEP_CODE,
    /** Nobody reads a name this long. */
    NAME,
    /** The first reminder cannot follow a previous one. */
    FIRST_AFTER_PREVIOUS,
    /** A prevention step lies before the due date. */
    PREVENTION_AFTER_DUE,
    /** A reminder or an escalation never comes before the due date. */
    REMINDER_BEFORE_DUE,
    /** The steps do not follow each other in time. */
    OUT_OF_ORDER,
    /** An e-mail needs a template. */
    EMAIL_WITHOUT_TEMPLATE,
    /** Tones go from 0 (courteous) to 4 (formal). */
    TONE,
    /** The recurring steps are not one stretch of reminders that begins on a weekday. */
    CYCLE,
    /** Nobody is working on it. */
    NO_DRAFT,
    /** Somebody else has changed the draft since it was read. */
    DRAFT_CHANGED,
    /** Another version was published since the draft was compared. */
    OVERTAKEN,
    /** A code is made of small letters, figures and hyphens. */
    CODE,
    /** Another scenario has this code. */
    CODE_TAKEN,
    /** A thank-you is an e-mail that leaves by itself or is confirmed. */
    THANKS_BY_EMAIL,
    /** A language in which nobody is written to. */
    CONDITION_LANGUAGE,
    /** No country has this code. */
    CONDITION_COUNTRY,
    /** From more days late than to. */
    CONDITION_DAYS,
    /** A word of a condition is empty, or longer than eighty signs. */
    CONDITION_TEXT,
    /** In a scenario made to measure nothing leaves by itself. */
    AUTO_FORBIDDEN,
    /** The prevention of a large account is never off. */
    PREVENTION_OFF,
    /** A company of the house is never sent a formal letter, suspended or penalised. */
    INTERNAL_FORMAL,
    /** A public service is never told that a service will be suspended. */
    PUBLIC_SUSPENSION,
    /** What is beside the sequence, and only that, is counted from a promise or a decision. */
    OCCASION_ANCHOR,
    /** Who is chased by a letter only the manager or the direction approves. */
    APPROVER;

    @Override
    public String code() {
        return Refusal.code("scenario", this);
    }

    @Override
    public Kind kind() {
        return switch (this) {
            case UNKNOWN, UNKNOWN_STEP, NO_DRAFT -> Kind.MISSING;
            case UNREADABLE, UNKNOWN_WORD, CONDITION_LANGUAGE, CONDITION_COUNTRY, CONDITION_TEXT -> Kind.SYNTAX;
            case DRAFT_CHANGED, OVERTAKEN, CODE_TAKEN -> Kind.CONFLICT;
            case NO_STEP,
                    CODE,
                    STEP_CODE_TWICE,
                    STEP_CODE,
                    NAME,
                    FIRST_AFTER_PREVIOUS,
                    PREVENTION_AFTER_DUE,
                    REMINDER_BEFORE_DUE,
                    OUT_OF_ORDER,
                    EMAIL_WITHOUT_TEMPLATE,
                    TONE,
                    CYCLE,
                    THANKS_BY_EMAIL,
                    CONDITION_DAYS,
                    AUTO_FORBIDDEN,
                    PREVENTION_OFF,
                    INTERNAL_FORMAL,
                    OCCASION_ANCHOR,
                    PUBLIC_SUSPENSION,
                    APPROVER -> Kind.RULE;
        };
    }
}
