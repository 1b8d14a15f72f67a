package org.encaisse.platform.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * Many documents behind one another in one file for the printer, written as they come: of each only its pages are read,
 * copied and forgotten, so that ten thousand take no more memory than one; what many have in common, such as their typefaces,
 * is written once. The tags for screen readers stay in the documents themselves: paper has no use for them.
 */
public final class PrintFile implements AutoCloseable {

    private static final int CATALOG = 1;
    private static final int PAGES = 2;

    private final OutputStream out;
    private final Map<String, Integer> common = new HashMap<>();
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
            CopyPages copy = new CopyPages(this);
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

    /** What one document has and another had already. */
    Map<String, Integer> common() {
        return common;
    }

    int next() {
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

    /** @param content of a stream; null for everything else */
    void object(int number, byte[] body, byte @Nullable [] content) throws IOException {
        offsets[number] = written;
        raw(number + " 0 obj\n");
        bytes(body);
        if (content != null) {
            raw("\nstream\n");
            bytes(content);
            raw("\nendstream");
        }
        raw("\nendobj\n");
    }

    private void raw(String text) throws IOException {
        bytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void bytes(byte[] bytes) throws IOException {
        out.write(bytes);
        written += bytes.length;
    }
}
