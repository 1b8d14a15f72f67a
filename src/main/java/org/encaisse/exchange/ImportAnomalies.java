package org.encaisse.exchange;

import java.util.Locale;
import java.util.Map;
import org.encaisse.anomalies.Anomalies;
import org.encaisse.anomalies.NewAnomaly;
import org.encaisse.identity.Organisation;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A file that was not taken in, or not all of it; the same file brought again without fault cures it. */
@Component
@Transactional
class ImportAnomalies {

    private static final String ROWS = "exchange.rows-rejected";
    private static final String FILE = "exchange.file-refused";
    private static final int LONGEST_NAME = 150;

    private final Anomalies anomalies;
    private final Messages messages;
    private final Organisation organisation;

    ImportAnomalies(Anomalies anomalies, Messages messages, Organisation organisation) {
        this.anomalies = anomalies;
        this.messages = messages;
        this.organisation = organisation;
    }

    /** It was taken in, but for these lines. */
    void read(FileImport brought, long rejected) {
        anomalies.cured(FILE, subject(brought));
        if (rejected == 0) {
            anomalies.cured(ROWS, subject(brought));
        } else {
            anomalies.raise(new NewAnomaly(
                    ROWS,
                    null,
                    subject(brought),
                    Map.of("file", brought.fileName(), "rows", Long.toString(rejected), "cause", kind(brought)),
                    "/imports/" + brought.importId()));
        }
    }

    /** Nothing of it was taken in. */
    void refused(FileImport brought, Refused refused) {
        if (brought.keep()) {
            anomalies.raise(new NewAnomaly(
                    FILE,
                    null,
                    subject(brought),
                    Map.of(
                            "file",
                            brought.fileName(),
                            "reason",
                            messages.refusal(organisation.current().language(), refused),
                            "cause",
                            kind(brought)),
                    "/imports/" + brought.importId()));
        }
    }

    private static String kind(FileImport brought) {
        return "@exchange.kind." + brought.kind().code();
    }

    private static String subject(FileImport brought) {
        String name = brought.fileName().toLowerCase(Locale.ROOT);
        return brought.kind().code() + ":" + name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }
}
