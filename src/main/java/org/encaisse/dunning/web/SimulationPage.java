package org.encaisse.dunning.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.encaisse.dunning.run.RunState;
import org.encaisse.dunning.scenario.Channel;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.dunning.simulation.Foretold;
import org.encaisse.dunning.simulation.Side;
import org.encaisse.dunning.simulation.Simulation;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/**
 * What the coming days would bring: by channel, by collector, by day; two figures in a cell where two versions are compared.
 *
 * @param collector whose days alone are shown; null for everybody's
 */
public record SimulationPage(
        Simulation simulation,
        List<Foretold.Day> days,
        Map<UUID, String> names,
        @Nullable UUID collector) {

    /** A row of figures. */
    public record Row(String label, @Nullable LocalDate on, List<Cell> cells) {}

    /** @param differs whether the two sides do not say the same */
    public record Cell(Channel channel, String text, String href, boolean differs) {}

    public boolean underWay() {
        return !simulation.isOver();
    }

    public boolean failed() {
        return simulation.state() == RunState.FAILED;
    }

    public String path() {
        return "/simulations/" + simulation.simulationId();
    }

    public String title(Ui ui) {
        return title(simulation, ui);
    }

    static String title(Simulation simulation, Ui ui) {
        return simulation.usual() == null || simulation.other() == null
                ? ui.t("dunning.simulation.of-all", simulation.days())
                : ui.t(
                        "dunning.simulation.of",
                        named(simulation.usual(), ui),
                        named(simulation.other(), ui),
                        simulation.days());
    }

    static String named(Scenario scenario, Ui ui) {
        return scenario.version() == 0
                ? ui.t("dunning.simulation.draft", scenario.name())
                : ui.t("dunning.simulation.version", scenario.name(), scenario.version());
    }

    public String lead(Ui ui) {
        return ui.t("dunning.simulation.lead", simulation.from(), simulation.to());
    }

    /** The channels that are used on any day, in order. */
    public List<Channel> channels() {
        return days.stream().map(Foretold.Day::channel).distinct().sorted().toList();
    }

    public String channel(Channel channel, Ui ui) {
        return ui.t("dunning.simulation.channel." + Words.of(channel));
    }

    public List<Option> collectors(Ui ui) {
        List<Option> options = new ArrayList<>(List.of(new Option("", ui.t("dunning.simulation.everybody"))));
        days.stream()
                .map(Foretold.Day::collector)
                .distinct()
                .map(id -> new Option(id.toString(), collector(id, ui)))
                .sorted(Comparator.comparing(Option::label))
                .forEach(options::add);
        return options;
    }

    private String collector(UUID id, Ui ui) {
        return names.getOrDefault(id, ui.t("dunning.simulation.nobody"));
    }

    private Stream<Foretold.Day> shown() {
        return days.stream().filter(day -> collector == null || day.collector().equals(collector));
    }

    public Row total(Ui ui) {
        return row(ui.t("dunning.simulation.total"), null, collector, shown().toList(), ui);
    }

    public List<Row> byCollector(Ui ui) {
        Map<UUID, List<Foretold.Day>> grouped = grouped(Foretold.Day::collector);
        return grouped.entrySet().stream()
                .map(one -> row(collector(one.getKey(), ui), null, one.getKey(), one.getValue(), ui))
                .sorted(Comparator.comparing(Row::label))
                .toList();
    }

    public List<Row> byDay(Ui ui) {
        return grouped(Foretold.Day::on).entrySet().stream()
                .map(one -> row(weekday(one.getKey(), ui), one.getKey(), collector, one.getValue(), ui))
                .toList();
    }

    private static String weekday(LocalDate on, Ui ui) {
        return ui.t("dunning.weekday." + Words.of(on.getDayOfWeek())) + " " + ui.date(on);
    }

    private <K extends Comparable<? super K>> Map<K, List<Foretold.Day>> grouped(Function<Foretold.Day, K> by) {
        Map<K, List<Foretold.Day>> grouped = new TreeMap<>();
        shown().forEach(day ->
                grouped.computeIfAbsent(by.apply(day), key -> new ArrayList<>()).add(day));
        return grouped;
    }

    private Row row(String label, @Nullable LocalDate on, @Nullable UUID whose, List<Foretold.Day> some, Ui ui) {
        Map<Channel, long[]> sums = new EnumMap<>(Channel.class);
        some.forEach(
                day -> sums.computeIfAbsent(day.channel(), key -> new long[2])[
                        day.side().ordinal()] += day.contacts());
        List<Cell> cells = channels().stream()
                .map(channel -> {
                    long[] both = Objects.requireNonNullElse(sums.get(channel), new long[2]);
                    long usual = both[Side.USUAL.ordinal()];
                    long other = both[Side.OTHER.ordinal()];
                    boolean differs = simulation.compares() && usual != other;
                    return new Cell(
                            channel,
                            differs ? ui.number(usual) + " → " + ui.number(other) : usual == 0 ? "" : ui.number(usual),
                            customers(on, channel, whose),
                            differs);
                })
                .toList();
        return new Row(label, on, cells);
    }

    private String customers(@Nullable LocalDate on, Channel channel, @Nullable UUID whose) {
        return path() + "/customers?channel=" + Words.of(channel) + (on == null ? "" : "&on=" + on)
                + (whose == null ? "" : "&collector=" + whose);
    }
}
