package org.encaisse.platform.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;

/** One document out of several of ours: the pages of the others behind those of the first, still PDF/A, still tagged. */
public final class JoinPdf {

    private JoinPdf() {}

    /** Whether a document from elsewhere can be put behind another: not broken, not locked. */
    public static boolean takes(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return !document.isEncrypted() && document.getNumberOfPages() > 0;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** The same documents and id give the same bytes. */
    public static byte[] of(byte[] first, List<byte[]> others, UUID id) {
        if (others.isEmpty()) {
            return first;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(first.length * (1 + others.size()));
        try (PDDocument whole = Loader.loadPDF(first)) {
            PDFMergerUtility merger = new PDFMergerUtility();
            for (byte[] other : others) {
                try (PDDocument part = Loader.loadPDF(other)) {
                    merger.appendDocument(whole, part);
                }
            }
            whole.setDocumentId(id.getMostSignificantBits() ^ id.getLeastSignificantBits());
            whole.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
