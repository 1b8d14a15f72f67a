package org.encaisse.dunning.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.dunning.simulation.Foreseen;
import org.encaisse.dunning.simulation.Foretold;
import org.encaisse.dunning.simulation.Simulation;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/** Which customers would hear what. */
public record SimulatedCustomersPage(
        Simulation simulation,
        Foretold.Wanted wanted,
        List<Line> lines,
        @Nullable String next) {

    private static final int MOST = 8;

    /** @param other what he would hear by the other version; the same words when nothing differs */
    public record Line(String href, String name, String collector, String usual, String other, boolean differs) {}

    public String title(Ui ui) {
        return wanted.on() == null
                ? ui.t("dunning.simulation.customers")
                : ui.t("dunning.simulation.customers.on", wanted.on());
    }

    public String lead(Ui ui) {
        String channel =
                wanted.channel() == null ? "" : ui.t("dunning.simulation.channel." + Words.of(wanted.channel()));
        return Stream.of(channel, SimulationPage.title(simulation, ui))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** « 03/08 E-mail, 10/08 Appel »: the first few of them. */
    static String told(List<Foreseen> foreseen, Foretold.Wanted wanted, Ui ui) {
        List<String> words = foreseen.stream()
                .filter(each -> wanted.on() == null || each.on().equals(wanted.on()))
                .filter(each -> wanted.channel() == null || each.channel() == wanted.channel())
                .map(each -> ui.date(each.on()) + " " + ui.t("scenario.channel." + Words.of(each.channel())))
                .toList();
        String first = words.stream().limit(MOST).collect(Collectors.joining(", "));
        return words.isEmpty() ? ui.t("dunning.simulation.nothing") : words.size() > MOST ? first + " …" : first;
    }
}
