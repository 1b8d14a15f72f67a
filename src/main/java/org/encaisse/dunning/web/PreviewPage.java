package org.encaisse.dunning.web;

import java.util.List;
import org.encaisse.correspondence.Letter;
import org.encaisse.correspondence.RenderedLetter;
import org.encaisse.dunning.letter.PreviewProposal;
import org.encaisse.platform.web.Ui;

/** The mail a proposal would be. */
public record PreviewPage(PreviewProposal.Preview shown, String draft, String statement, boolean may) {

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
        return letter == null
                ? ""
                : (letter.recipientName() == null ? "" : letter.recipientName() + " ") + "<" + letter.recipient() + ">";
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
