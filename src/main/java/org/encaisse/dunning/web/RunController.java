package org.encaisse.dunning.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.encaisse.correspondence.Outbox;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.dunning.DunningRight;
import org.encaisse.dunning.run.DecisionPages;
import org.encaisse.dunning.run.Run;
import org.encaisse.dunning.run.Runs;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.OpenItem;
import org.encaisse.receivables.OpenItems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One run: progress, figures, every decision with its reason. */
@Controller
class RunController {

    private static final int PAGE = 50;

    private final Runs runs;
    private final DecisionPages decisions;
    private final Customers customers;
    private final OpenItems openItems;
    private final Outbox outbox;

    RunController(Runs runs, DecisionPages decisions, Customers customers, OpenItems openItems, Outbox outbox) {
        this.runs = runs;
        this.decisions = decisions;
        this.customers = customers;
        this.openItems = openItems;
        this.outbox = outbox;
    }

    @GetMapping("/dunning/runs/{id}")
    @DunningRight.Needed(DunningRight.READ)
    String run(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "act") String kind,
            @RequestParam @Nullable String after,
            Ui ui,
            Model model) {
        Run run = runs.byId(id);
        Slice<DecisionPages.Line> page = decisions.page(run, kind, after, PAGE);
        Map<UUID, Customer> who = customers.byIds(
                page.items().stream().map(DecisionPages.Line::customerId).toList());
        Map<UUID, OpenItem> items = openItems.byIds(page.items().stream()
                .map(line -> line.decision().item().openItemId())
                .toList());
        List<RunPage.Line> lines = page.items().stream()
                .map(line -> line(
                        line,
                        who.get(line.customerId()),
                        items.get(line.decision().item().openItemId()),
                        ui))
                .toList();
        Map<String, Long> messages = new TreeMap<>();
        outbox.countOfRun(id).forEach((state, count) -> messages.put(ui.t("dunning.message." + state.code()), count));
        model.addAttribute("page", new RunPage(run, kind, lines, page.next(), messages));
        return "dunning/run";
    }

    /** The progress bar alone; when the run is over it asks no more. */
    @GetMapping("/dunning/runs/{id}/progress")
    @DunningRight.Needed(DunningRight.READ)
    String progress(@PathVariable UUID id, HttpServletResponse response, Model model) {
        Run run = runs.byId(id);
        if (run.isOver()) {
            // The page around the bar has something new to show.
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("run", run);
        return "dunning/progress";
    }

    private static RunPage.Line line(
            DecisionPages.Line line, @Nullable Customer customer, @Nullable OpenItem item, Ui ui) {
        return new RunPage.Line(
                "/customers/" + line.customerId(),
                customer == null ? "" : customer.name(),
                item == null ? "" : item.number(),
                ui.date(line.decision().item().dueOn()),
                ui.money(line.decision().item().remaining()),
                Explain.tone(line.decision()),
                Explain.kind(line.decision(), ui),
                Explain.why(line.decision(), ui));
    }
}
