package org.encaisse.calls;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a person answered; what cannot be read is refused by the name of its field. */
public final class Answers {

    private Answers() {}

    /** As browsers and programs send it: {@code 2026-11-27}. */
    public static @Nullable LocalDate date(Map<String, String> answers, String field) {
        String answer = answers.get(field);
        try {
            return answer == null ? null : LocalDate.parse(answer);
        } catch (DateTimeException e) {
            throw CallOutcomes.malformed(field, String.valueOf(answer));
        }
    }

    /** {@code 16:30}. */
    public static @Nullable LocalTime time(Map<String, String> answers, String field) {
        String answer = answers.get(field);
        try {
            return answer == null ? null : LocalTime.parse(answer);
        } catch (DateTimeException e) {
            throw CallOutcomes.malformed(field, String.valueOf(answer));
        }
    }

    public static String text(Map<String, String> answers, String field) {
        return answers.getOrDefault(field, "");
    }
}
