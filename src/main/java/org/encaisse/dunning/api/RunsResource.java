package org.encaisse.dunning.api;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.dunning.DunningRight;
import org.encaisse.dunning.run.DecisionPages;
import org.encaisse.dunning.run.LaunchRun;
import org.encaisse.dunning.run.Run;
import org.encaisse.dunning.run.RunMode;
import org.encaisse.dunning.run.Runs;
import org.encaisse.dunning.run.StartRun;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.dunning.settings.DunningRefusal;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.OpenItem;
import org.encaisse.receivables.OpenItems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Runs through the interface: one that acts per day, as many dry runs as one likes. */
@RestController
@RequestMapping("/api/v1/dunning-runs")
class RunsResource {

    // A small portfolio is decided before the caller has to ask again.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final StartRun start;
    private final LaunchRun launch;
    private final Runs runs;
    private final DecisionPages decisions;
    private final Customers customers;
    private final OpenItems openItems;

    RunsResource(
            StartRun start,
            LaunchRun launch,
            Runs runs,
            DecisionPages decisions,
            Customers customers,
            OpenItems openItems) {
        this.start = start;
        this.launch = launch;
        this.runs = runs;
        this.decisions = decisions;
        this.customers = customers;
        this.openItems = openItems;
    }

    /** @param overrule why automatic messages shall leave although the accounts are old; it is journaled */
    record Asked(
            @Nullable LocalDate on,
            @Nullable String mode,
            @Nullable String overrule) {}

    @PostMapping
    @DunningRight.Needed({DunningRight.PROPOSE, DunningRight.OVERRULE})
    ResponseEntity<RunJson> start(@RequestBody(required = false) @Nullable Asked body, SignedIn person, Ui ui) {
        Asked asked = body == null ? new Asked(null, null, null) : body;
        person.need(asked.overrule() == null ? DunningRight.PROPOSE : DunningRight.OVERRULE);
        Run run = start.start(
                asked.on() == null ? ui.today() : asked.on(), mode(asked.mode()), asked.overrule(), person.actor());
        Run now = launch.launch(run.runId(), PATIENCE);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/dunning-runs/" + now.runId()))
                .body(RunJson.of(now));
    }

    @GetMapping
    @DunningRight.Needed(DunningRight.READ)
    Slice<RunJson> latest(@RequestParam(defaultValue = "50") int limit) {
        return new Slice<>(
                runs.latest(Math.clamp(limit, 1, 1_000)).stream()
                        .map(RunJson::of)
                        .toList(),
                null);
    }

    @GetMapping("/{id}")
    @DunningRight.Needed(DunningRight.READ)
    RunJson run(@PathVariable UUID id) {
        return RunJson.of(runs.byId(id));
    }

    /** @param kind act, wait, held, finished or excluded; all of them without it */
    @GetMapping("/{id}/decisions")
    @DunningRight.Needed(DunningRight.READ)
    Slice<DecisionJson> decisions(
            @PathVariable UUID id,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Ui ui) {
        Run run = runs.byId(id);
        int most = Math.clamp(limit, 1, 1_000);
        if ("act".equals(kind) && run.mode() != RunMode.DRY_RUN) {
            return taken(decisions.taken(id, after == null ? null : UUID.fromString(after), most), ui);
        }
        Slice<DecisionPages.Line> page = decisions.page(run, kind, after, most);
        Map<UUID, Customer> who = customers.byIds(
                page.items().stream().map(DecisionPages.Line::customerId).toList());
        Map<UUID, OpenItem> items = openItems.byIds(page.items().stream()
                .map(line -> line.decision().item().openItemId())
                .toList());
        List<DecisionJson> lines = page.items().stream()
                .map(line -> DecisionJson.of(
                        line.decision(),
                        code(who.get(line.customerId())),
                        number(items.get(line.decision().item().openItemId())),
                        ui))
                .toList();
        return new Slice<>(lines, page.next());
    }

    private Slice<DecisionJson> taken(Slice<DecisionPages.Taken> page, Ui ui) {
        Map<UUID, Customer> who = customers.byIds(
                page.items().stream().map(DecisionPages.Taken::customerId).toList());
        Map<UUID, OpenItem> items = openItems.byIds(
                page.items().stream().map(DecisionPages.Taken::openItemId).toList());
        List<DecisionJson> lines = page.items().stream()
                .filter(taken -> items.containsKey(taken.openItemId()))
                .map(taken -> {
                    OpenItem item = Objects.requireNonNull(items.get(taken.openItemId()));
                    Money remaining = item.remaining();
                    return new DecisionJson(
                            "act",
                            code(who.get(taken.customerId())),
                            item.number(),
                            item.dueOn(),
                            remaining,
                            null,
                            taken.step(),
                            taken.stage(),
                            taken.channel(),
                            taken.mode(),
                            taken.state(),
                            null,
                            null,
                            null,
                            ui.t("scenario.stage." + taken.stage()) + " " + taken.step());
                })
                .toList();
        return new Slice<>(lines, page.next());
    }

    private static RunMode mode(@Nullable String word) {
        for (RunMode mode : RunMode.values()) {
            if (Words.of(mode).equals(word == null ? "propose" : word)) {
                return mode;
            }
        }
        throw new Refused(DunningRefusal.UNKNOWN_MODE, String.valueOf(word));
    }

    private static @Nullable String code(@Nullable Customer customer) {
        return customer == null ? null : customer.code();
    }

    private static String number(@Nullable OpenItem item) {
        return item == null ? "" : item.number();
    }
}
