package org.encaisse.reminders;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.encaisse.correspondence.Composition;
import org.encaisse.correspondence.Letter;
import org.encaisse.correspondence.MessageChannel;
import org.encaisse.correspondence.MessageComposer;
import org.encaisse.correspondence.PendingMessage;
import org.encaisse.correspondence.Statement;
import org.encaisse.customers.Contact;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.dunning.approval.Approvals;
import org.encaisse.dunning.decision.Carrier;
import org.encaisse.dunning.decision.CustomerFile;
import org.encaisse.dunning.decision.DueItem;
import org.encaisse.dunning.run.MessageActions;
import org.encaisse.dunning.run.RunTerms;
import org.encaisse.dunning.scenario.Attachment;
import org.encaisse.dunning.scenario.Stage;
import org.encaisse.dunning.scenario.Step;
import org.encaisse.dunning.settings.Leaving;
import org.encaisse.dunning.settings.Settings;
import org.encaisse.kernel.calendar.Days;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.receivables.OpenItem;
import org.encaisse.receivables.OpenItems;
import org.springframework.stereotype.Component;

/**
 * Writes a reminder when its turn has come. Looks at everything again: still owed, not held, no money waiting to be
 * allocated, the right address; what no longer stands is left out, and a message about nothing is withdrawn.
 */
@Component
class ComposeReminder implements MessageComposer {

    /** Days that a formal notice leaves when its step does not say. */
    private static final int USUAL_NOTICE = 8;

    private static final String NO_LONGER_DUE = "correspondence.lapsed";
    private static final Duration LATER = Duration.ofMinutes(2);

    private final MessageActions actions;
    private final WhatStands stands;
    private final Approvals approvals;
    private final Settings settings;
    private final Leaving leaving;
    private final InCopy inCopy;
    private final Enclosures enclosures;
    private final Customers customers;
    private final OpenItems openItems;
    private final WriteLetter write;
    private final Particulars particulars;
    private final BusinessClock clock;

    ComposeReminder(
            MessageActions actions,
            WhatStands stands,
            Approvals approvals,
            Settings settings,
            Leaving leaving,
            InCopy inCopy,
            Enclosures enclosures,
            Customers customers,
            OpenItems openItems,
            WriteLetter write,
            Particulars particulars,
            BusinessClock clock) {
        this.actions = actions;
        this.stands = stands;
        this.approvals = approvals;
        this.settings = settings;
        this.leaving = leaving;
        this.inCopy = inCopy;
        this.enclosures = enclosures;
        this.customers = customers;
        this.openItems = openItems;
        this.write = write;
        this.particulars = particulars;
        this.clock = clock;
    }

    @Override
    public String purpose() {
        return "dunning";
    }

    @Override
    public Map<UUID, String> lapsed(Collection<UUID> messages, LocalDate today) {
        Map<UUID, String> lapsed = new HashMap<>();
        approvals.lessOwed(messages).forEach(id -> lapsed.put(id, Approvals.LAPSED));
        actions.lapsed(messages, today).forEach(id -> lapsed.put(id, NO_LONGER_DUE));
        return lapsed;
    }

    @Override
    public void readAhead(Collection<PendingMessage> messages, LocalDate today) {
        List<UUID> ids = messages.stream().map(PendingMessage::messageId).toList();
        List<UUID> owing =
                messages.stream().map(PendingMessage::customerId).distinct().toList();
        actions.readAhead(ids, owing);
        approvals.readAhead(ids);
        customers.readAhead(owing);
        openItems.readAhead(owing);
        stands.readAhead(owing, today);
        particulars.readAhead(
                messages.stream()
                        .filter(each -> particulars.speaksOfFees(each.templateCode(), each.language()))
                        .map(PendingMessage::customerId)
                        .distinct()
                        .flatMap(id -> customers.byId(id).stream())
                        .toList(),
                today);
    }

    @Override
    public Composition compose(PendingMessage message, LocalDate today) {
        if (settings.current().isStopped()) {
            return new Composition.NotNow("dunning.stopped", clock.now().plus(LATER));
        }
        Optional<Instant> opens = opens(message);
        if (opens.isPresent()) {
            return new Composition.NotNow("dunning.outside-hours", opens.get());
        }
        WhatStands.Judged judged = stands.judge(message, actions.of(message.messageId()), today);
        Composition composed = compose(message, judged, today);
        if (composed instanceof Letter && approvals.hasLapsed(message.messageId())) {
            return new Composition.NoLonger(Approvals.LAPSED);
        }
        if (composed instanceof Letter
                && judged.standing().size() < actions.of(message.messageId()).size()) {
            // Decided here once: whatever becomes of the mail, and whenever, these and no others were in it.
            actions.keepOnly(message.messageId(), about(List.of(), judged.standing()));
        }
        return composed;
    }

    @Override
    public Composition preview(PendingMessage message, LocalDate today) {
        return compose(message, stands.judge(message, actions.of(message.messageId()), today), today);
    }

    /** What is printed may be printed at any hour. */
    private Optional<Instant> opens(PendingMessage message) {
        return message.channel().isPaper() ? Optional.empty() : leaving.notBefore(message.customerId());
    }

    /** What a proposal would be, by the way it would take. */
    Composition compose(PendingMessage message, List<MessageActions.Carried> carried, LocalDate today) {
        WhatStands.Judged judged = stands.judge(message, carried, today);
        return compose(message.by(way(message, judged)), judged, today);
    }

    /** The way a proposal would take. */
    MessageChannel way(PendingMessage message, List<MessageActions.Carried> carried, LocalDate today) {
        return way(message, stands.judge(message, carried, today));
    }

    private static MessageChannel way(PendingMessage message, WhatStands.Judged judged) {
        Carrier by = judged.file() == null || judged.standing().isEmpty()
                ? null
                : Carrier.of(judged.standing().getFirst().step(), judged.file().debtor());
        return by == null ? message.channel() : by.channel();
    }

    private Composition compose(PendingMessage message, WhatStands.Judged judged, LocalDate today) {
        if (judged.file() == null || judged.standing().isEmpty()) {
            String against = judged.against();
            return new Composition.NoLonger("dunning." + (against == null ? "settled" : against));
        }
        return addressed(message, judged.file(), judged.standing(), today, judged.now());
    }

    private Composition addressed(
            PendingMessage message,
            CustomerFile file,
            List<WhatStands.Standing> standing,
            LocalDate today,
            RunTerms.Terms now) {
        Customer customer = customers.byId(message.customerId()).orElse(null);
        Addressee to = customer == null ? null : Addressee.of(customers, customer, message.channel());
        Step leading = standing.getFirst().step();
        if (customer == null || to == null || leading.template() == null) {
            return new Composition.Impossible(Addressee.missing(message.channel()));
        }
        String template = write.text(leading.template(), customer);
        Contact contact = to.contact();
        List<OpenItem> open = openItems.openOf(message.customerId());
        List<DueItem> late = leading.stage() == Stage.PREVENTION
                ? List.of()
                : ReminderWords.late(file, now.policy(), message.currency(), today);
        Map<String, Object> variables = leading.stage() == Stage.PREVENTION
                ? ReminderWords.beforeDue(
                        standing.stream().map(WhatStands.Standing::item).toList(), open, today)
                : ReminderWords.of(
                        late,
                        open,
                        actions.contacts(
                                message.customerId(),
                                List.of(standing.getFirst().item().openItemId()),
                                message.messageId()),
                        today);
        Days deadline = ReminderWords.deadline(leading.deadline(), template);
        variables.put("date.limite", deadline.from(today, now.policy().calendar()));
        variables.put("delaiMed", leading.deadline() == null ? USUAL_NOTICE : deadline.count());
        Particulars.Said said = particulars.of(
                customer,
                particulars.asked(template, message.language()),
                message.language(),
                message.currency(),
                ReminderWords.openOf(late, open),
                today);
        variables.putAll(said.variables());
        Letter letter = write.letter(
                customer,
                contact,
                to.address(),
                message.language(),
                new WriteLetter.Words(
                        template,
                        variables,
                        inCopy.of(leading, customer, to.address()),
                        asked(
                                leading,
                                write.statement(
                                                customer,
                                                contact,
                                                message.language(),
                                                message.currency(),
                                                today,
                                                open,
                                                file.pendingMoney())
                                        .saying(said.accrued())),
                        enclosures.of(leading, message.customerId(), about(late, standing), message.channel())));
        return message.channel().isPaper() ? letter.on(to.onPaper(customer), to.address()) : letter;
    }

    /** The whole account, unless the step wants the état des factures échues. */
    private static Statement asked(Step step, Statement all) {
        Set<Attachment> wanted = step.attachments();
        return wanted.contains(Attachment.OVERDUE_STATEMENT) && !wanted.contains(Attachment.STATEMENT)
                ? all.ofOverdue()
                : all;
    }

    private static List<UUID> about(List<DueItem> late, List<WhatStands.Standing> standing) {
        List<DueItem> items = late.isEmpty()
                ? standing.stream().map(WhatStands.Standing::item).toList()
                : late;
        return items.stream().map(DueItem::openItemId).toList();
    }
}
