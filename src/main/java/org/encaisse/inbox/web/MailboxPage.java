package org.encaisse.inbox.web;

import java.util.Arrays;
import java.util.List;
import org.encaisse.inbox.Mailbox;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Ui;

/** The mailbox as it is set; the password is never part of a page. */
public record MailboxPage(Mailbox mailbox, List<String> folders, String refusal) {

    public List<Option> sources(Ui ui) {
        return Arrays.stream(Mailbox.Source.values())
                .map(one -> new Option(one.code(), ui.t("inbox.source." + one.code())))
                .toList();
    }

    public List<Option> securities(Ui ui) {
        return Arrays.stream(Mailbox.Security.values())
                .map(one -> new Option(one.code(), ui.t("inbox.security." + one.code())))
                .toList();
    }

    public String port() {
        return mailbox.port() == null ? "" : mailbox.port().toString();
    }

    public String passwordHint(Ui ui) {
        return ui.t(mailbox.hasPassword() ? "inbox.settings.password.kept" : "inbox.settings.password.none");
    }

    public String readAt(Ui ui) {
        return mailbox.readAt() == null ? ui.t("inbox.settings.never") : ui.dateTime(mailbox.readAt());
    }

    public String trouble(Ui ui) {
        String why = mailbox.trouble();
        if (why == null) {
            return "";
        }
        String words = ui.has("refusal." + why) ? ui.t("refusal." + why, "") : why;
        return ui.t("inbox.settings.trouble", ui.dateTime(mailbox.troubleSince()), words);
    }
}
