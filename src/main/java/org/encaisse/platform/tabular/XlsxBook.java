package org.encaisse.platform.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.encaisse.kernel.outcome.Refused;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook: which of them is the first visible sheet, and each part unpacked under guard. */
final class XlsxBook implements AutoCloseable {

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, false);
        XML.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    }

    private final ZipFile zip;
    private @Nullable String sheetId;
    private boolean dates1904;

    private XlsxBook(ZipFile zip) {
        this.zip = zip;
    }

    static XlsxBook open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused(TableRefusal.BROKEN_WORKBOOK);
        }
        if (zip.size() > Limits.ENTRIES) {
            zip.close();
            throw new Refused(TableRefusal.TOO_BIG_INSIDE);
        }
        return new XlsxBook(zip);
    }

    /** Whether day 0 of the workbook is in 1904, as old Macintosh files have it. */
    boolean dates1904() {
        return dates1904;
    }

    /** The name of the part that holds the first visible sheet. */
    String firstSheet() throws IOException, XMLStreamException {
        try (Part workbook = part("xl/workbook.xml", Limits.SMALL_PART_BYTES)) {
            while (workbook.xml().hasNext()) {
                if (workbook.xml().next() == XMLStreamConstants.START_ELEMENT) {
                    seeWorkbook(workbook.xml());
                }
            }
        }
        Map<String, String> targets = new HashMap<>();
        try (Part relations = part("xl/_rels/workbook.xml.rels", Limits.SMALL_PART_BYTES)) {
            while (relations.xml().hasNext()) {
                if (relations.xml().next() == XMLStreamConstants.START_ELEMENT
                        && relations.xml().getLocalName().equals("Relationship")) {
                    targets.put(attribute(relations.xml(), "Id"), attribute(relations.xml(), "Target"));
                }
            }
        }
        String target = sheetId == null ? null : targets.get(sheetId);
        if (target == null) {
            throw new Refused(TableRefusal.NOT_A_TABLE);
        }
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private void seeWorkbook(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "workbookPr" -> {
                String since = attribute(xml, "date1904");
                dates1904 = since.equals("1") || since.equals("true");
            }
            case "sheet" -> {
                String state = attribute(xml, "state");
                if (sheetId == null && (state.isEmpty() || state.equals("visible"))) {
                    sheetId = attribute(xml, "id");
                }
            }
            default -> {}
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    Part part(String name, long most) throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new Refused(TableRefusal.NOT_A_TABLE);
        }
        InputStream in = new GuardedPart(zip.getInputStream(entry), entry, most);
        return new Part(XML.createXMLStreamReader(in), in);
    }

    /** The attribute of this local name, in whatever namespace; empty when it is not there. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    record Part(XMLStreamReader xml, InputStream in) implements AutoCloseable {

        /** The text up to the end of the element that has just begun, phonetic hints left out, at most a cell's length. */
        void text(String element, StringBuilder into) throws XMLStreamException {
            int hints = 0;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT ->
                        hints += xml.getLocalName().equals("rPh") ? 1 : 0;
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (xml.getLocalName().equals(element)) {
                            return;
                        }
                        hints -= xml.getLocalName().equals("rPh") ? 1 : 0;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (hints == 0) {
                            into.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                        }
                        if (into.length() > Limits.CELL) {
                            throw new Refused(TableRefusal.CELL_TOO_LONG, 0, Limits.CELL);
                        }
                    }
                    default -> {}
                }
            }
        }

        @Override
        public void close() throws IOException, XMLStreamException {
            xml.close();
            in.close();
        }
    }
}
