package org.encaisse.platform.tabular;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which cell formats of a workbook show their number as a day. */
final class XlsxStyles {

    private static final String NAME = "xl/styles.xml";

    private final Map<String, String> formats = new HashMap<>();
    private final BitSet dates = new BitSet();
    private int styles;
    private boolean inCellFormats;

    static XlsxStyles of(XlsxBook book) throws IOException, XMLStreamException {
        XlsxStyles styles = new XlsxStyles();
        if (!book.has(NAME)) {
            return styles;
        }
        try (XlsxBook.Part part = book.part(NAME, Limits.SMALL_PART_BYTES)) {
            while (part.xml().hasNext()) {
                int event = part.xml().next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    styles.see(part.xml());
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && part.xml().getLocalName().equals("cellXfs")) {
                    styles.inCellFormats = false;
                }
            }
        }
        return styles;
    }

    private void see(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "numFmt" -> formats.put(XlsxBook.attribute(xml, "numFmtId"), XlsxBook.attribute(xml, "formatCode"));
            case "cellXfs" -> inCellFormats = true;
            case "xf" -> {
                if (inCellFormats) {
                    dates.set(styles++, isDate(XlsxBook.attribute(xml, "numFmtId")));
                }
            }
            default -> {}
        }
    }

    private boolean isDate(String format) {
        String code = formats.get(format);
        if (code != null) {
            return showsDay(code);
        }
        return switch (format) {
            case "14",
                    "15",
                    "16",
                    "17",
                    "22",
                    "27",
                    "28",
                    "29",
                    "30",
                    "31",
                    "36",
                    "50",
                    "51",
                    "52",
                    "53",
                    "54",
                    "57",
                    "58" -> true;
            default -> false;
        };
    }

    /** A day or a year outside of quotes and brackets: {@code dd/mm/yyyy}, {@code jj-mmm-aa}, not {@code 0.00 "payé"}. */
    static boolean showsDay(String code) {
        String bare =
                code.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.", "").toLowerCase(Locale.ROOT);
        return !bare.contains("general") && !bare.contains("0") && !bare.contains("#") && bare.matches("(?s).*[dyj].*");
    }

    boolean isDate(int style) {
        return dates.get(style);
    }
}
