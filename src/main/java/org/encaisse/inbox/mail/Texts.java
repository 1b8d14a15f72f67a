package org.encaisse.inbox.mail;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Bytes into text, whatever charset they say or do not say. */
final class Texts {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*\"?([A-Za-z0-9_.:-]{1,40})", Pattern.CASE_INSENSITIVE);

    private Texts() {}

    static String of(byte[] content, @Nullable String contentType) {
        Charset said = said(contentType == null ? "" : contentType);
        if (said != null && !said.equals(StandardCharsets.UTF_8) && !said.equals(StandardCharsets.US_ASCII)) {
            return clean(new String(content, said));
        }
        String strict = strict(content);
        return clean(strict == null ? new String(content, WESTERN) : strict);
    }

    /**
     * Without what no database and no page takes: controls other than tab and line end, halves of characters; nor what makes
     * the words around it read backwards.
     */
    static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    kept.append(c).append(text.charAt(++i));
                }
            } else if (c == '\r') {
                if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                    kept.append('\n');
                }
            } else if (c == '\n' || c == '\t' || !(Character.isISOControl(c) || turnsAround(c))) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static boolean turnsAround(char c) {
        return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }

    private static @Nullable Charset said(String contentType) {
        Matcher named = CHARSET.matcher(contentType);
        if (!named.find()) {
            return null;
        }
        try {
            return Charset.forName(named.group(1).toLowerCase(Locale.ROOT));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static @Nullable String strict(byte[] content) {
        try {
            CharBuffer text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content));
            return text.toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
