package org.encaisse.platform.tabular;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.encaisse.kernel.outcome.Refused;

/** What separates the cells, from a bounded sample: the character that gives the most rows the same number of cells. */
final class SeparatorGuess {

    private static final char[] CANDIDATES = {';', '\t', '|', ','};

    private SeparatorGuess() {}

    /** The separator in this start of a file, which may stop in the middle of a line. */
    static char of(String sample, boolean whole) throws IOException {
        if (sample.regionMatches(true, 0, "sep=", 0, 4) && sample.length() > 5 && sample.charAt(5) < ' ') {
            return sample.charAt(4);
        }
        char best = 0;
        long bestScore = 0;
        Refused fault = null;
        for (char candidate : CANDIDATES) {
            try {
                long score = score(sample, candidate, whole);
                if (score > bestScore) {
                    bestScore = score;
                    best = candidate;
                }
            } catch (Refused refused) {
                // The other separators may read it; if none does, this is what is said.
                fault = fault == null ? refused : fault;
            }
        }
        if (best != 0) {
            return best;
        }
        throw fault != null ? fault : new Refused(TableRefusal.NOT_A_TABLE);
    }

    private static long score(String sample, char separator, boolean whole) throws IOException {
        Map<Integer, Integer> rowsBySize = new HashMap<>();
        int rows = 0;
        try (CsvRows cells = new CsvRows(new StringReader(sample), separator)) {
            Row row = cells.next();
            while (row != null) {
                Row following;
                try {
                    following = cells.next();
                } catch (Refused refused) {
                    if (whole || refused.refusal() != TableRefusal.BROKEN_QUOTES || rows == 0) {
                        throw refused;
                    }
                    following = null;
                }
                boolean cut = following == null && !whole && rows > 0;
                if (!row.isBlank() && !cut) {
                    rows++;
                    rowsBySize.merge(row.size(), 1, Integer::sum);
                }
                row = following;
            }
        }
        long score = 0;
        for (Map.Entry<Integer, Integer> size : rowsBySize.entrySet()) {
            if (size.getKey() > 1) {
                long share = 1000L * size.getValue() / rows;
                score = Math.max(score, share * share * (10 + Math.min(size.getKey(), 20)));
            }
        }
        return score;
    }
}
