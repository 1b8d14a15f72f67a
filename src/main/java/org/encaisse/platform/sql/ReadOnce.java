package org.encaisse.platform.sql;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What many pieces of one piece of work ask for, read once for all of them: the terms, the settings, the texts of a handful of
 * messages that are written in one transaction. It lasts as long as the work; where nobody opened it, each question is put to
 * the database, as ever.
 */
@Component
public class ReadOnce {

    private static final ScopedValue<Map<Key, Object>> HELD = ScopedValue.newInstance();

    private record Key(String what, Object of) {}

    /** What is read inside is kept to its end. One thread works there, and nothing it asks for is changed meanwhile. */
    public void within(Runnable work) {
        ScopedValue.where(HELD, new HashMap<>()).run(work);
    }

    /**
     * @param what names the question, such as {@code identity.structure}
     * @param of whom it is about
     */
    @SuppressWarnings("unchecked") // the same question has the same sort of answer
    public <T> T of(String what, Object of, Supplier<T> read) {
        if (!HELD.isBound()) {
            return read.get();
        }
        Map<Key, Object> held = HELD.get();
        Key key = new Key(what, of);
        @Nullable Object known = held.get(key);
        if (known == null) {
            known = read.get();
            held.put(key, known);
        }
        return (T) known;
    }

    /** Answers before they are asked for, read together. */
    public void know(String what, Map<?, ?> answers) {
        if (HELD.isBound()) {
            answers.forEach((of, answer) -> HELD.get().put(new Key(what, of), answer));
        }
    }
}
