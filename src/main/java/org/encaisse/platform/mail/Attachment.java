package org.encaisse.platform.mail;

import java.util.regex.Pattern;
import org.encaisse.kernel.outcome.Refused;

/** A file that goes with a message. */
@SuppressWarnings("ArrayRecordComponent") // a file's bytes; compared nowhere
public record Attachment(String fileName, String contentType, byte[] content) {

    private static final Pattern TYPE = Pattern.compile("[a-z]+/[a-z0-9.+-]+");

    public Attachment {
        MailText.oneLine(fileName);
        if (fileName.isBlank() || fileName.length() > 120 || fileName.contains("/") || fileName.contains("\\")) {
            throw new Refused(MailRefusal.BAD_NAME, fileName);
        }
        if (!TYPE.matcher(contentType).matches()) {
            throw new Refused(MailRefusal.BAD_NAME, contentType);
        }
    }
}
