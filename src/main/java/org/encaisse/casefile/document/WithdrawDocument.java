package org.encaisse.casefile.document;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.encaisse.casefile.CasefileRefusal;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets a paper aside (the wrong file, the wrong customer): it proves nothing any longer, and can still be read. */
@Component
@Transactional
public class WithdrawDocument {

    private final JdbcClient db;
    private final Documents documents;
    private final Journal journal;
    private final BusinessClock clock;

    WithdrawDocument(JdbcClient db, Documents documents, Journal journal, BusinessClock clock) {
        this.db = db;
        this.documents = documents;
        this.journal = journal;
        this.clock = clock;
    }

    public void withdraw(UUID documentId, String reason, Actor actor) {
        StoredDocument document =
                documents.byId(documentId).orElseThrow(() -> new Refused(DocumentRefusal.NO_SUCH_DOCUMENT));
        String why = reason.strip();
        if (why.isEmpty() || why.length() > 500) {
            throw new Refused(CasefileRefusal.REASON_REQUIRED);
        }
        Instant now = clock.now();
        int first = db.sql("""
                insert into casefile.document_withdrawal (tenant_id, document_id, reason, withdrawn_by, withdrawn_at)
                values (platform.current_tenant(), :document, :reason, :by, :at)
                    on conflict on constraint document_withdrawal_pk do nothing
                """)
                .param("document", documentId)
                .param("reason", why)
                .param("by", actor.userId())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        if (first == 0) {
            throw new Refused(DocumentRefusal.DOCUMENT_WITHDRAWN);
        }
        journal.write(new JournalEntry(
                document.customerId(),
                document.openItemId(),
                "casefile.document-withdrawn",
                now,
                actor,
                Map.of("kind", "@" + document.kind().key(), "file", document.fileName(), "reason", why)));
    }
}
