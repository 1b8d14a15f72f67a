package org.encaisse.latefees.rate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The rate tables that come with Encaisse: {@code legal/<series>.csv}, each line with its source. */
public final class ShippedRates {

    private static final RateTable TABLE = RateTable.of(read());

    private ShippedRates() {}

    public static RateTable table() {
        return TABLE;
    }

    private static List<Rate> read() {
        List<Rate> rates = new ArrayList<>();
        for (RateSeries series : RateSeries.values()) {
            String file = "/legal/" + series.code() + ".csv";
            try (InputStream in = ShippedRates.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw new IllegalStateException(file + " is missing");
                }
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                        .lines()
                        .filter(line -> !line.startsWith("#") && !line.startsWith("from,"))
                        .forEach(line -> rates.add(rate(series, line)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return rates;
    }

    /** Sources are written without commas. */
    private static Rate rate(RateSeries series, String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 5) {
            throw new IllegalStateException(series.code() + ": " + line);
        }
        return new Rate(
                series,
                LocalDate.parse(cells[0]),
                new BigDecimal(cells[1]),
                Boolean.parseBoolean(cells[2]),
                cells[3],
                LocalDate.parse(cells[4]),
                false);
    }
}
