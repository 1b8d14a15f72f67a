package org.encaisse.correspondence.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.correspondence.CorrespondenceRight;
import org.encaisse.correspondence.MessageChannel;
import org.encaisse.correspondence.MessageLine;
import org.encaisse.correspondence.MessageState;
import org.encaisse.customers.Customer;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Tab;
import org.encaisse.platform.web.Tone;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/** The outbox, newest first. */
public record OutboxPage(
        @Nullable MessageState state,
        @Nullable MessageChannel channel,
        Map<MessageState, Long> counts,
        List<MessageLine> messages,
        Map<UUID, Customer> customers,
        @Nullable String next,
        String transport) {

    public List<Tab> tabs(Ui ui) {
        List<Tab> tabs = new ArrayList<>();
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        tabs.add(new Tab("/outbox" + by("?"), ui.t("correspondence.state.all") + " " + ui.number(all), state == null));
        for (MessageState each : MessageState.values()) {
            long count = counts.getOrDefault(each, 0L);
            if (count > 0 || each == state) {
                tabs.add(new Tab(
                        "/outbox?state=" + each.code() + by("&"),
                        ui.t("correspondence.state." + each.code()) + " " + ui.number(count),
                        each == state));
            }
        }
        return tabs;
    }

    private String by(String sign) {
        return channel == null ? "" : sign + "channel=" + channel.code();
    }

    /** The ways of a message with their words; empty for all of them. */
    public List<Option> channels(Ui ui) {
        List<Option> choices = new ArrayList<>();
        choices.add(new Option("", ui.t("correspondence.channel.all")));
        for (MessageChannel each : MessageChannel.values()) {
            choices.add(new Option(each.code(), ui.t("correspondence.channel." + each.code())));
        }
        return choices;
    }

    public String chosen() {
        return channel == null ? "" : channel.code();
    }

    public String stateCode() {
        return state == null ? "" : state.code();
    }

    public String way(MessageLine message, Ui ui) {
        return Why.way(message, ui);
    }

    public String lead(Ui ui) {
        return ui.t("correspondence.outbox.lead", transport);
    }

    public String customer(MessageLine message) {
        Customer customer = customers.get(message.customerId());
        return customer == null ? "" : customer.name();
    }

    public String code(MessageLine message) {
        Customer customer = customers.get(message.customerId());
        return customer == null ? "" : customer.code();
    }

    public String href(MessageLine message) {
        return "/outbox/" + message.messageId();
    }

    public String subject(MessageLine message, Ui ui) {
        return message.subject() == null
                ? ui.t("correspondence.outbox.unwritten", message.templateCode())
                : message.subject();
    }

    public String when(MessageLine message, Ui ui) {
        return ui.dateTime(message.sentAt() == null ? message.reservedAt() : message.sentAt());
    }

    public String word(MessageLine message, Ui ui) {
        return ui.t("correspondence.state." + message.state().code());
    }

    public Tone tone(MessageLine message) {
        return message.state().tone();
    }

    /** The server's own words need not be repeated beside a message that has left. */
    public String reason(MessageLine message, Ui ui) {
        return message.state() == MessageState.SENT ? "" : Why.of(message.reason(), ui);
    }

    public boolean undoes(MessageLine message, Ui ui) {
        return message.state() == MessageState.RESERVED && ui.may(CorrespondenceRight.TAKE_BACK);
    }
}
