package org.encaisse.stories;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.encaisse.casefile.HoldKind;
import org.encaisse.customers.Nature;
import org.encaisse.dunning.decision.Acceleration;
import org.encaisse.dunning.decision.ActionState;
import org.encaisse.dunning.decision.ActiveHold;
import org.encaisse.dunning.decision.Assignments;
import org.encaisse.dunning.decision.Contact;
import org.encaisse.dunning.decision.CustomerFile;
import org.encaisse.dunning.decision.Debtor;
import org.encaisse.dunning.decision.Decision;
import org.encaisse.dunning.decision.DueItem;
import org.encaisse.dunning.decision.PastAction;
import org.encaisse.dunning.decision.Plan;
import org.encaisse.dunning.decision.PlanDay;
import org.encaisse.dunning.decision.Policy;
import org.encaisse.dunning.decision.Proof;
import org.encaisse.dunning.decision.Reach;
import org.encaisse.dunning.decision.Reject;
import org.encaisse.dunning.decision.Settlement;
import org.encaisse.dunning.decision.SolvedDispute;
import org.encaisse.dunning.prevention.PayerFigures;
import org.encaisse.dunning.prevention.PreventionPolicy;
import org.encaisse.dunning.scenario.Mode;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.Stage;
import org.encaisse.kernel.calendar.BusinessCalendar;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/** The world of one story, in memory: what a tenant would hold, and the one rule that decides. */
final class StoryWorld {

    static final class Item {
        final String number;
        final String customer;
        final UUID id;
        final LocalDate dueOn;
        Money remaining;

        @Nullable
        Settlement settlement;

        @Nullable
        Reject reject;

        Item(String number, String customer, LocalDate dueOn, Money remaining) {
            this.number = number;
            this.customer = customer;
            this.id = named(number);
            this.dueOn = dueOn;
            this.remaining = remaining;
        }
    }

    final Map<String, Item> items = new LinkedHashMap<>();
    final Map<String, String> emails = new HashMap<>();
    final Map<String, String> methods = new HashMap<>();
    final Map<String, String> profiles = new HashMap<>();
    final Map<String, String> mobiles = new HashMap<>();
    final Set<String> unreached = new HashSet<>();
    final Map<String, Map<Item, Money>> payments = new HashMap<>();
    final Map<String, Money> unallocated = new HashMap<>();
    final List<ActiveHold> holds = new ArrayList<>();
    final List<SolvedDispute> solved = new ArrayList<>();
    final List<Acceleration> hurried = new ArrayList<>();
    final List<Proof> proofs = new ArrayList<>();
    final List<PastAction> past = new ArrayList<>();
    final Map<String, Scenario> scenarios = new LinkedHashMap<>();
    final Map<Assignments.Subject, Assignments.Choice> choices = new HashMap<>();
    final Set<LocalDate> holidays = new HashSet<>();
    final Map<String, Money> minimums = new HashMap<>();
    Set<DayOfWeek> weekend = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    int gap = 3;
    boolean tasksWait;
    PreventionPolicy prevention = PreventionPolicy.USUAL;
    final Map<String, PayerFigures.Payer> payers = new HashMap<>();
    final Map<String, Money> averages = new HashMap<>();
    final Map<String, String> sectors = new HashMap<>();

    static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    Plan plan(String customer, LocalDate today) {
        Policy policy = new Policy(new BusinessCalendar("story", weekend, holidays), gap, minimums, 1, prevention);
        Assignments assignments = new Assignments(choices, scenarios);
        String email = emails.getOrDefault(customer, "compta@" + customer.toLowerCase(java.util.Locale.ROOT) + ".test");
        boolean hasEmail = !email.equals("none");
        List<DueItem> due = items.values().stream()
                .filter(item -> item.customer.equals(customer))
                .map(item -> new DueItem(
                        item.id,
                        item.number,
                        item.dueOn,
                        item.remaining,
                        assignments.of(
                                item.id,
                                named(customer),
                                profiles.getOrDefault(customer, "pme"),
                                named("MAIN"),
                                new Assignments.Circumstances(
                                        hasEmail,
                                        methods.get(customer),
                                        item.reject,
                                        past.stream()
                                                .filter(action ->
                                                        action.openItemId().equals(item.id))
                                                .toList())),
                        item.settlement,
                        item.reject))
                .toList();
        Set<UUID> ids = new HashSet<>(due.stream().map(DueItem::openItemId).toList());
        List<ActiveHold> held = holds.stream()
                .filter(hold -> hold.openItemId() == null || ids.contains(hold.openItemId()))
                .toList();
        CustomerFile file = new CustomerFile(
                new Debtor(
                        named(customer),
                        named("MAIN"),
                        "MAIN",
                        "fr",
                        "FR",
                        profiles.getOrDefault(customer, "pme"),
                        null,
                        sectors.get(customer),
                        methods.get(customer),
                        customer,
                        hasEmail ? email : null,
                        new Reach(mobiles.get(customer), "1, rue du Port, Dakar", customer),
                        Nature.ofProfile(profiles.getOrDefault(customer, "pme"))),
                due,
                held,
                solved.stream()
                        .filter(each -> each.openItemId() == null || ids.contains(each.openItemId()))
                        .toList(),
                hurried.stream().filter(each -> ids.contains(each.openItemId())).toList(),
                proofs.stream()
                        .filter(each -> each.openItemId() == null || ids.contains(each.openItemId()))
                        .toList(),
                past.stream()
                        .filter(action -> ids.contains(action.openItemId()))
                        .toList(),
                unallocated.containsKey(customer) ? List.of(unallocated.get(customer)) : List.of(),
                unreached.contains(customer),
                new PayerFigures(
                        payers.containsKey(customer) ? Map.of("EUR", payers.get(customer)) : Map.of(), averages),
                false);
        return PlanDay.decide(file, policy, today);
    }

    /** What a run does with the contacts: automatic mails leave at once, drafts wait, tasks are done unless they wait. */
    void apply(Plan plan, LocalDate today) {
        for (Contact contact : plan.contacts()) {
            Set<UUID> overtaken = new HashSet<>();
            contact.acts().stream()
                    .filter(act -> act.hurried() != null || !act.passedOver().isEmpty())
                    .forEach(act -> overtaken.add(act.item().openItemId()));
            past.removeIf(action -> action.state() == ActionState.PROPOSED && overtaken.contains(action.openItemId()));
            UUID message = contact.isMessage() ? UUID.randomUUID() : null;
            for (Decision.Act act : contact.acts()) {
                ActionState state = contact.isAutomatic()
                        ? ActionState.DONE
                        : contact.isMessage()
                                ? (act.step().mode() == Mode.VALIDATE ? ActionState.PROPOSED : ActionState.DONE)
                                : (tasksWait ? ActionState.RESERVED : ActionState.DONE);
                past.add(new PastAction(
                        act.item().openItemId(),
                        act.scenario().code(),
                        act.step().code(),
                        act.cycle(),
                        act.offset(),
                        act.step().stage(),
                        act.step().channel(),
                        state,
                        today,
                        state == ActionState.DONE ? today : null,
                        message));
            }
        }
    }

    void lift(HoldKind kind, LocalDate on) {
        holds.stream()
                .filter(hold -> hold.kind().equals(kind)
                        && kind.nature() == HoldKind.Nature.DISPUTE
                        && hold.since().isBefore(on))
                .forEach(hold -> solved.add(new SolvedDispute(hold.openItemId(), on)));
        holds.removeIf(hold -> hold.kind().equals(kind));
    }

    /** The collector ticks the drafts, or does the tasks, of a due date. */
    void done(Item item, LocalDate today) {
        past.replaceAll(action -> action.openItemId().equals(item.id) && action.state() != ActionState.DONE
                ? new PastAction(
                        action.openItemId(),
                        action.scenarioCode(),
                        action.stepCode(),
                        action.cycle(),
                        action.offset(),
                        action.stage(),
                        action.channel(),
                        ActionState.DONE,
                        action.decidedOn(),
                        today,
                        action.message())
                : action);
    }

    void pay(String reference, Item item, Money amount, LocalDate on) {
        payments.computeIfAbsent(reference, r -> new LinkedHashMap<>()).merge(item, amount, Money::plus);
        settle(item, amount, on, true);
    }

    void settle(Item item, Money amount, LocalDate on, boolean byMoney) {
        item.remaining = item.remaining.minus(amount);
        if (item.remaining.isZero()) {
            item.settlement = new Settlement(on, byMoney);
            // What was proposed and not yet done is cancelled.
            past.removeIf(action -> action.openItemId().equals(item.id) && action.state() != ActionState.DONE);
        }
    }

    /** The last message about a due date did not arrive. */
    void undelivered(Item item) {
        PastAction last = past.stream()
                .filter(action -> action.openItemId().equals(item.id))
                .reduce((one, next) -> next)
                .orElseThrow();
        past.remove(last);
        past.add(new PastAction(
                last.openItemId(),
                last.scenarioCode(),
                last.stepCode(),
                last.cycle(),
                last.offset(),
                last.stage(),
                last.channel(),
                ActionState.FAILED,
                last.decidedOn(),
                null,
                last.message()));
    }

    void bounce(String reference) {
        java.util.Objects.requireNonNull(payments.remove(reference)).forEach((item, amount) -> {
            item.remaining = item.remaining.plus(amount);
            item.settlement = null;
        });
    }

    long thanks(String number) {
        UUID id = named(number);
        return past.stream()
                .filter(action -> action.openItemId().equals(id) && action.stage() == Stage.THANKS)
                .count();
    }
}
