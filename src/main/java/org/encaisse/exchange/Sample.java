package org.encaisse.exchange;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.encaisse.platform.tabular.OpenTable;
import org.encaisse.platform.tabular.Row;
import org.encaisse.platform.tabular.Table;
import org.encaisse.platform.tabular.TableShape;

/** The first rows of a file as they stand, for a person to look at. */
record Sample(List<List<String>> rows) {

    private static final int ROWS = 8;
    private static final int LONGEST = 80;

    static Sample of(Path file, TableShape shape) {
        List<List<String>> rows = new ArrayList<>();
        try (Table table = OpenTable.of(file, shape)) {
            for (Row row = table.next(); row != null && rows.size() < ROWS; row = table.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < shape.headers().size(); i++) {
                    String text = row.text(i);
                    cells.add(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
                }
                rows.add(cells);
            }
        }
        return new Sample(rows);
    }

    FileImport.Look look(TableShape shape, Reading reading) {
        Map<String, String> columns = new LinkedHashMap<>();
        reading.kind().fields().forEach(field -> {
            if (reading.columns().containsKey(field)) {
                columns.put(field.code(), reading.header(field));
            }
        });
        Charset charset = shape.charset();
        var order = reading.dateOrder();
        var mark = reading.decimal();
        return new FileImport.Look(
                shape.format().name(),
                charset == null ? null : charset.name(),
                shape.separator() == 0 ? "" : String.valueOf(shape.separator()),
                shape.headers(),
                columns,
                order == null ? null : order.name(),
                mark == null ? null : String.valueOf(mark.mark()),
                reading.soleAmount(),
                reading.wholeNumbers().stream().map(reading::header).toList(),
                rows);
    }
}
