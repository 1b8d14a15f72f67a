package org.encaisse.casefile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What verifying a tenant's journal found. */
public sealed interface ChainCheck {

    /**
     * Nothing was touched.
     *
     * @param sealed how many entries the chain holds
     * @param waiting how many were written so lately that they are not sealed yet
     * @param head the hash of the last seal: written down somewhere else, it proves later that all before it is unchanged
     */
    record Intact(long sealed, long waiting, String head) implements ChainCheck {}

    /**
     * Somebody touched it; the first place where it shows.
     *
     * @param seq the place in the chain, from 1
     * @param entryId the entry in question, where it can be told
     */
    record Broken(long seq, @Nullable UUID entryId, Fault fault) implements ChainCheck {}

    /** What was done to it. */
    enum Fault {
        /** The entry, or its seal, no longer reads as it was written. */
        ENTRY_ALTERED,
        /** The seal is there and its entry is gone. */
        ENTRY_MISSING,
        /** A seal in the middle of the chain is gone. */
        SEAL_MISSING,
        /** The last seals are gone: the chain is shorter than it was. */
        END_MISSING;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
