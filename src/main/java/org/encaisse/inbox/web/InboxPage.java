package org.encaisse.inbox.web;

import java.util.ArrayList;
import java.util.List;
import org.encaisse.inbox.MailKind;
import org.encaisse.inbox.MailState;
import org.encaisse.inbox.ReceivedMail;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Tab;
import org.encaisse.platform.web.Tone;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/** The mail received, newest first. */
public record InboxPage(List<Line> lines, @Nullable String next, List<Tab> tabs, boolean tray) {

    /** One mail. */
    public record Line(
            String href,
            String sender,
            String subject,
            String received,
            String kind,
            Tone kindTone,
            String state,
            Tone stateTone,
            String customer,
            String customerHref,
            String hint) {

        static Line of(ReceivedMail mail, Ui ui) {
            return new Line(
                    "/inbox/" + mail.mailId(),
                    InboxPage.sender(mail),
                    mail.subject().isBlank() ? ui.t("inbox.subject.none") : mail.subject(),
                    ui.dateTime(mail.fetchedAt()),
                    mail.kind() == null ? "" : ui.t("inbox.kind." + mail.kind().code()),
                    tone(mail.kind()),
                    ui.t("inbox.state." + mail.state().code()),
                    tone(mail.state()),
                    mail.customerName() == null ? "" : mail.customerName(),
                    mail.customerId() == null ? "" : "/customers/" + mail.customerId(),
                    mail.hints().isEmpty()
                            ? ""
                            : ui.t("inbox.hint." + mail.hints().getFirst()));
        }
    }

    static InboxPage of(Slice<ReceivedMail> slice, String view, int waiting, Ui ui) {
        return new InboxPage(
                slice.items().stream().map(mail -> Line.of(mail, ui)).toList(),
                slice.next(),
                tabs(view, waiting, ui),
                view.equals("tray"));
    }

    static String sender(ReceivedMail mail) {
        return mail.senderName() == null
                ? mail.sender().isEmpty() ? "—" : mail.sender()
                : mail.senderName() + " · " + mail.sender();
    }

    static List<Tab> tabs(String view, int waiting, Ui ui) {
        List<Tab> tabs = new ArrayList<>();
        String tray = ui.t("inbox.tray") + (waiting == 0 ? "" : " (" + ui.number(waiting) + ")");
        tabs.add(new Tab("/inbox", ui.t("inbox.all"), view.isEmpty()));
        tabs.add(new Tab("/inbox?view=tray", tray, view.equals("tray")));
        tabs.add(new Tab("/inbox?view=answer", ui.t("inbox.answers"), view.equals("answer")));
        tabs.add(new Tab("/inbox?view=return", ui.t("inbox.returned-mail"), view.equals("return")));
        tabs.add(new Tab("/inbox?view=automatic", ui.t("inbox.automatics"), view.equals("automatic")));
        tabs.add(new Tab("/inbox?view=complaint", ui.t("inbox.complaints"), view.equals("complaint")));
        tabs.add(new Tab("/inbox?view=aside", ui.t("inbox.aside-tab"), view.equals("aside")));
        tabs.add(new Tab("/inbox/returns", ui.t("inbox.review"), view.equals("returns")));
        return tabs;
    }

    static Tone tone(@Nullable MailKind kind) {
        return kind == null
                ? Tone.NEUTRAL
                : switch (kind) {
                    case ANSWER -> Tone.INFO;
                    case RETURN, COMPLAINT -> Tone.BAD;
                    case DELIVERED -> Tone.GOOD;
                    case AUTOMATIC -> Tone.NEUTRAL;
                    case UNREADABLE -> Tone.WARN;
                };
    }

    static Tone tone(MailState state) {
        return switch (state) {
            case FILED -> Tone.GOOD;
            case TRAY -> Tone.WARN;
            case STORED, ASIDE -> Tone.NEUTRAL;
        };
    }
}
