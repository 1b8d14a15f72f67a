package org.encaisse.calls;

import java.util.List;
import java.util.Map;
import org.encaisse.kernel.tenant.Actor;

/**
 * What a collector may record at the end of a call, contributed as a bean by the module that knows what follows from it.
 * The call screen draws its small form from {@link #fields}; the interface asks for the same fields by the same names.
 */
public interface CallOutcome {

    /** Names it everywhere: {@code promise}; the message {@code call.outcome.<key>} words it, each of the module's own. */
    String key();

    /** The one letter that opens its form, unlike any other outcome's. */
    char shortcut();

    /** Its place among the others, most frequent first: 10, 20 … */
    int order();

    Reached reached();

    /** What is asked; the message {@code call.field.<key>.<name>} labels each. Empty: one key is all it takes. */
    List<CallField> fields(CallContext context);

    /**
     * Does the whole consequence in the caller's transaction, or refuses by name and does nothing.
     *
     * @param answers by field name, blank ones left out; as a person typed them
     * @return what was done, one sentence each, shown to the collector
     */
    List<Done> record(CallMade call, Map<String, String> answers, Actor actor);

    /** Whom the collector got hold of: attempts and conversations are counted apart (reference B8, RPC). */
    enum Reached {
        /** The person who decides or pays. */
        RIGHT_PERSON,
        /** Somebody else. */
        SOMEBODY,
        NOBODY
    }

    /**
     * One consequence, as a sentence.
     *
     * @param key the message that words it, quoting {@code values} by name as the journal does
     */
    record Done(String key, Map<String, String> values) {
        public Done {
            values = Map.copyOf(values);
        }
    }
}
