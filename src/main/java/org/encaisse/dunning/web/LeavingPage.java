package org.encaisse.dunning.web;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encaisse.dunning.scenario.CopyTo;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.dunning.settings.SendHours;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Ui;

/** When messages may leave, and where copies go. */
public record LeavingPage(List<SendHours> hours, Map<CopyTo, String> addresses, List<Scenario> scenarios) {

    public String profile(SendHours one, Ui ui) {
        return one.profile().equals(SendHours.OTHERS) ? ui.t("dunning.leaving.others") : one.profile();
    }

    public String days(SendHours one, Ui ui) {
        return one.days().stream().map(day -> day(day, ui)).collect(Collectors.joining(", "));
    }

    public String span(SendHours one, Ui ui) {
        return ui.t("dunning.leaving.span", one.opens().toString(), one.closes().toString());
    }

    public List<Option> profiles(Ui ui) {
        return Stream.concat(
                        Stream.of(new Option(SendHours.OTHERS, ui.t("dunning.leaving.others"))),
                        Stream.concat(
                                        scenarios.stream().map(Scenario::code),
                                        hours.stream()
                                                .map(SendHours::profile)
                                                .filter(profile -> !profile.equals(SendHours.OTHERS)))
                                .distinct()
                                .sorted()
                                .map(code -> new Option(code, code)))
                .toList();
    }

    /** A day of the week, to be ticked. */
    public record Day(String value, String label, boolean usual) {}

    public List<Day> week(Ui ui) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Day(
                        Integer.toString(day.getValue()), day(day, ui), day.getValue() <= DayOfWeek.FRIDAY.getValue()))
                .toList();
    }

    /** Somebody who may be told of a step, and where. */
    public record Told(String code, String label, String email, boolean hasAccount) {}

    public List<Told> told(Ui ui) {
        return Arrays.stream(CopyTo.values())
                .filter(who -> who != CopyTo.SALESPERSON && who != CopyTo.COLLECTOR)
                .map(who -> new Told(
                        Words.of(who),
                        capital(ui.t("scenario.copy." + Words.of(who))),
                        addresses.getOrDefault(who, ""),
                        who == CopyTo.MANAGER || who == CopyTo.DIRECTION || who == CopyTo.ACCOUNTANT))
                .toList();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String day(DayOfWeek day, Ui ui) {
        return ui.t("dunning.weekday." + Words.of(day));
    }
}
