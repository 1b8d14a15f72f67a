package org.encaisse.platform.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Text as mail servers carry it (RFC 2045, 6.7): no line beyond 76 characters, no blank at the end of one, every line ends in CRLF. */
final class QuotedPrintable {

    private static final int LONGEST = 75;
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private final ByteArrayOutputStream out;
    private int column;

    private QuotedPrintable(ByteArrayOutputStream out) {
        this.out = out;
    }

    static void write(String text, ByteArrayOutputStream out) {
        byte[] bytes = text.replace("\r\n", "\n").replace('\r', '\n').getBytes(StandardCharsets.UTF_8);
        QuotedPrintable quoted = new QuotedPrintable(out);
        for (int i = 0; i < bytes.length; i++) {
            int next = bytes[i] & 0xff;
            if (next == '\n') {
                quoted.endOfLine();
            } else if ((next == ' ' || next == '\t') && (i + 1 == bytes.length || bytes[i + 1] == '\n')) {
                quoted.encoded(next);
            } else if (next == ' ' || next == '\t' || (next > ' ' && next < 127 && next != '=')) {
                quoted.plain(next);
            } else {
                quoted.encoded(next);
            }
        }
    }

    private void plain(int letter) {
        room(1);
        out.write(letter);
        column++;
    }

    private void encoded(int octet) {
        room(3);
        out.write('=');
        out.write(HEX[octet >> 4]);
        out.write(HEX[octet & 15]);
        column += 3;
    }

    private void room(int wanted) {
        if (column + wanted > LONGEST) {
            out.write('=');
            endOfLine();
        }
    }

    private void endOfLine() {
        out.write('\r');
        out.write('\n');
        column = 0;
    }
}
