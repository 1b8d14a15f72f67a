package org.encaisse.post;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.platform.tabular.TableWriter;
import org.encaisse.platform.tabular.XlsxTableWriter;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The letters of a batch in order, for whoever posts them: to whom, where, under which number. */
@Component
public class MailingList {

    private static final List<String> HEADINGS = List.of(
            "rank",
            "account",
            "customer",
            "addressee",
            "address",
            "channel",
            "collector",
            "subject",
            "number",
            "posted-on",
            "receipt");
    private static final int STRETCH = 500;

    private final PrintBatches batches;
    private final People people;

    MailingList(PrintBatches batches, People people) {
        this.batches = batches;
        this.people = people;
    }

    public void write(UUID batchId, OutputStream out, Ui ui) throws IOException {
        Map<UUID, String> names = people.all().stream().collect(Collectors.toMap(Person::userId, Person::displayName));
        try (TableWriter table = new XlsxTableWriter(out, ui.t("post.letters.list"))) {
            HEADINGS.forEach(heading -> table.text(ui.t("post.letters." + heading)));
            table.endRow();
            List<BatchLetter> stretch = batches.letters(batchId, 0, STRETCH);
            while (!stretch.isEmpty()) {
                stretch.forEach(letter -> row(table, letter, names, ui));
                stretch = batches.letters(batchId, stretch.getLast().position(), STRETCH);
            }
        }
    }

    private static void row(TableWriter table, BatchLetter letter, Map<UUID, String> names, Ui ui) {
        UUID collector = letter.collectorId();
        table.number(BigDecimal.valueOf(letter.position()))
                .text(letter.customerCode())
                .text(letter.customerName())
                .text(said(letter.recipientName()))
                .text(letter.address())
                .text(ui.t("correspondence.channel." + letter.channel().code()))
                .text(collector == null ? "" : names.getOrDefault(collector, ""))
                .text(said(letter.subject()))
                .text(said(letter.registeredNumber()));
        if (letter.postedOn() == null) {
            table.blank();
        } else {
            table.date(letter.postedOn());
        }
        ReceiptOutcome receipt = letter.receipt();
        table.text(receipt == null ? "" : ui.t("correspondence.receipt." + receipt.code()))
                .endRow();
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
