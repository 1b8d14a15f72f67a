package org.encaisse.calls;

import java.util.Map;
import org.encaisse.platform.web.Tone;

/**
 * Something the collector should know before he speaks: a promise open or broken, money announced, the customer suspended.
 *
 * @param key the message that words it, quoting {@code values} by name as the journal does: {@code {amount} promis pour le {date}}
 * @param values figures as {@code 1234.56 EUR}, dates as {@code 2026-11-21}
 * @param raiseFirst the script begins with it: a promise broken this week is asked about before anything else
 */
public record CallFact(String key, Map<String, String> values, Tone tone, boolean raiseFirst) {

    public CallFact {
        values = Map.copyOf(values);
    }
}
