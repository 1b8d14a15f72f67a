package org.encaisse.correspondence.web;

import java.util.List;
import org.encaisse.correspondence.Archive;
import org.encaisse.correspondence.MessageChannel;
import org.encaisse.correspondence.MessageLine;
import org.encaisse.correspondence.MessageState;
import org.encaisse.customers.Customer;
import org.encaisse.platform.mail.Attachment;
import org.encaisse.platform.mail.MailMessage;
import org.encaisse.platform.mail.ReadMail;
import org.encaisse.platform.web.Tone;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/**
 * One message.
 *
 * @param archived what was handed over, or null while it waits
 * @param mail the same, read
 * @param preview whether it is shown as it would leave now
 */
public record MessagePage(
        MessageLine message,
        @Nullable Customer customer,
        Archive.@Nullable Archived archived,
        @Nullable ReadMail mail,
        boolean preview,
        boolean may) {

    public String title(Ui ui) {
        return message.subject() == null
                ? ui.t("correspondence.outbox.unwritten", message.templateCode())
                : message.subject();
    }

    public Tone tone() {
        return message.state().tone();
    }

    public String word(Ui ui) {
        return ui.t("correspondence.state." + message.state().code());
    }

    public String reason(Ui ui) {
        return Why.of(message.reason(), ui);
    }

    public String explained(Ui ui) {
        return ui.t("correspondence.state." + message.state().code() + ".hint");
    }

    public String way(Ui ui) {
        return Why.way(message, ui);
    }

    public String customerName() {
        return customer == null ? "" : customer.name();
    }

    public String path() {
        return "/outbox/" + message.messageId();
    }

    public boolean decides() {
        return may && message.state() == MessageState.AMBIGUOUS;
    }

    public boolean retries() {
        return may && message.state() == MessageState.FAILED;
    }

    /** Whether what is archived is a sheet of paper, shown as it is printed. */
    public boolean isPaper() {
        return archived != null && archived.mediaType().equals("application/pdf");
    }

    /** What still waits may be taken back; a letter until it is posted. */
    public boolean undoes() {
        return may
                && (message.state() == MessageState.RESERVED
                        || message.state() == MessageState.WRITTEN
                        || message.state() == MessageState.PRINTED);
    }

    /** « Télécharger (.eml) »: by what was archived. */
    public String download(Ui ui) {
        String ending = message.channel().isPaper() ? "pdf" : message.channel() == MessageChannel.SMS ? "txt" : "eml";
        return ui.t("correspondence.message.download", ending);
    }

    public boolean hasWords() {
        return mail != null;
    }

    public boolean hasHtml() {
        return mail != null && mail.html() != null;
    }

    public String text() {
        return mail == null ? "" : mail.text();
    }

    public List<MailMessage.Header> headers() {
        return mail == null ? List.of() : mail.headers();
    }

    public List<Attachment> files() {
        return mail == null ? List.of() : mail.attachments();
    }

    public String size(Attachment file, Ui ui) {
        return ui.t("correspondence.kilobytes", Math.max(1, file.content().length / 1024));
    }

    public String sha256() {
        return archived == null ? "" : archived.sha256();
    }

    public String next(Ui ui) {
        return message.state() == MessageState.RESERVED ? ui.dateTime(message.nextAttemptAt()) : "";
    }
}
