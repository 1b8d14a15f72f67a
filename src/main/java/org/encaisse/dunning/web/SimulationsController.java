package org.encaisse.dunning.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.dunning.DunningRight;
import org.encaisse.dunning.ScenariosRight;
import org.encaisse.dunning.scenario.Channel;
import org.encaisse.dunning.scenario.Drafts;
import org.encaisse.dunning.scenario.FindScenario;
import org.encaisse.dunning.scenario.Scenarios;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.dunning.simulation.Foretold;
import org.encaisse.dunning.simulation.LaunchSimulation;
import org.encaisse.dunning.simulation.Simulation;
import org.encaisse.dunning.simulation.Simulations;
import org.encaisse.dunning.simulation.StartSimulation;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The coming days on the real portfolio: asked for, watched, read, looked into customer by customer. */
@Controller
class SimulationsController {

    private static final int PAGE = 50;
    private static final int SHOWN = 20;
    // A small portfolio is played through before the page is back.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Simulations simulations;
    private final StartSimulation start;
    private final LaunchSimulation launch;
    private final Foretold foretold;
    private final FindScenario find;
    private final Scenarios scenarios;
    private final Drafts drafts;
    private final Customers customers;
    private final People people;

    SimulationsController(
            Simulations simulations,
            StartSimulation start,
            LaunchSimulation launch,
            Foretold foretold,
            FindScenario find,
            Scenarios scenarios,
            Drafts drafts,
            Customers customers,
            People people) {
        this.simulations = simulations;
        this.start = start;
        this.launch = launch;
        this.foretold = foretold;
        this.find = find;
        this.scenarios = scenarios;
        this.drafts = drafts;
        this.customers = customers;
        this.people = people;
    }

    @GetMapping("/simulations")
    @ScenariosRight.Needed(ScenariosRight.READ)
    String list(
            @RequestParam(defaultValue = "") String scenario,
            @RequestParam(defaultValue = "") String other,
            Ui ui,
            Model model) {
        simulations.giveUpSilent();
        model.addAttribute(
                "page",
                SimulationsPage.of(
                        simulations.latest(SHOWN),
                        scenarios.all(),
                        drafts.all(),
                        scenario,
                        other,
                        names(),
                        ui.may(DunningRight.SIMULATE),
                        ui));
        return "dunning/simulations";
    }

    /** @param scenario the code whose followers are looked at; empty for what is in force, without comparison */
    @PostMapping("/simulations")
    @DunningRight.Needed(DunningRight.SIMULATE)
    String start(
            @RequestParam(defaultValue = "") String scenario,
            @RequestParam(defaultValue = "") String usual,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "60") int days,
            SignedIn person,
            Ui ui) {
        if (!scenario.isEmpty()) {
            find.find(scenario);
        }
        StartSimulation.Pair pair = scenario.isEmpty() || other.isEmpty()
                ? null
                : new StartSimulation.Pair(scenario, find.find(usual.isEmpty() ? scenario : usual), find.find(other));
        Simulation asked = start.start(ui.today(), days, pair, person.actor());
        return "redirect:/simulations/"
                + launch.launch(asked.simulationId(), PATIENCE).simulationId();
    }

    @GetMapping("/simulations/{id}")
    @ScenariosRight.Needed(ScenariosRight.READ)
    String one(@PathVariable UUID id, @RequestParam @Nullable UUID collector, Model model) {
        simulations.giveUpSilent();
        model.addAttribute("page", new SimulationPage(simulations.byId(id), foretold.days(id), names(), collector));
        return "dunning/simulation";
    }

    /** The progress bar alone; at the end the page around it has something new to show. */
    @GetMapping("/simulations/{id}/progress")
    @ScenariosRight.Needed(ScenariosRight.READ)
    String progress(@PathVariable UUID id, HttpServletResponse response, Model model) {
        simulations.giveUpSilent();
        Simulation simulation = simulations.byId(id);
        if (simulation.isOver()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("simulation", simulation);
        return "dunning/simulating";
    }

    @GetMapping("/simulations/{id}/customers")
    @ScenariosRight.Needed(ScenariosRight.READ)
    String who(
            @PathVariable UUID id,
            @RequestParam @Nullable LocalDate on,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam @Nullable UUID collector,
            @RequestParam(defaultValue = "false") boolean differing,
            @RequestParam @Nullable UUID after,
            Ui ui,
            Model model) {
        Simulation simulation = simulations.byId(id);
        Foretold.Wanted wanted = new Foretold.Wanted(
                on, channel.isEmpty() ? null : Words.parse(Channel.class, channel), collector, differing);
        Slice<Foretold.Customer> page = foretold.customers(simulation, wanted, after, PAGE);
        Map<UUID, Customer> known = customers.byIds(
                page.items().stream().map(Foretold.Customer::customerId).toList());
        Map<UUID, String> names = names();
        List<SimulatedCustomersPage.Line> lines = page.items().stream()
                .map(each -> line(each, known.get(each.customerId()), wanted, names, ui))
                .toList();
        model.addAttribute("page", new SimulatedCustomersPage(simulation, wanted, lines, page.next()));
        return "dunning/simulated-customers";
    }

    private static SimulatedCustomersPage.Line line(
            Foretold.Customer each, @Nullable Customer known, Foretold.Wanted wanted, Map<UUID, String> names, Ui ui) {
        return new SimulatedCustomersPage.Line(
                "/customers/" + each.customerId(),
                known == null ? "" : known.name(),
                names.getOrDefault(each.collector(), ui.t("dunning.simulation.nobody")),
                SimulatedCustomersPage.told(each.usual(), wanted, ui),
                SimulatedCustomersPage.told(each.other(), wanted, ui),
                each.differs());
    }

    private Map<UUID, String> names() {
        return people.all().stream().collect(Collectors.toMap(Person::userId, Person::displayName));
    }
}
