package org.encaisse.inbox.bounce;

/**
 * What a return says of the address. Dead is dead at once; a mailbox that is full, closed or silent is doubted first and
 * given up when mail came back from it for the third time within the window that the caller looks at. A server that refuses
 * us, or what we wrote, says nothing of the address.
 */
public final class JudgeAddress {

    /** How many returns make an address wrong that no single one does. */
    public static final int TIMES = 3;

    private JudgeAddress() {}

    /** The address stays as it is, is used and looked at, or is not used any more. */
    public enum Verdict {
        NOTED,
        DOUBTFUL,
        WRONG;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @param before how many returns of other mails this address has had lately */
    public static Verdict judge(BouncedRecipient found, int before) {
        if (!found.isFault()) {
            return Verdict.NOTED;
        }
        if (found.cause().deadAddress() && found.permanent()) {
            return Verdict.WRONG;
        }
        return switch (found.cause().family()) {
            case ADDRESS -> before + 1 >= TIMES ? Verdict.WRONG : found.permanent() ? Verdict.DOUBTFUL : Verdict.NOTED;
            case FULL, LATER, UNKNOWN -> before + 1 >= TIMES ? Verdict.WRONG : Verdict.NOTED;
            case REFUSED, CONTENT, NONE -> Verdict.NOTED;
        };
    }
}
