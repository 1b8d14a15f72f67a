package org.encaisse.platform.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Many documents behind one another in one file for the printer, written as they come: of each only its pages are read,
 * copied and forgotten, so that ten thousand take no more memory than one. The tags for screen readers stay in the
 * documents themselves: paper has no use for them.
 */
public final class PrintFile implements AutoCloseable {

    private static final int CATALOG = 1;
    private static final int PAGES = 2;

    /** What leads out of a page into the rest of its document. */
    private static final Set<String> LEFT =
            Set.of("Parent", "StructParents", "StructParent", "Annots", "PieceInfo", "Metadata");

    private final OutputStream out;
    private long written;
    private long[] offsets = new long[1024];
    private int[] documents = new int[256];
    private int[] pagesOf = new int[256];
    private int objects = PAGES;
    private int added;
    private int pages;

    /** The stream is not closed with the file. */
    public PrintFile(OutputStream out) throws IOException {
        this.out = out;
        raw("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    /** Adds the pages of a document. @return how many they are */
    public int add(byte[] pdf) throws IOException {
        return add(pdf, false);
    }

    /** @param evenly with an empty page behind an odd number of them: printed on both sides, the next begins on a new sheet */
    public int add(byte[] pdf, boolean evenly) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Copy copy = new Copy();
            int node = next();
            int count = 0;
            StringBuilder kids = new StringBuilder();
            for (PDPage page : document.getPages()) {
                kids.append(copy.page(page, node)).append(" 0 R ");
                count++;
            }
            if (evenly && count % 2 == 1) {
                kids.append(blank(document.getPage(0), node)).append(" 0 R ");
                count++;
            }
            object(node, "<</Type/Pages/Parent " + PAGES + " 0 R/Count " + count + "/Kids[" + kids + "]>>");
            if (added == documents.length) {
                documents = Arrays.copyOf(documents, added * 2);
                pagesOf = Arrays.copyOf(pagesOf, added * 2);
            }
            documents[added] = node;
            pagesOf[added++] = count;
            pages += count;
            return count;
        }
    }

    public int pages() {
        return pages;
    }

    /** Finishes the file. */
    @Override
    public void close() {
        try {
            StringBuilder kids = new StringBuilder();
            for (int i = 0; i < added; i++) {
                kids.append(documents[i]).append(" 0 R ");
            }
            object(PAGES, "<</Type/Pages/Count " + pages + "/Kids[" + kids + "]>>");
            object(CATALOG, "<</Type/Catalog/Pages " + PAGES + " 0 R>>");
            long table = written;
            raw("xref\n0 " + (objects + 1) + "\n0000000000 65535 f \n");
            for (int i = 1; i <= objects; i++) {
                raw("%010d 00000 n \n".formatted(offsets[i]));
            }
            raw("trailer\n<</Size " + (objects + 1) + "/Root " + CATALOG + " 0 R>>\nstartxref\n" + table + "\n%%EOF\n");
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int blank(PDPage like, int node) throws IOException {
        int number = next();
        object(
                number,
                "<</Type/Page/Parent " + node + " 0 R/MediaBox[0 0 "
                        + like.getMediaBox().getWidth() + " "
                        + like.getMediaBox().getHeight() + "]/Resources<<>>>>");
        return number;
    }

    private int next() {
        objects++;
        if (objects >= offsets.length) {
            offsets = Arrays.copyOf(offsets, objects * 2);
        }
        return objects;
    }

    private void object(int number, String body) throws IOException {
        offsets[number] = written;
        raw(number + " 0 obj\n" + body + "\nendobj\n");
    }

    private void raw(String text) throws IOException {
        bytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void bytes(byte[] bytes) throws IOException {
        out.write(bytes);
        written += bytes.length;
    }

    /** The objects of one document, under new numbers. */
    private final class Copy {

        private record Waiting(int number, COSBase object) {}

        private final Map<COSBase, Integer> numbers = new IdentityHashMap<>();
        private final Deque<Waiting> waiting = new ArrayDeque<>();

        int page(PDPage page, int node) throws IOException {
            COSDictionary own = page.getCOSObject();
            COSDictionary copied = new COSDictionary();
            copied.setItem(COSName.TYPE, COSName.PAGE);
            copied.setItem(COSName.MEDIA_BOX, page.getMediaBox().getCOSArray());
            copied.setItem(COSName.CROP_BOX, page.getCropBox().getCOSArray());
            copied.setInt(COSName.ROTATE, page.getRotation());
            copied.setItem(COSName.CONTENTS, own.getItem(COSName.CONTENTS));
            if (page.getResources() != null) {
                copied.setItem(COSName.RESOURCES, page.getResources().getCOSObject());
            }
            int number = next();
            ByteArrayOutputStream body = new ByteArrayOutputStream(256);
            dictionary(copied, body, "/Parent " + node + " 0 R");
            write(number, body, null);
            while (!waiting.isEmpty()) {
                Waiting one = waiting.poll();
                write(one);
            }
            return number;
        }

        private void write(Waiting one) throws IOException {
            ByteArrayOutputStream body = new ByteArrayOutputStream(256);
            if (one.object() instanceof COSStream stream) {
                byte[] content;
                try (InputStream in = stream.createRawInputStream()) {
                    content = in.readAllBytes();
                }
                COSDictionary said = new COSDictionary(stream);
                said.setInt(COSName.LENGTH, content.length);
                dictionary(said, body, "");
                write(one.number(), body, content);
            } else {
                value(one.object(), body);
                write(one.number(), body, null);
            }
        }

        private void write(int number, ByteArrayOutputStream body, byte @org.jspecify.annotations.Nullable [] content)
                throws IOException {
            offsets[number] = written;
            raw(number + " 0 obj\n");
            bytes(body.toByteArray());
            if (content != null) {
                raw("\nstream\n");
                bytes(content);
                raw("\nendstream");
            }
            raw("\nendobj\n");
        }

        private void dictionary(COSDictionary said, ByteArrayOutputStream body, String more) throws IOException {
            text(body, "<<");
            for (COSName key : said.keySet()) {
                COSBase value = said.getItem(key);
                if (value != null && !LEFT.contains(key.getName())) {
                    key.writePDF(body);
                    body.write(' ');
                    value(value, body);
                }
            }
            text(body, more + ">>");
        }

        private void value(COSBase value, ByteArrayOutputStream body) throws IOException {
            switch (value) {
                case COSObject reference -> {
                    COSBase there = reference.getObject();
                    if (there == null) {
                        text(body, "null");
                    } else {
                        refer(there, body);
                    }
                }
                case COSStream stream -> refer(stream, body);
                case COSDictionary inner -> dictionary(inner, body, "");
                case COSArray array -> {
                    body.write('[');
                    for (int i = 0; i < array.size(); i++) {
                        value(array.get(i), body);
                        body.write(' ');
                    }
                    body.write(']');
                }
                case COSName name -> name.writePDF(body);
                case COSString string -> COSWriter.writeString(string, body);
                case COSInteger number -> number.writePDF(body);
                case COSFloat number -> number.writePDF(body);
                case COSBoolean truth -> truth.writePDF(body);
                default -> text(body, "null");
            }
        }

        private void refer(COSBase object, ByteArrayOutputStream body) {
            Integer number = numbers.get(object);
            if (number == null) {
                number = next();
                numbers.put(object, number);
                waiting.add(new Waiting(number, object));
            }
            text(body, number + " 0 R");
        }

        private static void text(ByteArrayOutputStream body, String text) {
            body.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
