package org.encaisse.correspondence;

import java.time.Instant;
import java.util.UUID;
import org.encaisse.platform.mail.Attachment;
import org.springframework.stereotype.Component;

/** Prints a statement of account as PDF/A. */
@Component
public class RenderStatement {

    /** The same statement, id and instant give the same bytes. */
    public byte[] pdf(Statement statement, UUID id, Instant now) {
        return DrawStatement.pdf(StatementSheet.of(statement), id, now);
    }

    /** As a file that goes with a letter. */
    public Attachment attachment(Statement statement, UUID id, Instant now) {
        return new Attachment(fileName(statement), "application/pdf", pdf(statement, id, now));
    }

    static String fileName(Statement statement) {
        boolean english = statement.language().equals("en");
        String what = statement.onlyOverdue()
                ? english ? "overdue-invoices-" : "factures-echues-"
                : english ? "statement-" : "releve-";
        return what + statement.to().code().replaceAll("[^A-Za-z0-9._-]", "_") + "-" + statement.on() + ".pdf";
    }
}
