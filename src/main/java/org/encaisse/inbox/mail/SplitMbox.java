package org.encaisse.inbox.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file that begins as an mbox does holds as many mails as it has such beginnings; any other file is one mail. */
public final class SplitMbox {

    private static final Pattern BEGINNING =
            Pattern.compile("(?m)^From \\S+ +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} .*\\R");

    private SplitMbox() {}

    public static List<byte[]> of(byte[] file) {
        if (file.length < 6 || !new String(file, 0, 5, StandardCharsets.ISO_8859_1).equals("From ")) {
            return List.of(file);
        }
        // Latin-1: one character is one byte.
        Matcher beginning = BEGINNING.matcher(new String(file, StandardCharsets.ISO_8859_1));
        List<byte[]> mails = new ArrayList<>();
        int from = -1;
        while (beginning.find()) {
            if (from >= 0) {
                mails.add(Arrays.copyOfRange(file, from, beginning.start()));
            }
            from = beginning.end();
        }
        mails.add(Arrays.copyOfRange(file, Math.max(from, 0), file.length));
        return mails;
    }
}
