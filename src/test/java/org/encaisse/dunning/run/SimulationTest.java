package org.encaisse.dunning.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.encaisse.casefile.CasefileHolds;
import org.encaisse.casefile.CompleteTask;
import org.encaisse.casefile.NewHold;
import org.encaisse.casefile.PlaceHold;
import org.encaisse.casefile.TaskOutcome;
import org.encaisse.customers.Customers;
import org.encaisse.dunning.scenario.Channel;
import org.encaisse.dunning.scenario.PublishScenario;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.ScenarioJson;
import org.encaisse.dunning.scenario.Scenarios;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.dunning.simulation.ExecuteSimulation;
import org.encaisse.dunning.simulation.Foreseen;
import org.encaisse.dunning.simulation.Foretold;
import org.encaisse.dunning.simulation.Side;
import org.encaisse.dunning.simulation.Simulation;
import org.encaisse.dunning.simulation.StartSimulation;
import org.encaisse.identity.Organisation;
import org.encaisse.kernel.calendar.BusinessCalendar;
import org.encaisse.testing.EncaisseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a simulation foretells is what the runs really do, day after day, and it leaves no trace. */
@EncaisseTest
class SimulationTest {

    private static final LocalDate FROM = LocalDate.of(2026, 8, 3);
    private static final int DAYS = 60;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationContext app;

    @ParameterizedTest
    @ValueSource(strings = {"pme", "nest-petits-moyens", "nest-gros"})
    void sixty_days_foretold_are_the_sixty_days_really_lived(String scenario) {
        Portfolio dupont = portfolio(scenario);
        Map<String, Long> before = rows(dupont);

        Simulation simulation = simulate(dupont, null);
        List<String> foretold = foretold(dupont, simulation);

        assertThat(foretold).hasSizeGreaterThan(20);
        Map<String, Long> after = rows(dupont);
        // The journal is sealed by a job of its own, which may come by meanwhile.
        for (Map<String, Long> rows : List.of(before, after)) {
            rows.keySet()
                    .removeIf(table -> table.startsWith("dunning.simulat") || table.startsWith("casefile.journal_"));
        }
        assertThat(after).as("nothing is written but the result").isEqualTo(before);
        assertThat(foretold).containsExactlyInAnyOrderElementsOf(lived(dupont));
    }

    @Test
    void two_versions_are_told_side_by_side() {
        Portfolio dupont = portfolio("pme");
        Scenario usual = dupont.in(() -> app.getBean(Scenarios.class).inForce("pme"));

        Simulation simulation = simulate(dupont, new StartSimulation.Pair("pme", usual, usual.switched("P3", false)));

        List<Foretold.Day> days = dupont.in(() -> app.getBean(Foretold.class).days(simulation.simulationId()));
        assertThat(calls(days, Side.OTHER)).isPositive().isLessThan(calls(days, Side.USUAL));
        assertThat(customers(dupont, simulation, new Foretold.Wanted(null, null, null, true)))
                .isNotEmpty()
                .allMatch(Foretold.Customer::differs);
    }

    private static long calls(List<Foretold.Day> days, Side side) {
        return days.stream()
                .filter(day -> day.channel() == Channel.CALL && day.side() == side)
                .mapToLong(Foretold.Day::contacts)
                .sum();
    }

    private Portfolio portfolio(String scenario) {
        Portfolio dupont = new Portfolio(app);
        dupont.follow(scenario);
        inEuros(dupont, scenario);
        UUID acme = dupont.customer("ACME", "compta@acme.test");
        dupont.invoice(acme, "A-1", "2026-07-01", "100.00");
        dupont.invoice(acme, "A-2", "2026-07-20", "250.00");
        dupont.invoice(acme, "A-3", "2026-08-14", "80.00");
        UUID baobab = dupont.customer("BAOBAB", "diop@baobab.test");
        dupont.invoice(baobab, "B-1", "2026-08-15", "2000.00");
        dupont.invoice(baobab, "B-2", "2026-08-31", "900.00");
        UUID sansEmail = dupont.customer("CEDRE", null);
        dupont.invoice(sansEmail, "C-1", "2026-07-25", "300.00");
        UUID held = dupont.customer("DATTIER", "d@dattier.test");
        dupont.invoice(held, "D-1", "2026-07-10", "500.00");
        dupont.invoice(held, "D-2", "2026-08-20", "600.00");
        hold(dupont, held, null, "2026-07-30", "2026-08-19");
        UUID disputed = dupont.customer("EBENE", "e@ebene.test");
        dupont.invoice(disputed, "E-1", "2026-07-15", "700.00");
        dupont.invoice(disputed, "E-2", "2026-07-16", "70.00");
        hold(dupont, disputed, dupont.item("E-1"), "2026-08-24", "2026-09-09");
        UUID small = dupont.customer("FICUS", "f@ficus.test");
        dupont.invoice(small, "F-1", "2026-07-15", "3.00");
        dupont.invoice(small, "F-2", "2026-08-10", "3.00");
        UUID under = dupont.customer("GENET", "g@genet.test");
        dupont.invoice(under, "G-1", "2026-07-10", "410.00");
        dupont.invoice(under, "G-2", "2026-07-24", "420.00");
        if (scenario.equals("pme")) {
            dupont.taken(under, "G-1", "pme", "P1", "2026-07-17");
            dupont.taken(under, "G-1", "pme", "P2", "2026-07-24");
            // Calls and letters that are on the agenda when the simulation begins.
            dupont.run("2026-07-31", RunMode.SEND);
            dupont.awaitOutbox();
        }
        return dupont;
    }

    /** The letters of the weekly procedure are written in francs only. */
    private void inEuros(Portfolio dupont, String scenario) {
        dupont.in(() -> {
            String definition = ScenarioJson.of(app.getBean(Scenarios.class).inForce(scenario))
                    .write()
                    .replace("MT1", "F1")
                    .replace("MT2", "F2");
            return app.getBean(PublishScenario.class)
                    .publish(ScenarioJson.read(definition).toScenario(scenario, 1), Portfolio.AWA);
        });
    }

    private void hold(Portfolio dupont, UUID customer, @Nullable UUID item, String since, String until) {
        dupont.in(() -> app.getBean(PlaceHold.class)
                .place(
                        new NewHold(
                                customer,
                                item,
                                CasefileHolds.PAUSE,
                                LocalDate.parse(since),
                                LocalDate.parse(until),
                                "congés"),
                        Portfolio.AWA));
    }

    private Simulation simulate(Portfolio dupont, StartSimulation.@Nullable Pair pair) {
        return dupont.in(() -> {
            Simulation asked = app.getBean(StartSimulation.class).start(FROM, DAYS, pair, Portfolio.AWA);
            return app.getBean(ExecuteSimulation.class).execute(asked.simulationId());
        });
    }

    private List<Foretold.Customer> customers(Portfolio dupont, Simulation simulation, Foretold.Wanted wanted) {
        return dupont.in(() -> app.getBean(Foretold.class)
                .customers(simulation, wanted, null, 1_000)
                .items());
    }

    private List<String> foretold(Portfolio dupont, Simulation simulation) {
        Map<UUID, String> codes = dupont.in(() -> {
            List<UUID> ids = customers(dupont, simulation, new Foretold.Wanted(null, null, null, false)).stream()
                    .map(Foretold.Customer::customerId)
                    .toList();
            Map<UUID, String> found = new HashMap<>();
            app.getBean(Customers.class).byIds(ids).forEach((id, customer) -> found.put(id, customer.code()));
            return found;
        });
        List<String> told = new ArrayList<>();
        for (Foretold.Customer customer : customers(dupont, simulation, new Foretold.Wanted(null, null, null, false))) {
            for (Foreseen what : customer.usual()) {
                told.add(what.on() + " " + codes.get(customer.customerId()) + " " + Words.of(what.channel()));
            }
        }
        return told.stream().sorted().toList();
    }

    /** The same days for real: the run of each working day, then a person who confirms and does everything at once. */
    private List<String> lived(Portfolio dupont) {
        BusinessCalendar calendar =
                dupont.in(() -> app.getBean(Organisation.class).calendar());
        List<String> lived = new ArrayList<>();
        for (LocalDate day = FROM; day.isBefore(FROM.plusDays(DAYS)); day = day.plusDays(1)) {
            if (!calendar.isWorkingDay(day)) {
                continue;
            }
            LocalDate today = day;
            dupont.run(today.toString(), RunMode.SEND);
            dupont.in(() -> {
                app.getBean(SendProposals.class).sendAll(today, Portfolio.DIRECTION);
                return 0;
            });
            lived.addAll(contacts(dupont, today));
            dupont.awaitOutbox();
            dupont.in(() -> {
                app.getBean(CompleteTask.class).completeAll(openTasks(), TaskOutcome.DONE, null, today, Portfolio.AWA);
                return 0;
            });
        }
        return lived.stream().sorted().toList();
    }

    private List<UUID> openTasks() {
        return sql("""
                select distinct a.task_id::text
                  from dunning.action a
                 where a.tenant_id = platform.current_tenant()
                   and a.state = 'reserved'
                   and a.task_id is not null
                """).stream().map(UUID::fromString).toList();
    }

    /** The messages decided that day, and the tasks that lie on the agenda, each in the words of its highest step. */
    private List<String> contacts(Portfolio dupont, LocalDate on) {
        return dupont.in(() -> sql("""
                select distinct on (coalesce(a.message_id, a.task_id)) '%1$s ' || d.code || ' ' || a.channel
                  from dunning.action a
                  join customers.directory d on d.tenant_id = a.tenant_id and d.customer_id = a.customer_id
                 where a.tenant_id = platform.current_tenant()
                   and coalesce(a.message_id, a.task_id) is not null
                   and a.stage <> 'thanks'
                   and ((a.message_id is not null and a.decided_on = '%1$s' and a.state <> 'dropped')
                        or (a.task_id is not null and a.state = 'reserved'))
                 order by coalesce(a.message_id, a.task_id), a.offset_days desc
                """.formatted(on)));
    }

    private Map<String, Long> rows(Portfolio dupont) {
        Map<String, Long> rows = new TreeMap<>();
        dupont.in(() -> {
            for (String table : sql("""
                    select n.nspname || '.' || c.relname
                      from pg_class c
                      join pg_namespace n on n.oid = c.relnamespace
                     where c.relkind = 'r'
                       and c.relrowsecurity
                       and has_table_privilege(c.oid, 'select')
                    """)) {
                rows.put(
                        table,
                        Long.parseLong(
                                sql("select count(*)::text from " + table).getFirst()));
            }
            return 0;
        });
        return rows;
    }

    private List<String> sql(String sql) {
        return app.getBean(TransactionTemplate.class)
                .execute(status -> app.getBean(JdbcClient.class)
                        .sql(sql)
                        .query(String.class)
                        .list());
    }
}
