package org.encaisse.correspondence;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.UUID;
import org.encaisse.platform.mail.Attachment;
import org.encaisse.platform.pdf.PdfPrinter;
import org.springframework.stereotype.Component;

/** Prints a statement of account as PDF/A. */
@Component
public class RenderStatement {

    private static final String CSS = Resource.text("/correspondence/statement.css");

    private final PdfPrinter printer;
    private final TemplateEngine templates;

    RenderStatement(PdfPrinter printer, TemplateEngine templates) {
        this.printer = printer;
        this.templates = templates;
    }

    /** The same statement, id and instant give the same bytes. */
    public byte[] pdf(Statement statement, UUID id, Instant now) {
        StringOutput xhtml = new StringOutput(32 * 1024);
        templates.render("correspondence/statement.jte", StatementSheet.of(statement), xhtml);
        return printer.print(xhtml.toString(), CSS, id, now);
    }

    /** As a file that goes with a letter. */
    public Attachment attachment(Statement statement, UUID id, Instant now) {
        String name = (statement.language().equals("en") ? "statement-" : "releve-")
                + statement.to().code().replaceAll("[^A-Za-z0-9._-]", "_") + "-" + statement.on() + ".pdf";
        return new Attachment(name, "application/pdf", pdf(statement, id, now));
    }
}
