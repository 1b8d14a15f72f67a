package org.encaisse.post.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.correspondence.MessageChannel;
import org.encaisse.correspondence.MessageState;
import org.encaisse.platform.web.Tone;
import org.encaisse.platform.web.Ui;
import org.encaisse.post.BatchLetter;
import org.encaisse.post.PrintBatch;
import org.encaisse.post.ReceiptOutcome;
import org.jspecify.annotations.Nullable;

/** One batch: its file, its letters, what is posted. */
public record BatchPage(
        PrintBatch batch,
        List<BatchLetter> letters,
        @Nullable String next,
        Map<UUID, String> collectors,
        boolean registered,
        List<BatchLetter> takenOut,
        boolean prints) {

    public String path() {
        return "/letters/batches/" + batch.batchId();
    }

    public String title(Ui ui) {
        return ui.t("post.batch.title", ui.dateTime(batch.madeAt()));
    }

    public String lead(Ui ui) {
        return ui.t("post.batch.lead", batch.madeBy());
    }

    /** The file is there, or is tried again when it is asked for. */
    public boolean opens() {
        return !batch.isUnderWay();
    }

    public boolean posts() {
        return prints && batch.isReady() && !batch.isOver();
    }

    /** « 3 (C-017), 12 (C-042) »: by rank, as they lie in the pile. */
    public String outOfThePile() {
        return takenOut.stream()
                .map(letter -> letter.position() + " (" + letter.customerCode() + ")")
                .collect(Collectors.joining(", "));
    }

    /** Everything is posted, but numbers may still be missing. */
    public boolean numbers() {
        return prints && registered && batch.posted() > 0;
    }

    public String word(Ui ui) {
        return word(batch, ui);
    }

    public Tone tone() {
        return tone(batch);
    }

    public String collector(BatchLetter letter) {
        UUID collector = letter.collectorId();
        return collector == null ? "" : collectors.getOrDefault(collector, "");
    }

    public String state(BatchLetter letter, Ui ui) {
        ReceiptOutcome receipt = letter.receipt();
        return receipt != null
                ? ui.t("correspondence.receipt." + receipt.code())
                : letter.state() == MessageState.SENT
                        ? ui.t("post.letters.posted", ui.date(letter.postedOn()))
                        : ui.t("correspondence.state." + letter.state().code());
    }

    public Tone tone(BatchLetter letter) {
        return letter.receipt() == ReceiptOutcome.DELIVERED
                ? Tone.GOOD
                : letter.state().tone();
    }

    public String number(BatchLetter letter) {
        String number = letter.registeredNumber();
        return number == null ? "" : number;
    }

    public boolean awaits(BatchLetter letter) {
        return prints && letter.postedOn() != null && letter.receipt() == null;
    }

    static String word(PrintBatch batch, Ui ui) {
        return batch.isReady() && batch.isOver()
                ? ui.t("post.batch.posted")
                : batch.isReady() && batch.posted() > 0
                        ? ui.t("post.batch.partly", batch.posted(), batch.letters())
                        : ui.t("post.batch." + batch.state().name().toLowerCase(java.util.Locale.ROOT));
    }

    static Tone tone(PrintBatch batch) {
        return switch (batch.state()) {
            case QUEUED, RUNNING -> Tone.INFO;
            case DONE -> batch.isOver() ? Tone.GOOD : Tone.NOTICE;
            case FAILED -> Tone.BAD;
        };
    }

    static boolean isRegistered(BatchLetter letter) {
        return letter.channel() == MessageChannel.REGISTERED_LETTER;
    }
}
