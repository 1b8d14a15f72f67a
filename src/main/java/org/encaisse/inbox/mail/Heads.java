package org.encaisse.inbox.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The head of a mail or of one of its parts: names in small letters, values unfolded and decoded. */
public record Heads(Map<String, List<String>> lines) {

    public static final Heads NONE = new Heads(Map.of());

    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?");
    private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,500}>");
    private static final int LONGEST = 4_000;
    private static final int MOST_SEARCHED = 100_000;

    public Heads {
        lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    }

    static Heads of(InternetHeaders headers) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (var header : Collections.list(headers.getAllHeaders())) {
            lines.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(decoded(header.getValue()));
        }
        return new Heads(lines);
    }

    /** The head at the beginning of a text, as a returned mail stands in a notice. */
    public static Heads in(String text) {
        try {
            return of(new InternetHeaders(
                    new ByteArrayInputStream(text.stripLeading().getBytes(StandardCharsets.UTF_8)), true));
        } catch (MessagingException e) {
            return NONE;
        }
    }

    /** The first of that name; null without one. */
    public @Nullable String first(String name) {
        List<String> all = lines.get(name.toLowerCase(Locale.ROOT));
        return all == null || all.isEmpty() ? null : all.getFirst();
    }

    public String text(String name) {
        String value = first(name);
        return value == null ? "" : value;
    }

    public boolean has(String name) {
        return lines.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /** The mailboxes named there, in small letters, whatever else stands around them. */
    public List<String> addresses(String name) {
        return addressesIn(String.join(", ", lines.getOrDefault(name.toLowerCase(Locale.ROOT), List.of())));
    }

    /** The message ids named there, with their brackets. */
    public List<String> ids(String name) {
        List<String> found = new ArrayList<>();
        for (String value : lines.getOrDefault(name.toLowerCase(Locale.ROOT), List.of())) {
            Matcher id = ID.matcher(value);
            while (id.find()) {
                found.add(id.group());
            }
        }
        return found;
    }

    /** Every mailbox that a text names, in small letters, each once. */
    public static List<String> addressesIn(String text) {
        List<String> found = new ArrayList<>();
        Matcher address = ADDRESS.matcher(text.substring(0, Math.min(text.length(), MOST_SEARCHED)));
        while (address.find()) {
            String one = address.group().toLowerCase(Locale.ROOT);
            if (!found.contains(one)) {
                found.add(one);
            }
        }
        return found;
    }

    private static String decoded(@Nullable String value) {
        if (value == null) {
            return "";
        }
        String unfolded = MimeUtility.unfold(value);
        String cut = unfolded.length() > LONGEST ? unfolded.substring(0, LONGEST) : unfolded;
        try {
            return Texts.clean(MimeUtility.decodeText(cut)).strip();
        } catch (UnsupportedEncodingException | RuntimeException e) {
            return Texts.clean(cut).strip(); // as it stands there
        }
    }
}
