package org.encaisse.dunning.api;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.dunning.DunningRight;
import org.encaisse.dunning.ScenariosRight;
import org.encaisse.dunning.scenario.Channel;
import org.encaisse.dunning.scenario.FindScenario;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.dunning.simulation.Foreseen;
import org.encaisse.dunning.simulation.Foretold;
import org.encaisse.dunning.simulation.LaunchSimulation;
import org.encaisse.dunning.simulation.Simulation;
import org.encaisse.dunning.simulation.Simulations;
import org.encaisse.dunning.simulation.StartSimulation;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Simulations through the interface: the coming days, as things are or by another version beside it. */
@RestController
@RequestMapping("/api/v1/simulations")
class SimulationsResource {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Simulations simulations;
    private final StartSimulation start;
    private final LaunchSimulation launch;
    private final Foretold foretold;
    private final FindScenario find;
    private final Customers customers;

    SimulationsResource(
            Simulations simulations,
            StartSimulation start,
            LaunchSimulation launch,
            Foretold foretold,
            FindScenario find,
            Customers customers) {
        this.simulations = simulations;
        this.start = start;
        this.launch = launch;
        this.foretold = foretold;
        this.find = find;
        this.customers = customers;
    }

    /**
     * @param scenario the code whose followers are looked at; nothing is compared without it
     * @param usual what they follow, {@code pme}, {@code pme@3}; what is in force without it
     * @param other what they would follow: {@code pme@draft}, {@code pme@2}, {@code nest-gros}
     */
    record Asked(
            @Nullable String scenario,
            @Nullable String usual,
            @Nullable String other,
            @Nullable LocalDate from,
            @Nullable Integer days) {}

    record SimulationJson(
            UUID id,
            LocalDate from,
            LocalDate to,
            @Nullable String scenario,
            @Nullable Integer usualVersion,
            @Nullable String other,
            @Nullable Integer otherVersion,
            String state,
            long total,
            long done,
            long customers,
            @Nullable String problem,
            Instant createdAt,
            @Nullable Instant finishedAt) {

        static SimulationJson of(Simulation one) {
            return new SimulationJson(
                    one.simulationId(),
                    one.from(),
                    one.to(),
                    one.replaced(),
                    one.usual() == null ? null : one.usual().version(),
                    one.other() == null ? null : one.other().code(),
                    one.other() == null ? null : one.other().version(),
                    Words.of(one.state()),
                    one.total(),
                    one.done(),
                    one.customers(),
                    one.problem(),
                    one.createdAt(),
                    one.finishedAt());
        }
    }

    record DayJson(LocalDate on, String side, @Nullable UUID collector, String stage, String channel, long contacts) {}

    record ContactJson(LocalDate on, String stage, String channel) {

        static List<ContactJson> of(List<Foreseen> foreseen) {
            return foreseen.stream()
                    .map(each -> new ContactJson(each.on(), Words.of(each.stage()), Words.of(each.channel())))
                    .toList();
        }
    }

    record CustomerJson(
            @Nullable String customer,
            @Nullable UUID collector,
            List<ContactJson> usual,
            @Nullable List<ContactJson> other) {}

    @PostMapping
    @DunningRight.Needed(DunningRight.SIMULATE)
    ResponseEntity<SimulationJson> start(@RequestBody(required = false) @Nullable Asked body, SignedIn person, Ui ui) {
        Asked asked = body == null ? new Asked(null, null, null, null, null) : body;
        StartSimulation.Pair pair = asked.scenario() == null || asked.other() == null
                ? null
                : new StartSimulation.Pair(
                        asked.scenario(),
                        find.find(asked.usual() == null ? asked.scenario() : asked.usual()),
                        find.find(asked.other()));
        Simulation simulation = start.start(
                asked.from() == null ? ui.today() : asked.from(),
                asked.days() == null ? StartSimulation.USUAL_DAYS : asked.days(),
                pair,
                person.actor());
        Simulation now = launch.launch(simulation.simulationId(), PATIENCE);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/simulations/" + now.simulationId()))
                .body(SimulationJson.of(now));
    }

    @GetMapping("/{id}")
    @ScenariosRight.Needed(ScenariosRight.READ)
    SimulationJson one(@PathVariable UUID id) {
        simulations.giveUpSilent();
        return SimulationJson.of(simulations.byId(id));
    }

    /** Side {@code usual} is what is in force, {@code other} what it is compared with. */
    @GetMapping("/{id}/days")
    @ScenariosRight.Needed(ScenariosRight.READ)
    Slice<DayJson> days(@PathVariable UUID id) {
        Simulation simulation = simulations.byId(id);
        return new Slice<>(
                foretold.days(simulation.simulationId()).stream()
                        .map(day -> new DayJson(
                                day.on(),
                                Words.of(day.side()),
                                known(day.collector()),
                                Words.of(day.stage()),
                                Words.of(day.channel()),
                                day.contacts()))
                        .toList(),
                null);
    }

    /** @param differing only those for whom the two versions do not say the same */
    @GetMapping("/{id}/customers")
    @ScenariosRight.Needed(ScenariosRight.READ)
    Slice<CustomerJson> customers(
            @PathVariable UUID id,
            @RequestParam @Nullable LocalDate on,
            @RequestParam @Nullable String channel,
            @RequestParam @Nullable UUID collector,
            @RequestParam(defaultValue = "false") boolean differing,
            @RequestParam @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit) {
        Simulation simulation = simulations.byId(id);
        Slice<Foretold.Customer> page = foretold.customers(
                simulation,
                new Foretold.Wanted(
                        on, channel == null ? null : Words.parse(Channel.class, channel), collector, differing),
                after,
                Math.clamp(limit, 1, 1_000));
        Map<UUID, Customer> known = customers.byIds(
                page.items().stream().map(Foretold.Customer::customerId).toList());
        return new Slice<>(
                page.items().stream()
                        .map(each -> json(simulation, each, known.get(each.customerId())))
                        .toList(),
                page.next());
    }

    private static CustomerJson json(Simulation simulation, Foretold.Customer each, @Nullable Customer known) {
        return new CustomerJson(
                known == null ? null : known.code(),
                known(each.collector()),
                ContactJson.of(each.usual()),
                simulation.compares() ? ContactJson.of(each.other()) : null);
    }

    private static @Nullable UUID known(UUID collector) {
        return collector.equals(Foretold.NOBODY) ? null : collector;
    }
}
