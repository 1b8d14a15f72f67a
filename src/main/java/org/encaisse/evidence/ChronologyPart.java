package org.encaisse.evidence;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.encaisse.casefile.SealedLines;
import org.encaisse.customers.Customer;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The chronology three times: to be read, to be sorted, to be verified; and the head of the chain. */
@Component
class ChronologyPart implements FilePart {

    private static final int STEP = 1_000;
    /** Lines of one PDF: a book of which every volume fits into memory. */
    private static final int VOLUME = 1_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SealedLines lines;
    private final BusinessClock clock;

    ChronologyPart(SealedLines lines, BusinessClock clock) {
        this.lines = lines;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void write(Customer customer, Ui ui, Bundle into) {
        Instant now = clock.now();
        String name = ui.t("evidence.chronology.name");
        volumes(customer, ui, into, name, now);
        into.table(
                name + ".csv",
                now,
                List.of(
                        ui.t("evidence.when"),
                        ui.t("evidence.what"),
                        ui.t("evidence.who"),
                        ui.t("evidence.kind"),
                        ui.t("evidence.seal")),
                table -> each(customer, line -> {
                    table.text(line.at().atZone(ui.zone()).toOffsetDateTime().toString())
                            .text(ui.named("journal." + line.kind(), line.detail()))
                            .text(line.actor());
                    table.text(line.kind()).text(line.hash() == null ? "" : line.hash());
                    table.endRow();
                }));
        into.file("", name + ".json", now, out -> json(customer, ui, out));
    }

    private void volumes(Customer customer, Ui ui, Bundle into, String name, Instant now) {
        @Nullable UUID after = null;
        int volume = 1;
        do {
            Slice<SealedLines.Line> slice = lines.page(customer.customerId(), after, VOLUME);
            ChronologySheet sheet = new ChronologySheet(customer, ui, volume);
            slice.items().forEach(sheet::add);
            String part = volume == 1 && slice.next() == null ? "" : "-" + volume;
            into.bytes("", name + part + ".pdf", now, sheet.bytes(Ids.next(), now));
            after = slice.next() == null ? null : UUID.fromString(slice.next());
            volume++;
        } while (after != null);
    }

    private void json(Customer customer, Ui ui, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        SealedLines.@Nullable Head head = lines.head();
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("customer", customer.code());
        about.put("customerId", customer.customerId().toString());
        about.put("tenantId", tenant(ui));
        about.put("chainLength", head == null ? 0 : head.seq());
        about.put("chainHead", head == null ? "" : head.hash());
        about.put("sealedAt", head == null ? "" : head.sealedAt().toString());
        writer.write("{\"about\":" + JSON.writeValueAsString(about) + ",\"entries\":[");
        String[] between = {"\n"};
        each(customer, line -> {
            try {
                writer.write(between[0] + JSON.writeValueAsString(entry(line, ui)));
                between[0] = ",\n";
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.write("\n]}\n");
        writer.flush();
    }

    private static String tenant(Ui ui) {
        return ui.person() == null ? "" : ui.person().tenant().value().toString();
    }

    private static Map<String, @Nullable Object> entry(SealedLines.Line line, Ui ui) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("id", line.entryId().toString());
        entry.put("at", line.at().toString());
        entry.put("kind", line.kind());
        entry.put("text", ui.named("journal." + line.kind(), line.detail()));
        entry.put("who", line.actor());
        entry.put("whoId", line.actorId() == null ? null : line.actorId().toString());
        entry.put(
                "openItemId",
                line.openItemId() == null ? null : line.openItemId().toString());
        entry.put("detail", line.detail());
        entry.put("seq", line.seq());
        entry.put("previous", line.previous());
        entry.put("hash", line.hash());
        return entry;
    }

    private void each(Customer customer, Consumer<SealedLines.Line> consumer) {
        @Nullable UUID after = null;
        do {
            Slice<SealedLines.Line> slice = lines.page(customer.customerId(), after, STEP);
            slice.items().forEach(consumer);
            after = slice.next() == null ? null : UUID.fromString(slice.next());
        } while (after != null);
    }
}
