package org.encaisse.stories;

import java.time.DayOfWeek;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.encaisse.dunning.scenario.Anchor;
import org.encaisse.dunning.scenario.Channel;
import org.encaisse.dunning.scenario.Conditions;
import org.encaisse.dunning.scenario.Mode;
import org.encaisse.dunning.scenario.Stage;
import org.encaisse.dunning.scenario.Step;
import org.encaisse.dunning.scenario.Timing;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.kernel.calendar.Days;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/** A step as a story writes it: {@code L2  10 business days after previous  letter  validate}. */
final class StepLine {

    private static final Set<String> CHANNELS =
            Set.of("email", "call", "letter", "registered-letter", "sms", "visit", "internal");

    private StepLine() {}

    static Step parse(List<String> words, int position) {
        Stage stage = Stage.REMINDER;
        Channel channel = Channel.EMAIL;
        Mode mode = null;
        Anchor anchor = Anchor.DUE;
        Days.Sort sort = Days.Sort.CALENDAR;
        int days = 0;
        int tone = Math.min(position, 4);
        boolean enabled = true;
        boolean sameCycle = false;
        @Nullable Days deadline = null;
        Map<String, Money> atLeast = Map.of();
        boolean nothingOverdue = false;
        boolean recurs = false;
        int afterCycles = 0;
        int within = 0;
        String template = "T";
        @Nullable DayOfWeek weekday = null;
        for (String word : words.subList(1, words.size())) {
            if (word.matches("-?\\d+")) {
                days = Integer.parseInt(word);
            } else if (CHANNELS.contains(word)) {
                channel = Words.parse(Channel.class, word);
            } else if (word.startsWith("deadline=")) {
                deadline = Days.business(Integer.parseInt(word.substring(9)));
            } else if (word.startsWith("tone=")) {
                tone = Integer.parseInt(word.substring(5));
            } else if (word.startsWith("at-least=")) {
                Money limit = money(word.substring(9));
                atLeast = Map.of(limit.currency().getCurrencyCode(), limit);
            } else if (word.startsWith("within=")) {
                within = Integer.parseInt(word.substring(7));
            } else if (word.startsWith("template=")) {
                template = word.substring(9);
            } else if (word.startsWith("after-cycles=")) {
                afterCycles = Integer.parseInt(word.substring(13));
            } else if (word.endsWith("day") && !word.equals("day")) {
                weekday = Words.parse(DayOfWeek.class, word);
            } else {
                switch (word) {
                    case "days", "after" -> {}
                    case "business" -> sort = Days.Sort.BUSINESS;
                    case "previous" -> anchor = Anchor.PREVIOUS_STEP;
                    case "end-of-month" -> anchor = Anchor.END_OF_MONTH_AFTER_DUE;
                    case "then-end-of-month" -> anchor = Anchor.DUE_THEN_END_OF_MONTH;
                    case "prevention", "thanks", "escalation" -> stage = Words.parse(Stage.class, word);
                    case "auto", "validate", "manual" -> mode = Words.parse(Mode.class, word);
                    case "off" -> enabled = false;
                    case "same-cycle" -> sameCycle = true;
                    case "recurs" -> recurs = true;
                    case "nothing-overdue" -> nothingOverdue = true;
                    default -> throw new IllegalArgumentException("what is « " + word + " »?");
                }
            }
        }
        Mode chosen = mode != null ? mode : channel == Channel.EMAIL ? Mode.AUTO : Mode.MANUAL;
        return Step.of(words.getFirst(), stage, new Timing(anchor, new Days(days, sort), weekday), channel)
                .mode(chosen)
                .template(template)
                .tone(tone)
                .conditions(Conditions.where()
                        .atLeast(atLeast)
                        .nothingOverdue(nothingOverdue)
                        .afterCycles(afterCycles)
                        .build())
                .enabled(enabled)
                .sameCycle(sameCycle)
                .recurs(recurs)
                .within(within)
                .deadline(deadline)
                .build();
    }

    /** {@code 1200.00EUR}. */
    static Money money(String word) {
        int at = word.length() - 3;
        return Money.parse(
                word.substring(0, at), Currency.getInstance(word.substring(at)).getCurrencyCode());
    }
}
