package org.encaisse.behaviour;

import org.jspecify.annotations.Nullable;

/** What a review makes of one customer: propose, leave the proposal there is, take it back, or nothing. */
final class JudgeProposal {

    private JudgeProposal() {}

    enum Verdict {
        /** As it should be, or rightly proposed already. */
        NOTHING,
        PROPOSE,
        /** What was proposed no longer holds. */
        WITHDRAW,
        /** What was proposed no longer holds, and something else does. */
        REPLACE;

        boolean ends() {
            return this == WITHDRAW || this == REPLACE;
        }

        boolean proposes() {
            return this == PROPOSE || this == REPLACE;
        }
    }

    /**
     * @param computed the segment of its turnover; null when there is none to speak of
     * @param proposed the segment of the proposal still open
     * @param refusedLately whether the manager refused this very segment not long ago
     */
    static Verdict judge(
            @Nullable String current, @Nullable String computed, @Nullable String proposed, boolean refusedLately) {
        boolean right = computed == null || computed.equals(current);
        if (proposed == null) {
            return right || refusedLately ? Verdict.NOTHING : Verdict.PROPOSE;
        }
        if (proposed.equals(computed) && !right) {
            return Verdict.NOTHING;
        }
        return right || refusedLately ? Verdict.WITHDRAW : Verdict.REPLACE;
    }
}
