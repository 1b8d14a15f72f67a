package org.encaisse.platform.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A face of our papers: its letters are measured, and its file packed, once for the life of the application.
 *
 * <p>Documents carry the letters of French and English ready-made; one that uses another letter carries the whole face.
 */
final class Face {

    /** What a letter that the face lacks is written as: it must not stay a hole. */
    private static final int INSTEAD = '?';

    private static final List<String> TABLES =
            List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp");

    private final String name;
    private final Measures measures;
    private final char[] glyphOf = new char[0x10000];
    private final int[] widths;
    private final boolean[] common;
    private final PackedFace usual;
    private final PackedFace whole;

    /** In thousandths of the size. */
    record Measures(float[] box, float ascent, float descent, float capitals, float slant) {}

    private Face(String file) {
        byte[] bytes = Resources.bytes("/fonts/" + file + ".ttf");
        this.name = file;
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
            float scale = 1000f / font.getUnitsPerEm();
            this.measures = measures(font, scale);
            this.widths = IntStream.range(0, font.getNumberOfGlyphs())
                    .map(glyph -> Math.round(width(font, glyph) * scale))
                    .toArray();
            Map<Integer, Integer> letters = letters(font);
            TTFSubsetter subset = new TTFSubsetter(font, TABLES);
            subset.addAll(usual(letters.keySet()));
            this.common = new boolean[widths.length];
            Map<Integer, Integer> places = new HashMap<>();
            subset.getGIDMap().forEach((place, glyph) -> {
                common[glyph] = true;
                places.put(glyph, place);
            });
            ByteArrayOutputStream small = new ByteArrayOutputStream();
            subset.writeToStream(small);
            Map<Integer, Integer> reading = new HashMap<>();
            letters.forEach((letter, glyph) -> reading.merge(glyph, letter, Math::min));
            Map<Integer, Integer> usualReading = new HashMap<>(reading);
            usualReading.keySet().retainAll(places.keySet());
            this.usual = PackedFace.of(small.toByteArray(), usualReading, places);
            this.whole = PackedFace.of(bytes, reading, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Face of(String file) {
        return new Face(file);
    }

    String name() {
        return name;
    }

    Measures measures() {
        return measures;
    }

    int width(int glyph) {
        return widths[glyph];
    }

    PackedFace packed(boolean everything) {
        return everything ? whole : usual;
    }

    boolean isUsual(int glyph) {
        return common[glyph];
    }

    /** The glyph of a letter, or of the one written instead. */
    int glyph(int letter) {
        int glyph = letter < glyphOf.length ? glyphOf[letter] : 0;
        return glyph == 0 ? glyphOf[INSTEAD] : glyph;
    }

    /** How wide the text is, in thousandths of its size. */
    int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            width += widths[glyph(letter)];
            i += Character.charCount(letter);
        }
        return width;
    }

    private Map<Integer, Integer> letters(TrueTypeFont font) throws IOException {
        CmapLookup lookup = font.getUnicodeCmapLookup();
        Map<Integer, Integer> letters = new HashMap<>();
        for (int letter = ' '; letter < glyphOf.length; letter++) {
            int glyph = lookup.getGlyphId(letter);
            if (glyph != 0) {
                glyphOf[letter] = (char) glyph;
                letters.put(letter, glyph);
            }
        }
        return letters;
    }

    private static Set<Integer> usual(Set<Integer> letters) {
        Set<Integer> usual = new TreeSet<>();
        for (int letter : letters) {
            boolean latin = letter < 0x180;
            boolean punctuation = letter >= 0x2009 && letter <= 0x203A;
            if (latin || punctuation || letter == '€' || letter == '−' || letter == '→') {
                usual.add(letter);
            }
        }
        return usual;
    }

    private static int width(TrueTypeFont font, int glyph) {
        try {
            return font.getAdvanceWidth(glyph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Measures measures(TrueTypeFont font, float scale) throws IOException {
        var head = font.getHeader();
        float[] box = {head.getXMin() * scale, head.getYMin() * scale, head.getXMax() * scale, head.getYMax() * scale};
        var hhea = font.getHorizontalHeader();
        var os2 = font.getOS2Windows();
        float ascent = hhea.getAscender() * scale;
        float capitals = os2 == null || os2.getCapHeight() == 0 ? ascent * 0.7f : os2.getCapHeight() * scale;
        return new Measures(
                box,
                ascent,
                hhea.getDescender() * scale,
                capitals,
                font.getPostScript().getItalicAngle());
    }
}
