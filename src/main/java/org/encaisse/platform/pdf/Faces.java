package org.encaisse.platform.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.encaisse.platform.pdf.Ink.Weight;

/** The three faces of our papers, read when the first paper is drawn, and how they are put into a document. */
final class Faces {

    private static final Face REGULAR = Face.of("Inter-Regular");
    private static final Face BOLD = Face.of("Inter-Bold");
    private static final Face ITALIC = Face.of("Inter-Italic");

    /** Six letters before the name say that not all of the face is there. */
    private static final String PART = "ENCAIS+";

    private Faces() {}

    static Face of(Weight weight) {
        return switch (weight) {
            case REGULAR -> REGULAR;
            case BOLD -> BOLD;
            case ITALIC -> ITALIC;
        };
    }

    /** @param everything whether a letter beyond the usual ones was written */
    static COSDictionary embed(PDDocument pdf, Face face, boolean everything) {
        PackedFace packed = face.packed(everything);
        String name = everything ? face.name() : PART + face.name();
        COSDictionary font = dictionary("Font");
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, name);
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        font.setItem(COSName.TO_UNICODE, stream(pdf, packed.reading()));
        COSArray descendants = new COSArray();
        descendants.add(descendant(pdf, face, packed, name));
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }

    private static COSDictionary descendant(PDDocument pdf, Face face, PackedFace packed, String name) {
        COSDictionary cid = dictionary("Font");
        cid.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        cid.setName(COSName.BASE_FONT, name);
        COSDictionary system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Identity"));
        system.setInt(COSName.SUPPLEMENT, 0);
        cid.setItem(COSName.CIDSYSTEMINFO, system);
        cid.setItem(COSName.FONT_DESC, descriptor(pdf, face, packed, name));
        cid.setItem(COSName.W, widths(face, packed.glyphs()));
        cid.setItem(COSName.CID_TO_GID_MAP, packed.places() == null ? COSName.IDENTITY : stream(pdf, packed.places()));
        return cid;
    }

    private static COSDictionary descriptor(PDDocument pdf, Face face, PackedFace packed, String name) {
        Face.Measures measures = face.measures();
        COSDictionary descriptor = dictionary("FontDescriptor");
        descriptor.setName(COSName.FONT_NAME, name);
        descriptor.setInt(COSName.FLAGS, measures.slant() == 0 ? 4 : 4 | 64);
        COSArray box = new COSArray();
        for (float side : measures.box()) {
            box.add(new COSFloat(side));
        }
        descriptor.setItem(COSName.FONT_BBOX, box);
        descriptor.setFloat(COSName.ITALIC_ANGLE, measures.slant());
        descriptor.setFloat(COSName.ASCENT, measures.ascent());
        descriptor.setFloat(COSName.DESCENT, measures.descent());
        descriptor.setFloat(COSName.CAP_HEIGHT, measures.capitals());
        descriptor.setFloat(COSName.STEM_V, 80);
        COSStream file = stream(pdf, packed.file());
        file.setInt(COSName.LENGTH1, packed.length());
        descriptor.setItem(COSName.FONT_FILE2, file);
        return descriptor;
    }

    /** Runs of glyphs that follow one another, each with its widths. */
    private static COSArray widths(Face face, int[] glyphs) {
        COSArray widths = new COSArray();
        COSArray run = new COSArray();
        for (int i = 0; i < glyphs.length; i++) {
            if (i == 0 || glyphs[i] != glyphs[i - 1] + 1) {
                run = new COSArray();
                widths.add(COSInteger.get(glyphs[i]));
                widths.add(run);
            }
            run.add(COSInteger.get(face.width(glyphs[i])));
        }
        return widths;
    }

    /** Bytes that are deflated already. */
    static COSStream stream(PDDocument pdf, byte[] deflated) {
        COSStream stream = pdf.getDocument().createCOSStream();
        stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(deflated);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stream;
    }

    static COSDictionary dictionary(String type) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(COSName.TYPE, COSName.getPDFName(type));
        return dictionary;
    }
}
