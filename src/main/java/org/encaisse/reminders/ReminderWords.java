package org.encaisse.reminders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.correspondence.TemplateKind;
import org.encaisse.dunning.decision.CustomerFile;
import org.encaisse.dunning.decision.DueItem;
import org.encaisse.dunning.decision.PlanDay;
import org.encaisse.dunning.decision.Policy;
import org.encaisse.dunning.run.MessageActions;
import org.encaisse.dunning.scenario.Channel;
import org.encaisse.kernel.calendar.Days;
import org.encaisse.kernel.money.Money;
import org.encaisse.receivables.OpenItem;
import org.jspecify.annotations.Nullable;

/** The figures and dates of a reminder, by their names in templates. */
final class ReminderWords {

    private static final int MOST_DATES = 12;

    private ReminderWords() {}

    /** How long a message gives the customer: what its step says; else eight days for a letter, which says so, and five at work. */
    static Days deadline(@Nullable Days said, String template) {
        if (said != null) {
            return said;
        }
        return TemplateKind.of(template) == TemplateKind.LETTER ? Days.calendar(8) : Days.business(5);
    }

    /** A reminder speaks of all that is late and may be asked for: what is disputed is on the statement only. */
    static List<DueItem> late(CustomerFile file, Policy policy, Currency currency, LocalDate today) {
        return PlanDay.chaseable(file, policy, today).stream()
                .filter(item ->
                        item.isLate(today) && item.remaining().currency().equals(currency))
                .toList();
    }

    /** A prevention speaks of the nearest due date; the statement shows the others. */
    static Map<String, Object> beforeDue(List<DueItem> standing, List<OpenItem> open, LocalDate today) {
        LocalDate nearest =
                standing.stream().map(DueItem::dueOn).min(LocalDate::compareTo).orElseThrow();
        List<DueItem> items =
                standing.stream().filter(item -> item.dueOn().equals(nearest)).toList();
        Map<String, Object> variables = new HashMap<>();
        variables.put("echeance", nearest);
        variables.put("solde.nonEchu", sum(items));
        variables.put("factures", WriteLetter.lines(open, items, today));
        return variables;
    }

    /** @param before the contacts made about what is late, in order of date */
    static Map<String, Object> of(
            List<DueItem> late, List<OpenItem> open, List<MessageActions.Contacted> before, LocalDate today) {
        Map<String, Object> variables = new HashMap<>();
        LocalDate oldest =
                late.stream().map(DueItem::dueOn).min(LocalDate::compareTo).orElse(today);
        variables.put("solde.echu", sum(late));
        variables.put("jours", today.toEpochDay() - oldest.toEpochDay());
        variables.put("echeance", oldest);
        variables.put("factures", WriteLetter.lines(open, late, today));
        variables.putAll(contacts(before));
        return variables;
    }

    private static Map<String, Object> contacts(List<MessageActions.Contacted> before) {
        Map<String, Object> variables = new HashMap<>();
        List<LocalDate> chased = new ArrayList<>();
        int messages = 0;
        for (MessageActions.Contacted contact : before) {
            boolean chases = contact.stage().chases();
            if (chases && !chased.contains(contact.on()) && chased.size() < MOST_DATES) {
                chased.add(contact.on());
            }
            if (chases && contact.channel().message() != null && messages < 2) {
                messages++;
                variables.put("relance" + messages + ".date", contact.on());
            } else if (contact.channel() == Channel.CALL) {
                variables.put("appel.date", contact.on());
            }
        }
        if (!chased.isEmpty()) {
            variables.put("relances.dates", chased);
        }
        return variables;
    }

    static List<OpenItem> openOf(List<DueItem> items, List<OpenItem> open) {
        List<UUID> wanted = ids(items);
        return open.stream().filter(item -> wanted.contains(item.openItemId())).toList();
    }

    private static Money sum(List<DueItem> items) {
        return items.stream().map(DueItem::asked).reduce(Money::plus).orElseThrow();
    }

    private static List<UUID> ids(List<DueItem> items) {
        return items.stream().map(DueItem::openItemId).toList();
    }
}
