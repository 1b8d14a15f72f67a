package org.encaisse.correspondence;

import java.time.Instant;

/** What a composer answers when a message's turn has come. */
public sealed interface Composition permits Letter, Composition.NoLonger, Composition.Impossible, Composition.NotNow {

    /** It is no longer due: paid, suspended, out of the plan. {@code reason} is a code with a message of its own. */
    record NoLonger(String reason) implements Composition {}

    /** It is due, but cannot be written: no address, a missing figure. Shown among the anomalies. */
    record Impossible(String reason) implements Composition {}

    /** It is due, but not at this moment: outside the hours, over the day's limit. */
    record NotNow(String reason, Instant until) implements Composition {}
}
