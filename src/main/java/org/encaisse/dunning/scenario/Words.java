package org.encaisse.dunning.scenario;

import java.util.Locale;
import org.encaisse.kernel.outcome.Refused;

/** The words of a scenario as files, addresses and the interface write them: {@code registered-letter}. */
public final class Words {

    private Words() {}

    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The value that is written so; refused by name when there is none. */
    public static <E extends Enum<E>> E parse(Class<E> type, String word) {
        for (E value : type.getEnumConstants()) {
            if (of(value).equals(word)) {
                return value;
            }
        }
        throw new Refused(ScenarioRefusal.UNKNOWN_WORD, word);
    }
}
