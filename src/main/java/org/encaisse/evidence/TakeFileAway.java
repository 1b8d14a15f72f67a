package org.encaisse.evidence;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.encaisse.casefile.CasefileRight;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.customers.Customer;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.tabular.CsvTableWriter.Dress;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.springframework.stereotype.Component;

/**
 * Writes a customer's whole file, part after part, straight to whoever takes it away. The journal says who took it and keeps
 * the manifest's hash: a manifest written anew for altered files would not be that one.
 */
@Component
public class TakeFileAway {

    private final List<FilePart> parts;
    private final Journal journal;
    private final BusinessClock clock;

    TakeFileAway(List<FilePart> parts, Journal journal, BusinessClock clock) {
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(FilePart::order)).toList();
        this.journal = journal;
        this.clock = clock;
    }

    /** Whoever supervises takes any file away, a collector those of his customers. */
    public void check(Customer customer, SignedIn person) {
        if (!person.may(CasefileRight.TAKE_ANY_AWAY) && !person.userId().equals(customer.collectorId())) {
            throw new Refused(ExportRefusal.ANOTHERS_CUSTOMER, customer.code());
        }
    }

    /** The name of the zip. */
    public String name(Customer customer, Ui ui) {
        return SafeName.of(ui.t("evidence.name") + "-" + customer.code() + "-" + ui.today() + ".zip");
    }

    public void write(Customer customer, SignedIn person, Ui ui, OutputStream out) {
        check(customer, person);
        Instant now = clock.now();
        Bundle bundle = new Bundle(out, person.zone(), ui.lang().equals("en") ? Dress.INTERNATIONAL : Dress.FRENCH);
        boolean whole = false;
        try {
            bundle.bytes("", ui.t("evidence.readme.name"), now, readme(customer, person, ui, now));
            parts.forEach(part -> part.write(customer, ui, bundle));
            String manifest = bundle.end(now);
            whole = true;
            taken(customer, person, Map.of("files", Integer.toString(bundle.files()), "sha256", manifest));
        } finally {
            if (!whole) {
                taken(customer, person, Map.of("files", Integer.toString(bundle.files()), "sha256", ""));
            }
        }
    }

    private void taken(Customer customer, SignedIn person, Map<String, String> detail) {
        journal.write(JournalEntry.of(
                customer.customerId(),
                detail.getOrDefault("sha256", "").isEmpty() ? "casefile.file-taken-in-part" : "casefile.file-taken",
                clock.now(),
                person.actor(),
                detail));
    }

    private static byte[] readme(Customer customer, SignedIn person, Ui ui, Instant now) {
        return ui.t(
                        "evidence.readme",
                        person.tenantName(),
                        customer.name(),
                        customer.code(),
                        ui.dateTime(now),
                        person.displayName())
                .getBytes(StandardCharsets.UTF_8);
    }
}
