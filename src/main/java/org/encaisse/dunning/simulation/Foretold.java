package org.encaisse.dunning.simulation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.dunning.scenario.Channel;
import org.encaisse.dunning.scenario.Stage;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.platform.sql.Bulk;
import org.encaisse.platform.sql.CopyRows;
import org.encaisse.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What simulations found: figures by day and collector, and a short row for each customer who would hear something. */
@Component
@Transactional
public class Foretold {

    /** Customers of nobody in particular. */
    public static final UUID NOBODY = new UUID(0, 0);

    /** So many contacts of one kind on one day for one collector. */
    public record Day(Side side, LocalDate on, UUID collector, Stage stage, Channel channel, long contacts) {}

    /** @param other what he would hear on the other side; the same list when nothing differs */
    public record Customer(UUID customerId, UUID collector, List<Foreseen> usual, List<Foreseen> other) {

        public boolean differs() {
            return !usual.equals(other);
        }
    }

    private final JdbcClient jdbc;
    private final Bulk bulk;

    Foretold(JdbcClient jdbc, Bulk bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    @Transactional(readOnly = true)
    public List<Day> days(UUID simulation) {
        return jdbc.sql("""
                select d.side, d.day_on, d.collector_id, d.stage, d.channel, d.contacts
                  from dunning.simulated_day d
                 where d.tenant_id = (select platform.current_tenant())
                   and d.simulation_id = :simulation
                 order by d.day_on, d.side, d.stage, d.channel, d.collector_id
                """)
                .param("simulation", simulation)
                .query((row, n) -> new Day(
                        Side.values()[row.getInt(1)],
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, UUID.class),
                        Words.parse(Stage.class, row.getString(4)),
                        Words.parse(Channel.class, row.getString(5)),
                        row.getLong(6)))
                .list();
    }

    /** @param channel null for all, as with the other choices; @param differing only those for whom something changes */
    public record Wanted(
            @Nullable LocalDate on,
            @Nullable Channel channel,
            @Nullable UUID collector,
            boolean differing) {}

    /** In order of their ids. */
    @Transactional(readOnly = true)
    public Slice<Customer> customers(Simulation simulation, Wanted wanted, @Nullable UUID after, int limit) {
        LocalDate from = simulation.from();
        String[] kinds = kinds(simulation, wanted);
        List<Customer> read = jdbc.sql("""
                select c.customer_id, c.collector_id, c.foreseen, coalesce(c.otherwise, c.foreseen)
                  from dunning.simulated_customer c
                 where c.tenant_id = (select platform.current_tenant())
                   and c.simulation_id = :simulation
                   and (:after::uuid is null or c.customer_id > :after::uuid)
                   and (:collector::uuid is null or c.collector_id = :collector::uuid)
                   and (not :differing or c.otherwise is not null)
                   and (:kinds::int[] is null or c.foreseen && :kinds::int[] or c.otherwise && :kinds::int[])
                 order by c.customer_id
                 limit :rows
                """)
                .param("simulation", simulation.simulationId())
                .param("after", after)
                .param("collector", wanted.collector())
                .param("differing", wanted.differing())
                .param("kinds", kinds.length == 0 ? null : kinds)
                .param("rows", limit + 1)
                .query((row, n) -> new Customer(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        unpacked(row, 3, from),
                        unpacked(row, 4, from)))
                .list();
        return Slice.of(read, limit, each -> each.customerId().toString());
    }

    private static String[] kinds(Simulation simulation, Wanted wanted) {
        if (wanted.on() == null && wanted.channel() == null) {
            return new String[0];
        }
        List<LocalDate> days = wanted.on() == null
                ? simulation.from().datesUntil(simulation.to().plusDays(1)).toList()
                : List.of(wanted.on());
        List<String> kinds = new ArrayList<>();
        for (LocalDate day : days) {
            for (Stage stage : Stage.values()) {
                for (Channel channel : Channel.values()) {
                    if (wanted.channel() == null || wanted.channel() == channel) {
                        kinds.add(Integer.toString(new Foreseen(day, stage, channel).packed(simulation.from())));
                    }
                }
            }
        }
        return kinds.toArray(String[]::new);
    }

    private static List<Foreseen> unpacked(ResultSet row, int column, LocalDate from) throws SQLException {
        Array packed = row.getArray(column);
        return Arrays.stream((Integer[]) packed.getArray())
                .map(each -> Foreseen.unpacked(each, from))
                .toList();
    }

    /** Whose customers they are; a customer of nobody is left out. */
    @Transactional(readOnly = true)
    public Map<UUID, UUID> collectors(UUID first, UUID last) {
        return jdbc
                .sql("""
                select d.customer_id, d.collector_id
                  from customers.directory d
                 where d.tenant_id = (select platform.current_tenant())
                   and d.customer_id between :first and :last
                   and d.collector_id is not null
                """)
                .param("first", first)
                .param("last", last)
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void keepCustomers(Simulation simulation, List<Customer> customers) {
        LocalDate from = simulation.from();
        try (CopyRows rows =
                bulk.copyInto("foretold", "customer_id uuid, collector_id uuid, foreseen int[], otherwise int[]")) {
            for (Customer each : customers) {
                rows.add(
                        each.customerId(),
                        each.collector(),
                        array(each.usual(), from),
                        each.differs() ? array(each.other(), from) : null);
            }
        }
        jdbc.sql("""
                insert into dunning.simulated_customer
                       (tenant_id, simulation_id, customer_id, collector_id, foreseen, otherwise)
                select (select platform.current_tenant()), :simulation, f.customer_id, f.collector_id, f.foreseen, f.otherwise
                  from pg_temp.foretold f
                """).param("simulation", simulation.simulationId()).update();
    }

    void keepDays(Simulation simulation, DayTally tally) {
        try (CopyRows rows = bulk.copyInto(
                "foretold_day",
                "side smallint, day_on date, collector_id uuid, stage text, channel text, contacts bigint")) {
            tally.counts()
                    .forEach((key, count) -> rows.add(
                            key.side().ordinal(),
                            key.what().on(),
                            key.collector(),
                            Words.of(key.what().stage()),
                            Words.of(key.what().channel()),
                            count[0]));
        }
        jdbc.sql("""
                insert into dunning.simulated_day
                       (tenant_id, simulation_id, side, day_on, collector_id, stage, channel, contacts)
                select (select platform.current_tenant()), :simulation, f.side, f.day_on, f.collector_id, f.stage, f.channel,
                       f.contacts
                  from pg_temp.foretold_day f
                """).param("simulation", simulation.simulationId()).update();
    }

    private static String array(List<Foreseen> foreseen, LocalDate from) {
        return Arrays.stream(DayTally.packed(foreseen, from))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(",", "{", "}"));
    }
}
