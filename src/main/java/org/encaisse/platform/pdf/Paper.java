package org.encaisse.platform.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.encaisse.platform.pdf.Ink.Weight;

/**
 * A document of A4 pages that is drawn rather than laid out from HTML: PDF/A-3u, tagged, in a tenth of the time. For papers
 * that leave by the thousand and always look the same; everything else is printed by {@link PdfPrinter}.
 *
 * <p>Places are in points from the upper left corner; a text stands on its base line. What is written belongs to the element
 * that is open ({@link #begin}); lines, grounds and what stands on every page are ornament and are not read out.
 */
public final class Paper {

    public static final float WIDTH = 595.28f;
    public static final float HEIGHT = 841.89f;

    private static final byte[] SRGB = PackedFace.deflated(Resources.bytes("/fonts/srgb.icc"));
    private static final String ORNAMENT = "Artifact";

    private final String language;
    private final String title;
    private final Structure structure = new Structure();
    private final List<COSDictionary> pages = new ArrayList<>();
    private final List<Strokes> strokes = new ArrayList<>();
    private final Map<Weight, Boolean> faces = new EnumMap<>(Weight.class);
    private int current = -1;

    /** @param language of the words, as readers pronounce them: {@code fr} or {@code en} */
    public Paper(String language, String title) {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a PDF for the archive needs a title");
        }
        this.language = language;
        this.title = title.strip();
    }

    public static float mm(double millimetres) {
        return (float) (millimetres * 72 / 25.4);
    }

    /** How wide a text is, in points. */
    public static float width(String text, Ink ink) {
        return Faces.of(ink.weight()).width(text) * ink.size() / 1000;
    }

    /** Begins another page; what follows is drawn on it. */
    public void page() {
        pages.add(Faces.dictionary("Page"));
        strokes.add(new Strokes());
        structure.newPage();
        current = pages.size() - 1;
    }

    public int pages() {
        return pages.size();
    }

    /** Goes back to a page, counted from 0, to put there what is only known at the end: ornament only. */
    public void turnTo(int page) {
        current = page;
    }

    /** Opens an element: {@code H1}, {@code P}, {@code Table}, {@code TR}, {@code TH}, {@code TD}. */
    public void begin(String role) {
        structure.begin(role);
        if (role.equals("TH")) {
            structure.scope("Column");
        }
    }

    public void end() {
        structure.end();
    }

    /** A text that belongs to the element that is open. */
    public void text(float x, float y, String text, Ink ink) {
        if (!text.isEmpty()) {
            Strokes page = strokes.get(current);
            page.open(structure.role(), structure.mark(pages.get(current)));
            write(page, x, y, text, ink);
            page.close();
        }
    }

    /** A text that is read out by nobody: page numbers and the like. */
    public void ornament(float x, float y, String text, Ink ink) {
        Strokes page = strokes.get(current);
        page.open(ORNAMENT, -1);
        write(page, x, y, text, ink);
        page.close();
    }

    public void ground(float x, float y, float width, float height, int colour) {
        Strokes page = strokes.get(current);
        page.open(ORNAMENT, -1);
        page.ground(x, HEIGHT - y - height, width, height, colour);
        page.close();
    }

    /** A level line. */
    public void line(float x, float y, float length, float thick, int colour) {
        ground(x, y - thick / 2, length, thick, colour);
    }

    /** @param at when it is said to be made; the same drawing, id and instant give the same bytes */
    public byte[] bytes(UUID id, Instant at) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(48 * 1024);
        try (PDDocument pdf = new PDDocument()) {
            COSDictionary fonts = fonts(pdf);
            COSDictionary tree = bind(pdf, fonts);
            catalog(pdf.getDocumentCatalog().getCOSObject(), pdf);
            pdf.getDocumentCatalog().getCOSObject().setItem(COSName.PAGES, tree);
            pdf.getDocumentInformation().setTitle(title);
            pdf.getDocumentInformation().setProducer(Marks.PRODUCER);
            Marks.put(pdf, language, id, at);
            pdf.setVersion(1.7f);
            pdf.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(Strokes page, float x, float y, String text, Ink ink) {
        Face face = Faces.of(ink.weight());
        boolean unusual = page.text(x, HEIGHT - y, text, ink, face);
        faces.merge(ink.weight(), unusual, Boolean::logicalOr);
    }

    private COSDictionary fonts(PDDocument pdf) {
        COSDictionary fonts = new COSDictionary();
        faces.forEach((weight, everything) ->
                fonts.setItem(Strokes.nameOf(weight), Faces.embed(pdf, Faces.of(weight), everything)));
        return fonts;
    }

    private COSDictionary bind(PDDocument pdf, COSDictionary fonts) {
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.FONT, fonts);
        COSArray size = new COSArray();
        List.of(0f, 0f, WIDTH, HEIGHT).forEach(side -> size.add(new COSFloat(side)));
        COSDictionary tree = Faces.dictionary("Pages");
        COSArray kids = new COSArray();
        for (int i = 0; i < pages.size(); i++) {
            COSDictionary page = pages.get(i);
            page.setItem(COSName.PARENT, tree);
            page.setItem(COSName.RESOURCES, resources);
            page.setItem(COSName.MEDIA_BOX, size);
            page.setItem(
                    COSName.CONTENTS,
                    Faces.stream(pdf, PackedFace.deflated(strokes.get(i).bytes())));
            page.setInt(COSName.STRUCT_PARENTS, i);
            page.setName(COSName.getPDFName("Tabs"), "S");
            kids.add(page);
        }
        tree.setItem(COSName.KIDS, kids);
        tree.setItem(COSName.COUNT, COSInteger.get(pages.size()));
        return tree;
    }

    private void catalog(COSDictionary catalog, PDDocument pdf) {
        catalog.setItem(COSName.LANG, new COSString(language));
        COSDictionary marked = new COSDictionary();
        marked.setBoolean(COSName.getPDFName("Marked"), true);
        catalog.setItem(COSName.MARK_INFO, marked);
        COSDictionary viewer = new COSDictionary();
        viewer.setBoolean(COSName.getPDFName("DisplayDocTitle"), true);
        catalog.setItem(COSName.VIEWER_PREFERENCES, viewer);
        catalog.setItem(COSName.STRUCT_TREE_ROOT, structure.finished());
        COSDictionary intent = Faces.dictionary("OutputIntent");
        intent.setName(COSName.S, "GTS_PDFA1");
        intent.setItem(COSName.OUTPUT_CONDITION_IDENTIFIER, new COSString("sRGB IEC61966-2.1"));
        intent.setItem(COSName.INFO, new COSString("sRGB IEC61966-2.1"));
        COSStream profile = Faces.stream(pdf, SRGB);
        profile.setInt(COSName.N, 3);
        intent.setItem(COSName.DEST_OUTPUT_PROFILE, profile);
        COSArray intents = new COSArray();
        intents.add(intent);
        catalog.setItem(COSName.OUTPUT_INTENTS, intents);
    }
}
