package org.encaisse.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.encaisse.arrangements.ArrangementHolds;
import org.encaisse.casefile.CasefileHolds;
import org.encaisse.casefile.HoldKind;
import org.encaisse.dunning.decision.Acceleration;
import org.encaisse.dunning.decision.ActiveHold;
import org.encaisse.dunning.decision.Assignments;
import org.encaisse.dunning.decision.Contact;
import org.encaisse.dunning.decision.Decision;
import org.encaisse.dunning.decision.Plan;
import org.encaisse.dunning.decision.Proof;
import org.encaisse.dunning.decision.Reject;
import org.encaisse.dunning.prevention.PayerFigures;
import org.encaisse.dunning.prevention.PreventionPolicy;
import org.encaisse.dunning.scenario.Papers;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.ScenarioJson;
import org.encaisse.dunning.scenario.Step;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Tells a story line by line: what happens changes the world, what is planned must be what the story says. */
final class TellStory {

    private static final HoldKind PROMISE = HoldKind.reminders("promise", ArrangementHolds.PROMISE.weight());
    private static final List<HoldKind> KINDS = List.of(
            CasefileHolds.INSOLVENCY,
            CasefileHolds.STOP,
            CasefileHolds.PAUSE,
            CasefileHolds.FACTORED,
            CasefileHolds.DISPUTE,
            CasefileHolds.PLAN,
            PROMISE);

    private final StoryWorld world = new StoryWorld();
    private final Story story;
    private @Nullable LocalDate plannedOn;
    private @Nullable Plan plan;
    private String planned = "";
    private @Nullable String scenario;

    TellStory(Story story) {
        this.story = story;
    }

    void tell() {
        for (Story.Line line : story.lines()) {
            try {
                if (line.isIndented()) {
                    step(line.words());
                } else if (line.text().matches("\\d{4}-.*")) {
                    happens(
                            LocalDate.parse(line.words().getFirst()),
                            line.words().subList(1, line.words().size()));
                } else {
                    holds(line.words());
                }
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(
                        story.file().getFileName() + ":" + line.number() + "  " + line.text() + "\n" + e.getMessage()
                                + (plan == null ? "" : "\ndecided: " + plan.decisions()),
                        e);
            }
        }
    }

    private void holds(List<String> words) {
        switch (words.getFirst()) {
            case "holiday" -> world.holidays.add(LocalDate.parse(words.get(1)));
            case "every-day-works" -> world.weekend = Set.of();
            case "gap" -> world.gap = Integer.parseInt(words.get(1));
            case "tasks-wait" -> world.tasksWait = true;
            case "minimum" -> {
                Money minimum = StepLine.money(words.get(1));
                world.minimums.put(minimum.currency().getCurrencyCode(), minimum);
            }
            case "targeted" ->
                world.prevention = PreventionPolicy.USUAL
                        .in(Set.of(StoryWorld.named("MAIN")))
                        .at(Set.copyOf(words.subList(1, words.size())));
            case "average" -> {
                Money average = StepLine.money(words.get(1));
                world.averages.put(average.currency().getCurrencyCode(), average);
            }
            case "payer" -> world.payers.put(words.get(1), payer(words));
            case "sector" -> world.sectors.put(words.get(1), words.get(2));
            case "shipped" -> {
                Scenario ready = shipped(words.get(1));
                world.scenarios.put(words.get(1), words.size() > 3 ? ready.switched(words.get(3), true) : ready);
                world.choices.putIfAbsent(
                        new Assignments.Subject(Assignments.Level.ENTITY, Assignments.EVERY),
                        new Assignments.Choice(words.get(1), null));
            }
            case "scenario" -> {
                scenario = words.get(1);
                Scenario begun = new Scenario(scenario, 1, scenario, List.of());
                world.scenarios.put(scenario, words.contains("demands-papers") ? begun.requiring(Papers.USUAL) : begun);
                world.choices.putIfAbsent(
                        new Assignments.Subject(Assignments.Level.ENTITY, Assignments.EVERY),
                        new Assignments.Choice(scenario, null));
            }
            default -> throw new IllegalArgumentException("what is « " + words.getFirst() + " »?");
        }
    }

    /** {@code payer ACME share=12 delay=14 paid=5 late=3}: what the accounts tell of the last year. */
    private static PayerFigures.Payer payer(List<String> words) {
        Map<String, String> said = new HashMap<>();
        words.subList(2, words.size())
                .forEach(word -> said.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1)));
        return new PayerFigures.Payer(
                new BigDecimal(said.getOrDefault("share", "100")),
                said.containsKey("delay") ? new BigDecimal(said.get("delay")) : null,
                Integer.parseInt(said.getOrDefault("paid", "0")),
                Integer.parseInt(said.getOrDefault("late", "0")),
                0);
    }

    /** As every organisation receives it. */
    private static Scenario shipped(String code) {
        try {
            return JsonMapper.builder()
                    .build()
                    .readValue(
                            Files.readString(Path.of("src/main/resources/scenarios/" + code + ".json")),
                            ScenarioJson.class)
                    .toScenario(code, 1)
                    .checked();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void step(List<String> words) {
        Scenario before = Objects.requireNonNull(world.scenarios.get(scenario));
        List<Step> steps = new ArrayList<>(before.steps());
        steps.add(StepLine.parse(words, steps.size() + 1));
        world.scenarios.put(before.code(), before.stepping(steps));
    }

    private void happens(LocalDate on, List<String> words) {
        String verb = words.getFirst();
        List<String> rest = words.subList(1, words.size());
        if (verb.equals("plan")) {
            plan(on, rest);
            return;
        }
        plannedOn = null;
        switch (verb) {
            case "invoice" ->
                world.items.put(
                        rest.get(0),
                        new StoryWorld.Item(
                                rest.get(0), rest.get(1), LocalDate.parse(rest.get(4)), StepLine.money(rest.get(2))));
            case "credit-note" ->
                world.items.put(
                        rest.get(0),
                        new StoryWorld.Item(
                                rest.get(0),
                                rest.get(1),
                                on,
                                StepLine.money(rest.get(2)).negated()));
            case "pays" -> world.pay(rest.get(0), item(rest.get(1)), StepLine.money(rest.get(2)), on);
            case "money" -> world.unallocated.put(rest.get(0), StepLine.money(rest.get(1)));
            case "allocates" ->
                world.pay("P", item(rest.get(1)), Objects.requireNonNull(world.unallocated.remove(rest.get(0))), on);
            case "credits" -> world.settle(item(rest.get(0)), StepLine.money(rest.get(1)), on, false);
            case "bounces" -> world.bounce(rest.get(0));
            case "hold" ->
                world.holds.add(new ActiveHold(
                        world.items.containsKey(rest.get(0)) ? item(rest.get(0)).id : null,
                        kind(rest.get(1)),
                        on,
                        after(rest, "until") == null ? null : LocalDate.parse(after(rest, "until")),
                        "story",
                        after(rest, "of") == null ? null : StepLine.money(after(rest, "of"))));
            case "lift" -> world.lift(kind(rest.get(1)), on);
            case "promise-broken" -> world.hurried.add(new Acceleration(item(rest.get(0)).id, "promise-broken", on));
            case "paper" -> world.proofs.add(new Proof(item(rest.get(0)).id, rest.get(1)));
            case "done" -> world.done(item(rest.get(0)), on);
            case "email" -> world.emails.put(rest.get(0), rest.get(1));
            case "is" -> world.profiles.put(rest.get(0), rest.get(1));
            case "mobile" -> world.mobiles.put(rest.get(0), rest.get(1));
            case "unreached" -> world.unreached.add(rest.get(0));
            case "answers" -> world.unreached.remove(rest.get(0));
            case "undelivered" -> world.undelivered(item(rest.get(0)));
            case "debit-rejected" -> item(rest.get(0)).reject = new Reject(on, true, rest.get(1));
            case "cheque-bounced" -> item(rest.get(0)).reject = new Reject(on, false, "other");
            case "adapt" -> adapt(rest);
            case "pays-by" -> world.methods.put(rest.get(0), rest.get(1));
            case "assign" -> assign(rest);
            default -> throw new IllegalArgumentException("what is « " + verb + " »?");
        }
    }

    private static HoldKind kind(String word) {
        return KINDS.stream()
                .filter(kind -> kind.code().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("what holds « " + word + " »?"));
    }

    private void assign(List<String> rest) {
        Assignments.Level level = Words.parse(Assignments.Level.class, rest.get(0));
        String id = Map.of(
                        "profile",
                        rest.size() > 2 ? rest.get(1) : "pme",
                        "entity",
                        StoryWorld.named("MAIN").toString())
                .getOrDefault(rest.get(0), StoryWorld.named(rest.get(1)).toString());
        String code = rest.getLast();
        world.choices.put(
                new Assignments.Subject(level, id),
                new Assignments.Choice(code.equals("none") ? null : code, "said so"));
    }

    private void adapt(List<String> rest) {
        Scenario model = Objects.requireNonNull(world.scenarios.get(rest.get(1)));
        Scenario own = model.adaptedFor(StoryWorld.named(rest.get(0)), model.code() + "~" + rest.get(0), model.name())
                .switched(rest.get(3), false);
        world.scenarios.put(own.code(), own);
        world.choices.put(
                new Assignments.Subject(
                        Assignments.Level.CUSTOMER,
                        StoryWorld.named(rest.get(0)).toString()),
                new Assignments.Choice(own.code(), null));
    }

    private static @Nullable String after(List<String> words, String word) {
        int at = words.indexOf(word);
        return at < 0 ? null : words.get(at + 1);
    }

    private StoryWorld.Item item(String number) {
        return Objects.requireNonNull(world.items.get(number), number);
    }

    private void plan(LocalDate on, List<String> rest) {
        String subject = rest.getFirst();
        String customer = world.items.containsKey(subject) ? item(subject).customer : subject;
        if (!on.equals(plannedOn) || !customer.equals(planned)) {
            plan = world.plan(customer, on);
            plannedOn = on;
            planned = customer;
            world.apply(plan, on);
        }
        Plan today = Objects.requireNonNull(plan);
        String said = String.join(" ", rest.subList(1, rest.size()));
        if (world.items.containsKey(subject)) {
            assertThat(said(today, item(subject))).startsWith(said);
        } else {
            assertThat(contacts(today)).isEqualTo(said);
        }
    }

    private String said(Plan today, StoryWorld.Item item) {
        Decision decision = today.decisions().stream()
                .filter(candidate -> candidate.item().openItemId().equals(item.id))
                .findFirst()
                .orElseThrow();
        return switch (decision) {
            case Decision.Act act ->
                act.step().code() + " " + Words.of(act.step().channel()) + " for "
                        + act.item().asked().toString().replace(" ", "");
            case Decision.Wait wait ->
                "waits " + (wait.until() == null ? "" : "until " + wait.until() + " ") + "because "
                        + Words.of(wait.why());
            case Decision.Held held -> "held because " + held.by().kind().code();
            case Decision.Finished finished -> "finished";
            case Decision.Excluded excluded -> "excluded because " + Words.of(excluded.why());
        };
    }

    private static String contacts(Plan today) {
        return today.contacts().isEmpty()
                ? "nothing"
                : String.join(
                        " + ", today.contacts().stream().map(TellStory::contact).toList());
    }

    private static String contact(Contact contact) {
        return contact.leading().code() + " "
                + String.join(
                        " ",
                        contact.acts().stream().map(act -> act.item().number()).toList());
    }
}
