package org.encaisse.anomalies;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.encaisse.correspondence.MessageLine;
import org.encaisse.correspondence.MessageSettled;
import org.encaisse.correspondence.MessageState;
import org.encaisse.correspondence.MessagesSettled;
import org.encaisse.correspondence.Outbox;
import org.encaisse.correspondence.SettledReason;
import org.encaisse.customers.Customers;
import org.encaisse.customers.Datum;
import org.encaisse.identity.Organisation;
import org.encaisse.platform.facts.FactPhase;
import org.encaisse.platform.facts.Follows;
import org.encaisse.platform.web.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What did not leave, may have left, or came back: correspondence lies below and only tells what became of a message. */
@Component
@Transactional
public class MessageAnomalies {

    public static final String FAILED = "casefile.message-failed";
    public static final String UNSURE = "casefile.message-unsure";
    public static final String RETURNED = "casefile.message-returned";

    /** Where a message may have been going: by mail, on paper, to a telephone. */
    private static final List<Datum> WAYS = List.of(Datum.EMAIL, Datum.ADDRESS, Datum.TELEPHONE);

    /** The server's own code of why: 5.1.1 no such mailbox, 5.2.2 mailbox full. */
    private static final Pattern ENHANCED = Pattern.compile("\\b([45]\\.\\d{1,3}\\.\\d{1,3})\\b");

    private static final List<String> FAMILIES = List.of("reason.", "refusal.", "");

    private final Anomalies anomalies;
    private final Outbox outbox;
    private final Customers customers;
    private final Organisation organisation;
    private final Messages messages;

    MessageAnomalies(
            Anomalies anomalies, Outbox outbox, Customers customers, Organisation organisation, Messages messages) {
        this.anomalies = anomalies;
        this.outbox = outbox;
        this.customers = customers;
        this.organisation = organisation;
        this.messages = messages;
    }

    /** Before whoever acts on it: a task to find an address comes after the reason for it. */
    @Follows(FactPhase.WRITTEN_DOWN)
    void on(MessagesSettled settled) {
        List<UUID> reached = settled.that(each -> each.state() == MessageState.SENT).stream()
                .map(MessageSettled::customerId)
                .distinct()
                .toList();
        if (!reached.isEmpty()) {
            anomalies.curedOf(reached, List.of(FAILED, UNSURE, RETURNED));
        }
        settled.that(each -> each.state() != MessageState.SENT).forEach(this::notSent);
    }

    private void notSent(MessageSettled message) {
        String id = message.messageId().toString();
        switch (message.state()) {
            case DROPPED -> {
                anomalies.cured(FAILED, id);
                anomalies.cured(UNSURE, id);
            }
            case FAILED -> {
                anomalies.cured(UNSURE, id);
                anomalies.raise(anomaly(FAILED, message, "/outbox/" + id));
            }
            case AMBIGUOUS -> anomalies.watch(anomaly(UNSURE, message, "/outbox/" + id));
            case BOUNCED -> {
                anomalies.cured(UNSURE, id);
                anomalies.raise(anomaly(RETURNED, message, addressOf(message)));
            }
            case SENT, RESERVED, WRITTEN, PRINTED, SENDING -> {}
        }
    }

    private NewAnomaly anomaly(String kind, MessageSettled message, String href) {
        Map<String, String> detail = new TreeMap<>();
        outbox.byId(message.messageId()).ifPresent(line -> {
            detail.put("recipient", line.recipient());
            detail.put("template", line.templateCode());
            if (line.subject() != null) {
                detail.put("about", line.subject());
            }
        });
        detail.put("reason", words(message.reason()));
        detail.put("cause", cause(message.reason()));
        return new NewAnomaly(kind, message.customerId(), message.messageId().toString(), detail, href);
    }

    /** The form of the contact that bears this address; the message where nobody does any more. */
    private String addressOf(MessageSettled message) {
        String recipient =
                outbox.byId(message.messageId()).map(MessageLine::recipient).orElse("");
        return customers.contactsOf(message.customerId()).stream()
                .filter(contact -> WAYS.stream()
                        .anyMatch(way -> contact.has(way) && recipient.equalsIgnoreCase(contact.value(way))))
                .findFirst()
                .map(contact -> "/customers/" + message.customerId() + "/contacts/" + contact.contactId() + "/edit")
                .orElse("/outbox/" + message.messageId());
    }

    /** A code has a sentence, a server's answer is quoted as it is. */
    private String words(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            return "";
        }
        SettledReason why = SettledReason.read(reason);
        return FAMILIES.stream()
                .map(family -> family + why.code())
                .filter(messages::has)
                .findFirst()
                .map(key -> messages.text(
                        organisation.current().language(), key, why.arguments().toArray()))
                .orElse(reason);
    }

    /** What the review of the month counts by: the code of the reason, or that of the server. */
    private static String cause(@Nullable String reason) {
        if (reason == null) {
            return "";
        }
        Matcher enhanced = ENHANCED.matcher(reason);
        if (enhanced.find()) {
            return enhanced.group(1);
        }
        String code = SettledReason.read(reason).code();
        return code.matches("[a-z-]+\\.[a-z-]+") ? code : "";
    }
}
