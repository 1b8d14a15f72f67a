package org.encaisse.post;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.encaisse.kernel.outcome.Refused;

/**
 * The numbers of registered letters as they are typed or pasted: one a line, in the order of the mailing list; or the
 * account and the number, with a tabulation or semicolon between them, in any order.
 */
final class RegisteredNumbers {

    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{8,30}");
    private static final int SHOWN = 40;
    private static final Pattern BETWEEN = Pattern.compile("[\\t;]");

    private RegisteredNumbers() {}

    /** @param waiting the registered letters without a number, in the order of the list */
    static Map<UUID, String> read(String text, List<BatchLetter> waiting) {
        Map<UUID, String> numbers = new LinkedHashMap<>();
        List<BatchLetter> left = new ArrayList<>(waiting);
        for (String line : text.lines().toList()) {
            if (line.isBlank()) {
                continue;
            }
            String[] parts = BETWEEN.split(line.strip(), 2);
            BatchLetter letter = parts.length == 2 ? named(parts[0].strip(), left) : next(left);
            left.remove(letter);
            numbers.put(letter.messageId(), checked(parts[parts.length - 1]));
        }
        return numbers;
    }

    static String checked(String typed) {
        String number = typed.replaceAll("[\\s\\u00a0\\u202f.-]", "").toUpperCase(Locale.ROOT);
        if (!NUMBER.matcher(number).matches()) {
            throw new Refused(
                    PaperRefusal.REGISTERED_NUMBER,
                    typed.strip().substring(0, Math.min(SHOWN, typed.strip().length())));
        }
        return number;
    }

    private static BatchLetter named(String code, List<BatchLetter> left) {
        return left.stream()
                .filter(letter -> letter.customerCode().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(() -> new Refused(PaperRefusal.NUMBER_FOR_NOBODY, code));
    }

    private static BatchLetter next(List<BatchLetter> left) {
        if (left.isEmpty()) {
            throw new Refused(PaperRefusal.TOO_MANY_NUMBERS);
        }
        return left.getFirst();
    }
}
