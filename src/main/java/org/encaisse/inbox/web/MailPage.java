package org.encaisse.inbox.web;

import java.util.List;
import org.encaisse.inbox.Inbox;
import org.encaisse.inbox.MailKind;
import org.encaisse.inbox.ReceivedMail;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Tone;
import org.encaisse.platform.web.Ui;

/** One mail: what it says, what it quotes, what came with it, where it was filed and why. */
public record MailPage(
        ReceivedMail mail,
        Inbox.Text text,
        List<Inbox.File> files,
        List<Inbox.Returned> returned,
        List<Inbox.Filed> filings,
        List<Candidate> candidates,
        List<Option> entities,
        String refusal) {

    /** Whom it might be from. */
    public record Candidate(String code, String name, String entity) {}

    public String sender() {
        return InboxPage.sender(mail);
    }

    public String title(Ui ui) {
        return mail.subject().isBlank() ? ui.t("inbox.subject.none") : mail.subject();
    }

    public String kind(Ui ui) {
        MailKind kind = mail.kind();
        return kind == null ? "" : ui.t("inbox.kind." + kind.code());
    }

    public Tone kindTone() {
        return InboxPage.tone(mail.kind());
    }

    public String state(Ui ui) {
        return ui.t("inbox.state." + mail.state().code());
    }

    public Tone stateTone() {
        return InboxPage.tone(mail.state());
    }

    public boolean filed() {
        return mail.customerId() != null;
    }

    public String customerHref() {
        return "/customers/" + mail.customerId();
    }

    public String customer() {
        return mail.customerName() == null ? "" : mail.customerName() + " · " + mail.customerCode();
    }

    /** By which sign the customer was found. */
    public String found(Ui ui) {
        return mail.foundBy() == null ? "" : ui.t("inbox.found." + mail.foundBy());
    }

    /** Why it waits. */
    public String reason(Ui ui) {
        String key = "inbox.reason." + mail.reason();
        return mail.reason() != null && ui.has(key) ? ui.t(key) : "";
    }

    public boolean answersOurs() {
        return mail.messageId() != null;
    }

    public String ourMessage() {
        return "/outbox/" + mail.messageId();
    }

    public List<String> hints(Ui ui) {
        return mail.hints().stream().map(hint -> ui.t("inbox.hint." + hint)).toList();
    }

    public String source() {
        return "/inbox/" + mail.mailId() + "/content";
    }

    public String filing() {
        return "/inbox/" + mail.mailId() + "/filing";
    }

    public String aside() {
        return "/inbox/" + mail.mailId() + "/aside";
    }

    public boolean severalEntities() {
        return entities.size() > 2;
    }

    public String file(Inbox.File file, Ui ui) {
        return file.reason() == null ? ui.t("inbox.file.kept") : ui.t("inbox.file." + file.reason());
    }

    public String size(Inbox.File file, Ui ui) {
        return ui.t("inbox.file.size", Math.max(1, file.size() / 1024));
    }

    public String document(Inbox.File file) {
        return "/documents/" + file.documentId() + "/content";
    }

    public String filedBy(Inbox.Filed filed, Ui ui) {
        String where = filed.customer() == null ? String.valueOf(filed.reason()) : filed.customer();
        return where + " — " + ui.t("inbox.filed-by", filed.author(), ui.dateTime(filed.at()));
    }
}
