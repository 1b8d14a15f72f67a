package org.encaisse.correspondence;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.encaisse.kernel.outcome.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A text that people edit, with {@code {{variables}}} and {@code {{#sections}}}. It can print what it is given and
 * nothing else: no raw output, no other files, no loops, no look into objects.
 */
final class TemplateText {

    static final int LONGEST = 20_000;
    private static final int LONGEST_LETTER = 200_000;
    private static final int DEEPEST = 20;
    /** What stands for many lines; more than twice in one letter is an attack on whoever reads it. */
    private static final Set<String> LONG_ONES = Set.of("factures", "signature");

    private static final Pattern TAG = Pattern.compile("\\{\\{(.{0,80}?)}}", Pattern.DOTALL);
    private static final Pattern NAME =
            Pattern.compile("\\s*[#^/]?\\s*[A-Za-z][A-Za-z0-9]*(\\.[A-Za-z][A-Za-z0-9]*)*\\s*");

    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .escapeHTML(false)
            .strictSections(true)
            .emptyStringIsFalse(true)
            .withLoader(name -> {
                throw new IllegalStateException("no template brings in another");
            })
            .withCollector(new OnlyMaps());

    private TemplateText() {}

    /** Refuses a text that could do more than print variables, or that is not well formed. */
    static void check(String text) {
        if (text.length() > LONGEST) {
            throw new Refused(CorrespondenceRefusal.TOO_LONG, text.length(), LONGEST);
        }
        OptionalInt odd = Characters.firstForbidden(text);
        if (odd.isPresent()) {
            throw new Refused(
                    CorrespondenceRefusal.FORBIDDEN_CHARACTER,
                    "U+%04X".formatted((int) text.charAt(odd.getAsInt())),
                    line(text, odd.getAsInt()));
        }
        Matcher tag = TAG.matcher(text);
        int depth = 0;
        int end = 0;
        while (tag.find()) {
            noBraces(text.substring(end, tag.start()));
            end = tag.end();
            String inside = tag.group(1);
            if (inside.startsWith("{") || inside.stripLeading().startsWith("&")) {
                throw new Refused(CorrespondenceRefusal.RAW_TAG, tag.group());
            }
            if (!NAME.matcher(inside).matches() || inside.strip().equals("this")) {
                throw new Refused(CorrespondenceRefusal.FORBIDDEN_TAG, tag.group());
            }
            depth += inside.contains("#") || inside.contains("^") ? 1 : inside.contains("/") ? -1 : 0;
            if (depth > DEEPEST) {
                throw new Refused(CorrespondenceRefusal.BROKEN_TEMPLATE, tag.group());
            }
        }
        noBraces(text.substring(end));
        compile(text);
    }

    /** Refuses, with its place, a name that means nothing. */
    static void check(String text, Set<String> known) {
        check(text);
        Matcher tag = TAG.matcher(text);
        Map<String, Integer> printed = new HashMap<>();
        while (tag.find()) {
            String name = name(tag.group(1));
            if (LONG_ONES.contains(name)
                    && name.equals(tag.group(1).strip())
                    && printed.merge(name, 1, Integer::sum) > 2) {
                throw new Refused(CorrespondenceRefusal.TOO_OFTEN, name, 2);
            }
            if (!known.contains(name)) {
                throw new Refused(
                        CorrespondenceRefusal.UNKNOWN_VARIABLE,
                        name,
                        line(text, tag.start()),
                        tag.start() - text.lastIndexOf('\n', tag.start()));
            }
        }
    }

    /** The names of a well-formed text, in variables and in sections. */
    static Set<String> names(String text) {
        Set<String> names = new TreeSet<>();
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            names.add(name(tag.group(1)));
        }
        return names;
    }

    private static String name(String inside) {
        return inside.strip().replaceFirst("^[#^/]\\s*", "");
    }

    private static int line(String text, int at) {
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private static void noBraces(String between) {
        if (between.contains("{{")) {
            throw new Refused(
                    between.contains("{{{") ? CorrespondenceRefusal.RAW_TAG : CorrespondenceRefusal.BROKEN_TEMPLATE,
                    between.substring(between.indexOf("{{"), Math.min(between.length(), between.indexOf("{{") + 20)));
        }
    }

    private static com.samskivert.mustache.Template compile(String text) {
        try {
            return COMPILER.compile(text);
        } catch (MustacheException e) {
            throw new Refused(CorrespondenceRefusal.BROKEN_TEMPLATE, String.valueOf(e.getMessage()));
        }
    }

    /**
     * @param values what there is; a name that is missing or blank may stand in a section (which is then not shown), not
     *     in a variable
     * @param known the names that mean something, whether this letter has them or not
     */
    static String render(String text, Map<String, Object> values, Set<String> known) {
        Set<String> all = new TreeSet<>(known);
        all.addAll(values.keySet());
        check(text, all);
        Capped out = new Capped();
        try {
            compile(text).execute(new Values(values, known), out);
        } catch (MustacheException.Context e) {
            String name = e.key;
            throw new Refused(
                    known.contains(name) || values.containsKey(name)
                            ? CorrespondenceRefusal.EMPTY_VARIABLE
                            : CorrespondenceRefusal.UNKNOWN_VARIABLE,
                    name);
        }
        return out.text.toString();
    }

    private record Values(Map<String, Object> values, Set<String> known) {

        @Nullable
        Object get(String name) {
            Object value = values.get(name);
            if (value != null) {
                return value;
            }
            return known.contains(name) ? null : com.samskivert.mustache.Template.NO_FETCHER_FOUND;
        }
    }

    /** Looks a name up among the values, whole; never into a getter, a field, an index or a part of a name. */
    private static final class OnlyMaps extends BasicCollector {

        @Override
        @SuppressWarnings("NullAway") // a null value is how the library is told "nothing there"
        public Mustache.VariableFetcher createFetcher(Object context, String name) {
            if (context instanceof Values) {
                return (values, wanted) -> ((Values) values).get(wanted);
            }
            return (other, wanted) -> com.samskivert.mustache.Template.NO_FETCHER_FOUND;
        }

        @Override
        @SuppressWarnings("NullAway") // null: nothing is a list, so no section repeats
        public Iterator<?> toIterator(Object value) {
            return value instanceof List<?> list && list.isEmpty() ? list.iterator() : null;
        }

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }

    /** A letter has an end. */
    private static final class Capped extends Writer {

        private final StringBuilder text = new StringBuilder(2048);

        @Override
        public void write(char[] buffer, int from, int length) {
            if (text.length() + length > LONGEST_LETTER) {
                throw new Refused(CorrespondenceRefusal.TOO_LONG, text.length() + length, LONGEST_LETTER);
            }
            text.append(buffer, from, length);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
