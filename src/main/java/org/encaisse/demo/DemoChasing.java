package org.encaisse.demo;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.customers.ContactEntry;
import org.encaisse.kernel.tenant.Actor;

/** The chronology of past reminders: one line per customer and day, for the highest step taken that day. */
final class DemoChasing {

    private static final Map<String, String> TEMPLATES = Map.of("P0", "F1", "P1", "F2", "P2", "F3", "P7", "F8");
    private static final Map<String, String> TASKS =
            Map.of("P3", "call", "P4", "letter", "P5", "registered-letter", "W1", "call", "W2", "call", "W3", "letter");

    private DemoChasing() {}

    static List<JournalEntry> lines(DemoTenant demo, List<Chased> chased, Filed customers) {
        ZoneId zone = ZoneId.of(demo.timeZone());
        Map<String, String> addresses = addresses(demo);
        Map<String, Chased> highest = new TreeMap<>();
        chased.forEach(step -> highest.merge(
                step.on() + " " + step.customer(),
                step,
                (a, b) -> Comparator.comparing(Chased::step).compare(a, b) >= 0 ? a : b));
        List<JournalEntry> lines = new ArrayList<>();
        for (Chased step : highest.values()) {
            String kind = kind(step);
            lines.add(JournalEntry.of(
                    customers.get(step.customer()), kind, at(step, zone), Actor.SYSTEM, detail(step, addresses)));
        }
        return lines;
    }

    private static java.time.Instant at(Chased step, ZoneId zone) {
        return step.on()
                .atTime(isMessage(step) ? LocalTime.of(7, 5) : LocalTime.of(11, 0))
                .atZone(zone)
                .toInstant();
    }

    private static String kind(Chased step) {
        if (step.step().equals("P7")) {
            return "dunning.thanked";
        }
        return isMessage(step) ? "dunning.reminded" : "casefile.task-done";
    }

    /** It leaves by itself in the morning. */
    private static boolean isMessage(Chased step) {
        return step.step().equals("P7") || TEMPLATES.containsKey(step.step());
    }

    private static Map<String, String> detail(Chased step, Map<String, String> addresses) {
        String template = TEMPLATES.get(step.step());
        if (template != null) {
            return Map.of(
                    "template",
                    template,
                    "recipient",
                    addresses.getOrDefault(step.customer(), ""),
                    "on",
                    step.on().toString(),
                    JournalEntry.CHANNEL,
                    "@scenario.channel.email");
        }
        String task = Objects.requireNonNull(TASKS.get(step.step()), step.step());
        return Map.of(
                "task",
                "@task.dunning." + task,
                "step",
                step.step(),
                "amount",
                step.amount().toString(),
                JournalEntry.CHANNEL,
                "@scenario.channel." + task);
    }

    private static Map<String, String> addresses(DemoTenant demo) {
        Map<String, String> addresses = new HashMap<>();
        for (DemoAccount account : demo.accounts()) {
            account.contacts().stream()
                    .map(ContactEntry::email)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(email -> addresses.put(account.code(), email));
        }
        return addresses;
    }
}
