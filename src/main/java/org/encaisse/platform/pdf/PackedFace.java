package org.encaisse.platform.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The streams of a face as documents carry them, deflated once.
 *
 * @param length of the font file before it was deflated
 * @param places where each glyph of the face stands in the file; null when it stands at its own number
 * @param glyphs those that the file has, in order
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PackedFace(byte[] file, int length, byte[] reading, byte @Nullable [] places, int[] glyphs) {

    /** @param reading which letter a glyph is read as; a reader copies text by it */
    static PackedFace of(byte[] font, Map<Integer, Integer> reading, Map<Integer, Integer> places) {
        return new PackedFace(
                deflated(font),
                font.length,
                deflated(table(new TreeMap<>(reading))),
                places.isEmpty() ? null : deflated(map(places)),
                (places.isEmpty() ? reading : places)
                        .keySet().stream().mapToInt(Integer::intValue).sorted().toArray());
    }

    private static byte[] map(Map<Integer, Integer> places) {
        int last = places.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        byte[] map = new byte[2 * (last + 1)];
        places.forEach((glyph, place) -> {
            map[2 * glyph] = (byte) (place >> 8);
            map[2 * glyph + 1] = (byte) (int) place;
        });
        return map;
    }

    private static byte[] table(TreeMap<Integer, Integer> reading) {
        StringBuilder table = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        var entries = reading.entrySet().iterator();
        for (int left = reading.size(); left > 0; left -= 100) {
            int some = Math.min(left, 100);
            table.append(some).append(" beginbfchar\n");
            for (int i = 0; i < some; i++) {
                var entry = entries.next();
                table.append("<%04X> <%04X>\n".formatted(entry.getKey(), entry.getValue()));
            }
            table.append("endbfchar\n");
        }
        return table.append("""
                endcmap
                CMapName currentdict /CMap defineresource pop
                end
                end
                """).toString().getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }
}
