package org.encaisse.inbox.bounce;

import java.util.List;

/**
 * A notice that mail of ours did not arrive, arrived, or will be late.
 *
 * @param recipients each address it speaks of; never empty
 */
public record BounceNotice(List<BouncedRecipient> recipients) {

    public BounceNotice {
        recipients = List.copyOf(recipients);
    }
}
