package org.encaisse.calls.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.encaisse.calls.CallSubjects.Item;
import org.encaisse.calls.Standing;
import org.encaisse.casefile.JournalLine;
import org.encaisse.customers.Contact;
import org.encaisse.customers.ContactPreferences;
import org.encaisse.customers.Datum;
import org.encaisse.customers.DatumState;
import org.encaisse.customers.Telephones;
import org.encaisse.kernel.money.Money;
import org.encaisse.platform.web.Tone;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.Bucket;
import org.jspecify.annotations.Nullable;

/**
 * The call screen: on the left the customer as he stands, on the right what to say and what may come of it.
 *
 * @param task what asked for the call, in words; empty when nothing did
 * @param busy who else is at this task; empty when nobody is
 * @param news what others wrote in the file since the screen was drawn
 * @param seen the newest entry of the chronology that stands on it
 */
public record CallPage(
        Address address,
        String name,
        String lead,
        String task,
        String busy,
        List<Standing> standings,
        Standing standing,
        List<Line> items,
        boolean more,
        List<Callee> contacts,
        String approves,
        String pays,
        List<JournalLine> lastContacts,
        List<Fact> facts,
        List<String> holds,
        List<ScriptLine> script,
        List<OutcomeForm> outcomes,
        List<JournalLine> news,
        @Nullable UUID seen,
        boolean incoming,
        String error) {

    /** Where the screen is, and what asked for it. */
    public record Address(UUID customerId, @Nullable UUID taskId) {

        public String screen() {
            return "/customers/" + customerId + "/call";
        }
    }

    /** One sentence the collector should know before he speaks. */
    public record Fact(String text, Tone tone) {}

    /** A sentence to say, or something to keep in mind ({@code aside}). */
    public record ScriptLine(String text, boolean aside) {}

    /** One open item. */
    public record Line(Item item, boolean ticked, LocalDate today) {

        public String id() {
            return item.openItemId().toString();
        }

        public boolean late() {
            return item.dueOn().isBefore(today);
        }
    }

    /** Somebody who may be called, and what time it is where he is. */
    public record Callee(Contact contact, String region, LocalTime hour, boolean chosen) {

        public String id() {
            return contact.contactId().toString();
        }

        public String telephone() {
            String kept = contact.telephone();
            return kept == null ? "" : Telephones.shown(kept, region);
        }

        /** Where a click calls him; empty when he must not be called, or not there. */
        public String dial() {
            String kept = contact.telephone();
            return kept == null
                            || contact.preferences().doNotDisturb()
                            || contact.state(Datum.TELEPHONE).isWrong()
                    ? ""
                    : "tel:" + kept.replace(" ", "");
        }

        public boolean quiet() {
            return contact.preferences().doNotDisturb();
        }

        public boolean decentHour() {
            return contact.preferences().mayBeCalledAt(hour);
        }

        public boolean wrongNumber() {
            return contact.has(Datum.TELEPHONE)
                    && contact.state(Datum.TELEPHONE).isWrong();
        }

        public boolean doubtfulNumber() {
            return contact.has(Datum.TELEPHONE)
                    && contact.state(Datum.TELEPHONE).isDoubtful();
        }

        public boolean wrongEmail() {
            return contact.has(Datum.EMAIL) && contact.state(Datum.EMAIL).isWrong();
        }

        public String email() {
            return contact.email() == null ? "" : contact.email();
        }

        /** « 10:32 chez lui, à appeler de 9:00 à 12:00 ». */
        public String time(Ui ui) {
            ContactPreferences preferences = contact.preferences();
            LocalTime from = preferences.from();
            LocalTime until = preferences.until();
            return from == null || until == null
                    ? ui.t("call.local-time", written(hour))
                    : ui.t("call.local-time-hours", written(hour), written(from), written(until));
        }

        public String roles(Ui ui) {
            return contact.roles().stream()
                    .sorted()
                    .map(role -> ui.t("customers.role." + role.code()))
                    .collect(java.util.stream.Collectors.joining(", "));
        }

        public String checked(Ui ui) {
            DatumState state = contact.state(Datum.TELEPHONE);
            return !contact.has(Datum.TELEPHONE) || state.checkedOn() == null
                    ? ""
                    : ui.t("call.number-checked", ui.ago(state.checkedOn()));
        }

        private static String written(LocalTime time) {
            return "%d:%02d".formatted(time.getHour(), time.getMinute());
        }
    }

    public String approver(Ui ui) {
        return approves.isEmpty() ? ui.t("call.not-known") : approves;
    }

    public String payer(Ui ui) {
        return pays.isEmpty() ? ui.t("call.not-known") : pays;
    }

    public boolean several() {
        return standings.size() > 1;
    }

    public String inCurrency(Standing other) {
        String task = address.taskId() == null ? "" : "&task=" + address.taskId();
        return address.screen() + "?currency=" + other.currency().getCurrencyCode() + task;
    }

    /** One line of the balance. */
    public record Sum(String label, Money amount) {}

    /** What is late, and since how long; then what is not, and what is to be deducted. Lines of zero say nothing. */
    public List<Sum> balance(Ui ui) {
        List<Sum> sums = new ArrayList<>();
        sums.add(new Sum(ui.t("call.overdue"), standing.overdue()));
        for (Bucket bucket : Bucket.values()) {
            sums.add(new Sum(ui.t("call.bucket." + bucket.code()), standing.bucket(bucket)));
        }
        sums.add(new Sum(ui.t("call.credits"), standing.credits()));
        sums.removeIf(sum -> sum.amount().isZero());
        return sums;
    }

    public String customer() {
        return "/customers/" + address.customerId();
    }

    public boolean hasNews() {
        return !news.isEmpty();
    }

    public String taskId() {
        return address.taskId() == null ? "" : address.taskId().toString();
    }

    public String seenId() {
        return seen == null ? "" : seen.toString();
    }

    public String currency() {
        return standing.currency().getCurrencyCode();
    }

    public boolean refused() {
        return !error.isEmpty();
    }
}
