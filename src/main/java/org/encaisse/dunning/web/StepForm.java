package org.encaisse.dunning.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.encaisse.dunning.scenario.ConditionsJson;
import org.encaisse.dunning.scenario.ScenarioRefusal;
import org.encaisse.dunning.scenario.StepJson;
import org.encaisse.kernel.outcome.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What the form of a step sends, read into the step as it is written down; and back, to show it again. */
final class StepForm {

    private StepForm() {}

    static StepJson read(MultiValueMap<String, String> form) {
        Fields fields = new Fields(form);
        return new StepJson(
                fields.text("code") == null ? "" : fields.text("code"),
                fields.text("name"),
                fields.text("stage"),
                new StepJson.TimingJson(
                        fields.text("anchor"), days(fields), fields.text("calendar"), fields.text("weekday")),
                fields.text("channel"),
                fields.text("mode"),
                fields.text("template"),
                fields.number("tone"),
                conditions(fields),
                fields.several("copies"),
                fields.several("attachments"),
                fields.text("approver"),
                fields.ticked("enabled"),
                fields.ticked("sameCycle"),
                fields.ticked("recurs"),
                fields.number("within"),
                fields.number("deadline"),
                fields.number("level"),
                fields.ticked("handsBack"));
    }

    /** People write « 7 jours avant »: the side is a choice of its own. */
    private static @Nullable Integer days(Fields fields) {
        Integer days = fields.number("days");
        return days == null || !"before".equals(fields.text("side")) ? days : Integer.valueOf(-days);
    }

    private static ConditionsJson conditions(Fields fields) {
        return new ConditionsJson(
                amounts(fields),
                fields.listed("paymentMethods"),
                fields.listed("exceptPaymentMethods"),
                fields.listed("segments"),
                fields.listed("sectors"),
                fields.listed("structures"),
                fields.listed("countries"),
                fields.listed("languages"),
                fields.number("minDaysLate"),
                fields.number("maxDaysLate"),
                fields.whether("hasEmail"),
                fields.whether("hasMobile"),
                fields.whether("brokenPromise"),
                fields.whether("unreached"),
                fields.listed("papers"),
                fields.listed("rejectCodes"),
                fields.ticked("nothingOverdue"),
                fields.number("afterCycles"));
    }

    /** {@code 1000 EUR, 650000 XOF}, in either order. */
    private static Map<String, String> amounts(Fields fields) {
        Map<String, String> amounts = new LinkedHashMap<>();
        for (String each : fields.listed("atLeast")) {
            String[] words = each.split("\\s+");
            if (words.length != 2) {
                throw new Refused(ScenarioRefusal.CONDITION_TEXT, each);
            }
            boolean figureFirst = Character.isDigit(words[0].charAt(0));
            amounts.put(
                    words[figureFirst ? 1 : 0].toUpperCase(Locale.ROOT), words[figureFirst ? 0 : 1].replace(',', '.'));
        }
        return amounts;
    }

    static String written(@Nullable Map<String, String> amounts) {
        return amounts == null
                ? ""
                : amounts.entrySet().stream()
                        .map(one -> one.getValue() + " " + one.getKey())
                        .collect(Collectors.joining("; "));
    }

    private record Fields(MultiValueMap<String, String> form) {

        @Nullable
        String text(String name) {
            String value = form.getFirst(name);
            return value == null || value.isBlank() ? null : value.strip();
        }

        @Nullable
        Integer number(String name) {
            String value = text(name);
            if (value == null) {
                return null;
            }
            if (!value.matches("-?\\d{1,5}")) {
                throw new Refused(ScenarioRefusal.UNREADABLE, value);
            }
            return Integer.valueOf(value);
        }

        boolean ticked(String name) {
            return text(name) != null;
        }

        /** Yes, no, or it does not matter. */
        @Nullable
        Boolean whether(String name) {
            String value = text(name);
            return value == null ? null : Boolean.valueOf(value);
        }

        List<String> several(String name) {
            return Objects.requireNonNullElse(form.get(name), List.<String>of()).stream()
                    .filter(value -> !value.isBlank())
                    .toList();
        }

        /** Parted by semicolons, or by commas outside of figures. */
        List<String> listed(String name) {
            String value = text(name);
            return value == null
                    ? List.of()
                    : Arrays.stream(value.split(";|,(?!\\d)"))
                            .map(String::strip)
                            .filter(each -> !each.isEmpty())
                            .toList();
        }
    }
}
