package org.encaisse.correspondence;

import java.util.List;
import org.encaisse.platform.mail.Attachment;

/**
 * A letter in words, exactly as it is sent.
 *
 * @param attachments the statement first, when there is one
 */
public record RenderedLetter(
        String subject,
        String text,
        String html,
        List<Attachment> attachments,
        String templateCode,
        int templateVersion) {

    public RenderedLetter {
        attachments = List.copyOf(attachments);
    }

    RenderedLetter with(List<Attachment> files) {
        return new RenderedLetter(subject, text, html, files, templateCode, templateVersion);
    }
}
