package org.encaisse.platform.tabular;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.encaisse.kernel.outcome.Refused;
import org.jspecify.annotations.Nullable;

/** The rows of the first visible sheet of a workbook, read as they are unpacked. */
final class XlsxRows implements RawRows {

    private final XlsxBook book;
    private final XlsxStyles styles;
    private final SharedStrings strings;
    private final XlsxBook.Part sheet;
    private final StringBuilder value = new StringBuilder();
    private int line;

    private XlsxRows(XlsxBook book, XlsxStyles styles, SharedStrings strings, XlsxBook.Part sheet) {
        this.book = book;
        this.styles = styles;
        this.strings = strings;
        this.sheet = sheet;
    }

    static XlsxRows of(Path file) throws IOException {
        XlsxBook book = XlsxBook.open(file);
        try {
            return Objects.requireNonNull(guarded(() -> new XlsxRows(
                    book,
                    XlsxStyles.of(book),
                    SharedStrings.of(book),
                    book.part(book.firstSheet(), Limits.SHEET_BYTES))));
        } catch (IOException | RuntimeException e) {
            book.close();
            throw e;
        }
    }

    @Override
    public @Nullable Row next() throws IOException {
        return guarded(this::row);
    }

    private @Nullable Row row() throws IOException, XMLStreamException {
        XMLStreamReader xml = sheet.xml();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                String number = XlsxBook.attribute(xml, "r");
                line = number.isEmpty() ? line + 1 : Math.max(line + 1, Integer.parseInt(number));
                return cells(xml);
            }
        }
        return null;
    }

    private Row cells(XMLStreamReader xml) throws XMLStreamException {
        List<String> texts = new ArrayList<>(16);
        List<CellKind> kinds = new ArrayList<>(16);
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                int column = column(XlsxBook.attribute(xml, "r"), texts.size());
                String type = XlsxBook.attribute(xml, "t");
                String style = XlsxBook.attribute(xml, "s");
                cell(column, type, style.isEmpty() ? 0 : Integer.parseInt(style), texts, kinds);
            }
        }
        return new Row(line, texts.toArray(String[]::new), kinds.toArray(CellKind[]::new));
    }

    private void cell(int column, String type, int style, List<String> texts, List<CellKind> kinds)
            throws XMLStreamException {
        value.setLength(0);
        XMLStreamReader xml = sheet.xml();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> sheet.text("v", value);
                    case "is" -> sheet.text("is", value);
                    default -> {}
                }
            }
        }
        String found = value.toString().strip();
        if (found.isEmpty()) {
            return;
        }
        if (column >= Limits.COLUMNS) {
            throw new Refused(TableRefusal.TOO_MANY_COLUMNS, line, Limits.COLUMNS);
        }
        while (texts.size() <= column) {
            texts.add("");
            kinds.add(CellKind.TEXT);
        }
        place(column, type, style, found, texts, kinds);
    }

    private void place(int column, String type, int style, String found, List<String> texts, List<CellKind> kinds) {
        switch (type) {
            case "s" -> texts.set(column, clean(strings.get(Integer.parseInt(found))));
            case "str", "inlineStr", "e" -> texts.set(column, clean(found));
            case "b" -> texts.set(column, found.equals("1") ? "true" : "false");
            case "d" -> {
                texts.set(
                        column,
                        LocalDate.parse(found.substring(0, Math.min(10, found.length())))
                                .toString());
                kinds.set(column, CellKind.DATE);
            }
            default -> {
                // A workbook keeps binary fractions: 3.3000000000000003 was typed as 3.3; it shows fifteen digits.
                BigDecimal number = new BigDecimal(found).round(new MathContext(15));
                if (Math.abs((long) number.precision() - number.scale()) > 40 || number.scale() > 40) {
                    throw new Refused(TableRefusal.BROKEN_WORKBOOK);
                }
                boolean date = styles.isDate(style) && number.signum() > 0 && number.precision() - number.scale() <= 7;
                kinds.set(column, date ? CellKind.DATE : CellKind.NUMBER);
                texts.set(column, date ? day(number) : plain(number));
            }
        }
    }

    private String day(BigDecimal serial) {
        return Dates.dayOf(serial.longValue() + (book.dates1904() ? 1462 : 0)).toString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String clean(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new Refused(TableRefusal.NUL_BYTES, 0);
        }
        return text.replace('\u00a0', ' ').strip();
    }

    /** The column of a reference such as {@code AB12}; without one, the next. */
    private int column(String reference, int next) {
        int column = 0;
        for (int i = 0; i < reference.length() && reference.charAt(i) >= 'A'; i++) {
            column = column * 26 + (reference.charAt(i) - 'A' + 1);
            if (i > 3) {
                throw new Refused(TableRefusal.TOO_MANY_COLUMNS, line, Limits.COLUMNS);
            }
        }
        return column == 0 ? next : column - 1;
    }

    private interface Step<T> {
        @Nullable
        T go() throws IOException, XMLStreamException;
    }

    /** Whatever a damaged workbook makes the parsers say is one refusal to the reader. */
    private static <T> @Nullable T guarded(Step<T> step) throws IOException {
        try {
            return step.go();
        } catch (Refused refused) {
            throw refused;
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof Refused refused) {
                throw refused;
            }
            throw new Refused(TableRefusal.BROKEN_WORKBOOK);
        } catch (ZipException | java.io.EOFException | java.io.CharConversionException e) {
            throw new Refused(TableRefusal.BROKEN_WORKBOOK);
        } catch (RuntimeException e) {
            // The JDK's own XML parser stumbles over damaged bytes with whatever exception is at hand.
            throw new Refused(TableRefusal.BROKEN_WORKBOOK);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            sheet.close();
        } catch (XMLStreamException e) {
            // nothing of it is used any more
        } finally {
            book.close();
        }
    }
}
