package org.encaisse.inbox;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.casefile.document.DocumentKind;
import org.encaisse.casefile.document.StoreDocument;
import org.encaisse.inbox.mail.ParsedMail;
import org.encaisse.inbox.mail.Piece;
import org.encaisse.kernel.tenant.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files that came with a mail become documents of the customer, when they are of the kinds that documents are: told by
 * their bytes, never opened here, downloaded only. What is not taken is named with its reason and stays in the mail itself.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class KeepFiles {

    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final StoreDocument store;

    KeepFiles(JdbcClient jdbc, StoreDocument store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /** How many were kept as documents. */
    int keep(UUID mailId, ParsedMail mail, UUID customerId, Actor actor, LocalDate on) {
        jdbc.sql("""
                delete from inbox.attachment
                 where tenant_id = :tenant
                   and mail_id = :mail
                """).param("mail", mailId).update();
        List<Piece> files = mail.files();
        int kept = 0;
        for (int i = 0; i < files.size(); i++) {
            Piece file = files.get(i);
            String name = file.fileName() == null ? "" : file.fileName();
            String shown = name.length() > 200 ? name.substring(0, 200) : name;
            String why = i >= MOST ? "too-many" : refusal(file);
            UUID document = why == null
                    ? store.store(customerId, null, DocumentKind.OTHER, shown, file.content(), actor, on)
                    : null;
            kept += document == null ? 0 : 1;
            note(mailId, i, shown, file.content().length, document, why);
        }
        return kept;
    }

    private static @Nullable String refusal(Piece file) {
        if (file.content().length == 0) {
            return "empty";
        }
        if (file.content().length > StoreDocument.MOST_BYTES) {
            return "too-large";
        }
        return StoreDocument.takes(file.content()) ? null : "type-refused";
    }

    private void note(
            UUID mailId, int position, String name, int size, @Nullable UUID document, @Nullable String reason) {
        jdbc.sql("""
                insert into inbox.attachment (tenant_id, mail_id, position, file_name, size, document_id, reason)
                values (:tenant, :mail, :position, :name, :size, :document, :reason)
                """)
                .param("mail", mailId)
                .param("position", position)
                .param("name", name)
                .param("size", size)
                .param("document", document)
                .param("reason", reason)
                .update();
    }
}
