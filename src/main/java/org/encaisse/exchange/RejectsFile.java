package org.encaisse.exchange;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.tabular.CsvTableWriter;
import org.encaisse.platform.tabular.TableWriter;
import org.encaisse.platform.tabular.XlsxTableWriter;
import org.springframework.stereotype.Component;

/** The rejected lines as a file of the same columns, with the reason beside: to be corrected and brought again. */
@Component
public class RejectsFile {

    private final Imports imports;
    private final Rejects rejects;

    RejectsFile(Imports imports, Rejects rejects) {
        this.imports = imports;
        this.rejects = rejects;
    }

    /** Whether the file is a workbook, as the one that was brought. */
    public boolean isWorkbook(UUID importId) {
        return look(importId).format().equals("XLSX");
    }

    /**
     * @param reasonHeader the heading of the added column
     * @param sentence the reason in the reader's words
     */
    public void write(UUID importId, OutputStream out, String reasonHeader, Function<Rejects.Reject, String> sentence) {
        FileImport.Look look = look(importId);
        List<String> headers = look.headers().stream()
                .filter(header -> !HeaderWords.isReason(header))
                .toList();
        boolean workbook = look.format().equals("XLSX");
        try (TableWriter writer =
                workbook ? new XlsxTableWriter(out, "Rejets") : new CsvTableWriter(out, CsvTableWriter.Dress.FRENCH)) {
            headers.forEach(writer::text);
            writer.text(reasonHeader).endRow();
            rejects.each(importId, line -> {
                for (int i = 0; i < look.headers().size(); i++) {
                    if (!HeaderWords.isReason(look.headers().get(i))) {
                        String text = i < line.cells().size() ? line.cells().get(i) : "";
                        cell(writer, workbook, kindOf(look, i), text);
                    }
                }
                writer.text(sentence.apply(line.reject())).endRow();
            });
        }
    }

    /** Before the file was looked at, there is nothing to take away. */
    private FileImport.Look look(UUID importId) {
        FileImport.Look look = imports.byId(importId).look();
        if (look == null) {
            throw new Refused(ExchangeRefusal.MISSING);
        }
        return look;
    }

    private static Map.Entry<Boolean, Boolean> kindOf(FileImport.Look look, int column) {
        String header = look.headers().get(column);
        return look.columns().entrySet().stream()
                .filter(entry -> entry.getValue().equals(header))
                .flatMap(entry -> ImportField.named(entry.getKey()).stream())
                .map(field -> Map.entry(field.isDate(), field.isFigure()))
                .findFirst()
                .orElse(Map.entry(false, false));
    }

    /** In a workbook a date stays a date and a number a number; in text every cell is as it was. */
    private static void cell(TableWriter writer, boolean workbook, Map.Entry<Boolean, Boolean> kind, String text) {
        if (workbook && kind.getKey() && isDate(text)) {
            writer.date(LocalDate.parse(text));
        } else if (workbook && kind.getValue() && text.matches("-?\\d{1,20}(\\.\\d{1,10})?")) {
            writer.number(new BigDecimal(text));
        } else {
            writer.text(text);
        }
    }

    private static boolean isDate(String text) {
        try {
            return text.length() == 10 && LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
