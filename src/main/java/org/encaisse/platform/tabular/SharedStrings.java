package org.encaisse.platform.tabular;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.encaisse.kernel.outcome.Refused;

/** The distinct texts of a workbook, packed in one array of bytes that has a ceiling. */
final class SharedStrings {

    private static final String NAME = "xl/sharedStrings.xml";

    private byte[] bytes = new byte[16 * 1024];
    private int[] ends = new int[1024];
    private int used;
    private int count;

    static SharedStrings of(XlsxBook book) throws IOException, XMLStreamException {
        SharedStrings strings = new SharedStrings();
        if (!book.has(NAME)) {
            return strings;
        }
        StringBuilder text = new StringBuilder();
        try (XlsxBook.Part part = book.part(NAME, Limits.SHARED_STRING_BYTES)) {
            while (part.xml().hasNext()) {
                if (part.xml().next() == XMLStreamConstants.START_ELEMENT
                        && part.xml().getLocalName().equals("si")) {
                    text.setLength(0);
                    part.text("si", text);
                    strings.add(text.toString());
                }
            }
        }
        return strings;
    }

    private void add(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        if ((long) used + encoded.length + 4L * count > Limits.SHARED_STRING_MEMORY) {
            throw new Refused(TableRefusal.TOO_BIG_INSIDE);
        }
        if (used + encoded.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(used + encoded.length, bytes.length + bytes.length / 2));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count + count / 2);
        }
        System.arraycopy(encoded, 0, bytes, used, encoded.length);
        used += encoded.length;
        ends[count++] = used;
    }

    String get(int index) {
        if (index < 0 || index >= count) {
            throw new Refused(TableRefusal.BROKEN_WORKBOOK);
        }
        int from = index == 0 ? 0 : ends[index - 1];
        return new String(bytes, from, ends[index] - from, StandardCharsets.UTF_8);
    }
}
