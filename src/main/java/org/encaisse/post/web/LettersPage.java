package org.encaisse.post.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.correspondence.MessageChannel;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Tone;
import org.encaisse.platform.web.Ui;
import org.encaisse.post.PrintBatch;
import org.encaisse.post.PrintBatches;
import org.jspecify.annotations.Nullable;

/** « Courriers à imprimer »: what waits, by structure, collector and channel; and what was printed. */
public record LettersPage(
        List<PrintBatches.Waiting> waiting,
        Map<UUID, String> structures,
        Map<UUID, String> collectors,
        List<PrintBatch> batches,
        @Nullable String next,
        boolean prints) {

    public int total() {
        return waiting.stream().mapToInt(PrintBatches.Waiting::letters).sum();
    }

    public String structure(PrintBatches.Waiting line) {
        return structures.getOrDefault(line.entityId(), "");
    }

    public String collector(PrintBatches.Waiting line, Ui ui) {
        UUID collector = line.collectorId();
        return collector == null ? ui.t("post.letters.nobody") : collectors.getOrDefault(collector, "");
    }

    public String channel(PrintBatches.Waiting line, Ui ui) {
        return ui.t("correspondence.channel." + line.channel().code());
    }

    public List<Option> structureChoices(Ui ui) {
        List<Option> choices = new ArrayList<>();
        choices.add(new Option("", ui.t("post.letters.all-structures")));
        waiting.stream()
                .map(PrintBatches.Waiting::entityId)
                .distinct()
                .forEach(id -> choices.add(new Option(id.toString(), structures.getOrDefault(id, ""))));
        return choices;
    }

    public List<Option> collectorChoices(Ui ui) {
        List<Option> choices = new ArrayList<>();
        choices.add(new Option("", ui.t("post.letters.all-collectors")));
        for (PrintBatches.Waiting line : waiting) {
            UUID id = line.collectorId();
            if (id != null && choices.stream().noneMatch(each -> each.value().equals(id.toString()))) {
                choices.add(new Option(id.toString(), collectors.getOrDefault(id, "")));
            }
        }
        return choices;
    }

    public List<Option> channelChoices(Ui ui) {
        return List.of(
                new Option("", ui.t("post.letters.all-channels")),
                new Option("letter", ui.t("correspondence.channel." + MessageChannel.LETTER.code())),
                new Option(
                        "registered-letter",
                        ui.t("correspondence.channel." + MessageChannel.REGISTERED_LETTER.code())));
    }

    public String href(PrintBatch batch) {
        return "/letters/batches/" + batch.batchId();
    }

    public String word(PrintBatch batch, Ui ui) {
        return BatchPage.word(batch, ui);
    }

    public Tone tone(PrintBatch batch) {
        return BatchPage.tone(batch);
    }
}
