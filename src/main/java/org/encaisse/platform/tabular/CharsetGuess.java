package org.encaisse.platform.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.encaisse.kernel.outcome.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The charset of a text file, from all its bytes: a mark at its start, else strict UTF-8, else the Windows or the DOS
 * code page by the accented letters that a French text would have.
 */
final class CharsetGuess {

    static final Charset WINDOWS = Charset.forName("windows-1252");
    static final Charset DOS = Charset.forName("IBM850");

    /** é è ê ë à â ä ç ù û ü ô ö î ï in code page 850. */
    private static final String DOS_LETTERS =
            "\u0082\u008a\u0088\u0089\u0085\u0083\u0084\u0087\u0097\u0096\u0081\u0093\u0094\u008c\u008b\u0090";
    /** Bytes that mean nothing in windows-1252. */
    private static final String NOT_WINDOWS = "\u0081\u008d\u008f\u0090\u009d";

    private int line = 1;
    private int firstFaultLine;
    private long multibyte;
    private long faults;
    private long dosLetters;
    private long windowsLetters;
    private long notWindows;
    private int expected;
    private int lowest = 0x80;
    private int highest = 0xBF;
    private int previous;

    private CharsetGuess() {}

    /** The charset and how many bytes its mark takes at the start. */
    record Guess(Charset charset, int mark) {}

    static Guess of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = in.readNBytes(64 * 1024);
            Guess marked = marked(buffer);
            if (marked != null && !marked.charset().equals(StandardCharsets.UTF_8)) {
                return marked;
            }
            CharsetGuess guess = new CharsetGuess();
            int from = marked == null ? 0 : marked.mark();
            while (buffer.length > 0) {
                guess.see(buffer, from);
                from = 0;
                buffer = in.readNBytes(64 * 1024);
            }
            return guess.answer(marked != null);
        }
    }

    private static @Nullable Guess marked(byte[] start) {
        if (start.length >= 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
            return new Guess(StandardCharsets.UTF_8, 3);
        }
        if (start.length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
            return new Guess(StandardCharsets.UTF_16LE, 2);
        }
        if (start.length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
            return new Guess(StandardCharsets.UTF_16BE, 2);
        }
        return null;
    }

    private void see(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            if (b >= 0x80 || expected > 0) {
                seeUtf8(b);
                seeLetters(b);
            } else if (b == '\n') {
                line++;
            } else if (b == 0) {
                throw new Refused(TableRefusal.NUL_BYTES, line);
            }
            previous = b;
        }
    }

    /** One byte of a sequence of UTF-8, overlong forms and surrogates refused as the decoder will. */
    private void seeUtf8(int b) {
        if (expected > 0 && b >= lowest && b <= highest) {
            expected--;
            multibyte += expected == 0 ? 1 : 0;
            lowest = 0x80;
            highest = 0xBF;
            return;
        }
        if (expected > 0) {
            fault();
        }
        expected = b < 0x80
                ? 0
                : b >= 0xC2 && b <= 0xDF ? 1 : b >= 0xE0 && b <= 0xEF ? 2 : b >= 0xF0 && b <= 0xF4 ? 3 : -1;
        lowest = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        highest = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
        if (expected < 0) {
            fault();
        }
        if (b == '\n') {
            line++;
        }
        if (b == 0) {
            throw new Refused(TableRefusal.NUL_BYTES, line);
        }
    }

    private void fault() {
        expected = 0;
        faults++;
        firstFaultLine = firstFaultLine == 0 ? line : firstFaultLine;
    }

    private void seeLetters(int b) {
        if (b < 0x80) {
            return;
        }
        boolean afterLetter = (previous >= 'A' && previous <= 'Z') || (previous >= 'a' && previous <= 'z');
        if (DOS_LETTERS.indexOf(b) >= 0 && (afterLetter || b == 0x90)) {
            dosLetters++;
        }
        if (b >= 0xC0) {
            windowsLetters++;
        }
        if (NOT_WINDOWS.indexOf(b) >= 0) {
            notWindows++;
        }
    }

    private Guess answer(boolean markedUtf8) {
        if (expected > 0) {
            fault();
        }
        if (faults == 0) {
            return new Guess(StandardCharsets.UTF_8, markedUtf8 ? 3 : 0);
        }
        if (markedUtf8 || multibyte > faults) {
            throw new Refused(TableRefusal.WRONG_CHARSET, firstFaultLine);
        }
        if (dosLetters > windowsLetters) {
            return new Guess(DOS, 0);
        }
        if (notWindows > 0) {
            throw new Refused(TableRefusal.WRONG_CHARSET, firstFaultLine);
        }
        return new Guess(WINDOWS, 0);
    }
}
