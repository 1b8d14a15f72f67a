package org.encaisse.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.encaisse.correspondence.Archive;
import org.encaisse.correspondence.MessageLine;
import org.encaisse.correspondence.Outbox;
import org.encaisse.customers.Customer;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was sent, byte for byte as it was archived before it left, with the hash that was taken then. */
@Component
class MessagesPart implements FilePart {

    private static final int STEP = 200;

    private final Outbox outbox;
    private final Archive archive;
    private final BusinessClock clock;

    MessagesPart(Outbox outbox, Archive archive, BusinessClock clock) {
        this.outbox = outbox;
        this.archive = archive;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void write(Customer customer, Ui ui, Bundle into) {
        String folder = ui.t("evidence.messages.name");
        each(
                customer,
                message -> archive.of(message.messageId())
                        .ifPresent(kept ->
                                into.bytes(folder, name(message, kept.mediaType()), kept.at(), kept.content())));
        into.table(
                folder + ".csv",
                clock.now(),
                List.of(
                        ui.t("evidence.file"),
                        ui.t("evidence.sent"),
                        ui.t("evidence.to"),
                        ui.t("evidence.subject"),
                        ui.t("evidence.template"),
                        ui.t("evidence.state"),
                        ui.t("evidence.hash")),
                table -> each(customer, message -> {
                    Archive.Archived kept = archive.of(message.messageId()).orElse(null);
                    Instant sent = message.sentAt();
                    table.text(kept == null ? "" : folder + "/" + SafeName.of(name(message, kept.mediaType())))
                            .text(
                                    sent == null
                                            ? ""
                                            : sent.atZone(ui.zone())
                                                    .toOffsetDateTime()
                                                    .toString())
                            .text(message.recipient());
                    table.text(message.subject() == null ? "" : message.subject())
                            .text(message.templateCode())
                            .text(ui.t("correspondence.state." + message.state().code()))
                            .text(kept == null ? "" : kept.sha256());
                    table.endRow();
                }));
    }

    private static String name(MessageLine message, String mediaType) {
        String ending = switch (mediaType) {
            case "message/rfc822" -> ".eml";
            case "application/pdf" -> ".pdf";
            default -> ".txt";
        };
        return message.businessDate() + "-" + message.templateCode() + "-" + message.messageId() + ending;
    }

    private void each(Customer customer, Consumer<MessageLine> consumer) {
        @Nullable UUID after = null;
        do {
            Slice<MessageLine> slice = outbox.page(null, null, customer.customerId(), after, STEP);
            slice.items().forEach(consumer);
            after = slice.next() == null ? null : UUID.fromString(slice.next());
        } while (after != null);
    }
}
