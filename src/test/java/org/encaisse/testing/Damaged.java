package org.encaisse.testing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Good files, damaged the ways that files are: cut off, in another charset, with bytes or columns too many. */
public final class Damaged {

    private Damaged() {}

    public static byte[] text(byte[] good, Random random) {
        String text = new String(good, StandardCharsets.UTF_8);
        int at = random.nextInt(text.length());
        return switch (random.nextInt(9)) {
            case 0 -> Arrays.copyOf(good, random.nextInt(good.length));
            case 1 -> text.getBytes(Charset.forName("windows-1252"));
            case 2 -> text.getBytes(StandardCharsets.UTF_16LE);
            case 3 -> (text.substring(0, at) + "\0\0" + text.substring(at)).getBytes(StandardCharsets.UTF_8);
            case 4 ->
                (text.substring(0, at) + ";x".repeat(random.nextInt(1_000_000)) + text.substring(at))
                        .getBytes(StandardCharsets.UTF_8);
            case 5 -> (text.substring(0, at) + "\"" + text.substring(at)).getBytes(StandardCharsets.UTF_8);
            case 6 -> join(good, "é;à;ç;1\n".getBytes(StandardCharsets.ISO_8859_1));
            case 7 ->
                (text.substring(0, at) + "x".repeat(random.nextInt(100_000)) + text.substring(at))
                        .getBytes(StandardCharsets.UTF_8);
            default -> bytes(good, random);
        };
    }

    public static byte[] bytes(byte[] good, Random random) {
        if (random.nextInt(5) == 0) {
            return Arrays.copyOf(good, random.nextInt(good.length));
        }
        byte[] bad = good.clone();
        int changes = 1 + random.nextInt(20);
        for (int i = 0; i < changes; i++) {
            bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
        }
        return bad;
    }

    private static byte[] join(byte[] start, byte[] end) {
        byte[] both = Arrays.copyOf(start, start.length + end.length);
        System.arraycopy(end, 0, both, start.length, end.length);
        return both;
    }
}
