package org.encaisse.reminders.web;

import java.util.List;
import org.encaisse.correspondence.Letter;
import org.encaisse.correspondence.RenderedLetter;
import org.encaisse.platform.web.Ui;
import org.encaisse.reminders.PreviewProposal;

/** The mail a proposal would be. */
public record PreviewPage(PreviewProposal.Preview shown, String draft, String path, String currency, boolean may) {

    public boolean leaves() {
        return shown.rendered() != null;
    }

    public String reason(Ui ui) {
        return shown.reason() == null ? "" : ui.t(shown.reason());
    }

    public String subject() {
        RenderedLetter rendered = shown.rendered();
        return rendered == null ? "" : rendered.subject();
    }

    public String to() {
        Letter letter = shown.letter();
        if (letter == null) {
            return "";
        }
        String name = letter.recipientName() == null ? "" : letter.recipientName() + " ";
        return letter.to() == null ? name + "<" + letter.recipient() + ">" : (name.strip() + ", " + letter.recipient());
    }

    public String way(Ui ui) {
        return ui.t("correspondence.channel." + shown.way().code());
    }

    public String statement() {
        return path + "/statement?currency=" + currency;
    }

    public String sheet() {
        return path + "/letter?currency=" + currency;
    }

    public boolean isPaper() {
        return shown.letter() != null && shown.letter().to() != null;
    }

    public String send(Ui ui) {
        return ui.t(isPaper() ? "dunning.approve-this" : "dunning.send-this");
    }

    public String copy() {
        Letter letter = shown.letter();
        return letter == null ? "" : String.join(", ", letter.cc());
    }

    public String replyTo() {
        Letter letter = shown.letter();
        return letter == null || letter.replyTo() == null ? "" : letter.replyTo();
    }

    /** The text, paragraph by paragraph. */
    public List<String> lines() {
        RenderedLetter rendered = shown.rendered();
        return rendered == null ? List.of() : rendered.text().lines().toList();
    }

    public String text() {
        RenderedLetter rendered = shown.rendered();
        return rendered == null ? "" : rendered.text();
    }

    public boolean hasStatement() {
        RenderedLetter rendered = shown.rendered();
        return rendered != null && !rendered.attachments().isEmpty();
    }
}
