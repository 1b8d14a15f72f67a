package org.encaisse.inbox.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.encaisse.customers.Customer;
import org.encaisse.evidence.Bundle;
import org.encaisse.evidence.FilePart;
import org.encaisse.inbox.Inbox;
import org.encaisse.inbox.ReceivedMail;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mails that were received of a customer, byte for byte, in the file that is taken away. */
@Component
class ReceivedPart implements FilePart {

    private static final int STEP = 200;

    private final Inbox inbox;
    private final BusinessClock clock;

    ReceivedPart(Inbox inbox, BusinessClock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public void write(Customer customer, Ui ui, Bundle into) {
        String folder = ui.t("inbox.export.name");
        each(customer, mail -> into.bytes(folder, name(mail, ui), mail.fetchedAt(), inbox.content(mail.mailId())));
        List<String> headings = Stream.of("export.file", "received", "from", "subject", "kind")
                .map(column -> ui.t("inbox." + column))
                .toList();
        into.table(
                folder + ".csv",
                clock.now(),
                headings,
                table -> each(customer, mail -> {
                    table.text(folder + "/" + name(mail, ui))
                            .text(at(mail.fetchedAt(), ui))
                            .text(mail.sender());
                    table.text(mail.subject())
                            .text(
                                    mail.kind() == null
                                            ? ""
                                            : ui.t("inbox.kind." + mail.kind().code()));
                    table.endRow();
                }));
    }

    private static String name(ReceivedMail mail, Ui ui) {
        LocalDate day = mail.fetchedAt().atZone(ui.zone()).toLocalDate();
        return day + "-" + mail.mailId() + ".eml";
    }

    private static String at(Instant instant, Ui ui) {
        return instant.atZone(ui.zone()).toOffsetDateTime().toString();
    }

    private void each(Customer customer, Consumer<ReceivedMail> consumer) {
        @Nullable UUID after = null;
        do {
            Slice<ReceivedMail> slice = inbox.page(Inbox.Filter.of(customer.customerId()), after, STEP);
            slice.items().forEach(consumer);
            after = slice.next() == null ? null : UUID.fromString(slice.next());
        } while (after != null);
    }
}
