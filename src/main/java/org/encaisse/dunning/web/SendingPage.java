package org.encaisse.dunning.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.encaisse.correspondence.MessageState;
import org.encaisse.dunning.approval.Sendings;
import org.encaisse.platform.web.Ui;

/** What was let go at once, and how far it has come. */
public record SendingPage(Sendings.Sending sending, Map<MessageState, Long> states, Instant now, boolean may) {

    /** Messages in one state. */
    public record State(String label, String count, String href) {}

    public long waiting() {
        return states.getOrDefault(MessageState.RESERVED, 0L);
    }

    public long done() {
        return sending.messages() - waiting() - states.getOrDefault(MessageState.SENDING, 0L);
    }

    public boolean isOver() {
        return done() >= sending.messages();
    }

    /** What waits may be taken back. */
    public boolean undoes() {
        return may && waiting() > 0;
    }

    public String lead(Ui ui) {
        return ui.t("dunning.sending.lead", sending.actor(), ui.dateTime(sending.sentAt()));
    }

    public String label(Ui ui) {
        return waiting() > 0 && now.isBefore(sending.leavesAt())
                ? ui.t("dunning.sending.waits", ui.dateTime(sending.leavesAt()))
                : isOver() ? ui.t("dunning.sending.over") : ui.t("dunning.sending.leaves");
    }

    public String path() {
        return "/dunning/sendings/" + sending.sendingId();
    }

    public List<State> lines(Ui ui) {
        return states.entrySet().stream()
                .map(one -> new State(
                        ui.t("dunning.message." + one.getKey().code()),
                        ui.number(one.getValue()),
                        "/outbox?state=" + one.getKey().code()))
                .toList();
    }
}
