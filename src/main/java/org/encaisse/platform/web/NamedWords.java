package org.encaisse.platform.web;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence that quotes its values by name: {@code Relance « {step} » envoyée à {recipient}[ : {note}]}. What stands in
 * square brackets is left out when a value in it is empty. These sentences are not patterns of MessageFormat.
 */
final class NamedWords {

    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z][A-Za-z0-9-]*)}");

    private NamedWords() {}

    static String fill(String sentence, Map<String, String> values, UnaryOperator<String> shown) {
        String chosen = OPTIONAL.matcher(sentence)
                .replaceAll(part -> Matcher.quoteReplacement(complete(part.group(1), values) ? part.group(1) : ""));
        return NAME.matcher(chosen)
                .replaceAll(name -> Matcher.quoteReplacement(shown.apply(values.getOrDefault(name.group(1), ""))));
    }

    private static boolean complete(String part, Map<String, String> values) {
        return NAME.matcher(part)
                .results()
                .noneMatch(name -> values.getOrDefault(name.group(1), "").isBlank());
    }
}
