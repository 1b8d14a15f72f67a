package org.encaisse.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A file that was brought, and what became of it.
 *
 * @param keep whether it is to be taken in, or only looked at
 * @param kept whether it was taken in
 * @param done lines read so far, of {@code total}
 * @param look what the file turned out to be; null before it was looked at
 * @param failure the name of the refusal for which nothing was taken
 */
public record FileImport(
        UUID importId,
        ImportKind kind,
        String fileName,
        long fileSize,
        Wanted wanted,
        boolean keep,
        State state,
        String phase,
        boolean kept,
        long done,
        long total,
        @Nullable Look look,
        Counts counts,
        List<Total> totals,
        @Nullable String failure,
        List<String> failureArguments,
        String broughtBy,
        Instant broughtAt,
        @Nullable Instant finishedAt) {

    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * @param created lines that were news
     * @param otherNames spellings of customers' names beside the first of each, of which nothing is kept
     * @param unchanged lines that said what was known
     */
    public record Counts(
            long created,
            long updated,
            long unchanged,
            long rejected,
            long customersCreated,
            long settled,
            boolean settlementWithheld,
            long otherNames) {

        /** Lines that changed something. */
        public long accepted() {
            return created + updated;
        }

        public long read() {
            return accepted() + unchanged + rejected;
        }
    }

    /** Lines taken, and their sum. */
    public record Total(long lines, Money sum) {}

    /**
     * What the file is and how it is read, as a page shows it.
     *
     * @param columns field → column
     * @param soleAmount its only amount was taken for the rest to pay
     * @param wholeNumbers columns whose numbers lost the « .0 » of a spreadsheet
     * @param sample the first rows, as they stand
     */
    public record Look(
            String format,
            @Nullable String charset,
            String separator,
            List<String> headers,
            java.util.Map<String, String> columns,
            @Nullable String dateOrder,
            @Nullable String decimal,
            boolean soleAmount,
            @Nullable List<String> wholeNumbers,
            List<List<String>> sample) {}

    public boolean isOver() {
        return state == State.DONE || state == State.FAILED;
    }
}
