package org.encaisse.reminders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.correspondence.PendingMessage;
import org.encaisse.dunning.decision.CustomerFile;
import org.encaisse.dunning.decision.Decision;
import org.encaisse.dunning.decision.DueItem;
import org.encaisse.dunning.decision.Level;
import org.encaisse.dunning.decision.PlanDay;
import org.encaisse.dunning.decision.StillDue;
import org.encaisse.dunning.run.CustomerFiles;
import org.encaisse.dunning.run.MessageActions;
import org.encaisse.dunning.run.RunTerms;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.Step;
import org.encaisse.platform.sql.ReadOnce;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What still stands of the steps that a message carries: owed, not held, no money waiting to be allocated, late and at that
 * step. Looked at when it is written, under lock.
 */
@Component
class WhatStands {

    private static final String FILE = "dunning.file";

    private final MessageActions actions;
    private final TermsAtHand terms;
    private final CustomerFiles files;
    private final ReadOnce once;

    WhatStands(MessageActions actions, TermsAtHand terms, CustomerFiles files, ReadOnce once) {
        this.actions = actions;
        this.terms = terms;
        this.files = files;
        this.once = once;
    }

    /** What stands of the steps carried, the highest among them first. */
    record Standing(DueItem item, Step step, Level level) {}

    /**
     * @param file null when nothing is owed any more
     * @param against why the last of those that do not stand is left out; null when they are paid
     */
    record Judged(
            @Nullable CustomerFile file,
            List<Standing> standing,
            @Nullable String against,
            RunTerms.Terms now) {}

    /** These customers will be judged one after the other: their files are read together. */
    void readAhead(List<UUID> customers, LocalDate today) {
        Map<UUID, CustomerFile> open = files.open(customers, today, now().assignments());
        once.know(
                FILE,
                customers.stream()
                        .collect(
                                Collectors.toMap(id -> Map.entry(id, today), id -> Optional.ofNullable(open.get(id)))));
    }

    /** The same for a whole handful. */
    private RunTerms.Terms now() {
        return once.of("dunning.terms", "", terms::today);
    }

    Judged judge(PendingMessage message, List<MessageActions.Carried> carried, LocalDate today) {
        RunTerms.Terms now = now();
        CustomerFile file = once.of(
                        FILE,
                        Map.entry(message.customerId(), today),
                        () -> Optional.ofNullable(files.of(message.customerId(), today, now.assignments())))
                .orElse(null);
        if (file == null) {
            return new Judged(null, List.of(), null, now);
        }
        List<Standing> standing = new ArrayList<>();
        @Nullable String against = null;
        Map<UUID, DueItem> chaseable = new HashMap<>();
        PlanDay.chaseable(file, now.policy(), today).forEach(item -> chaseable.put(item.openItemId(), item));
        for (MessageActions.Carried one : carried) {
            DueItem known = find(file, one.openItemId());
            DueItem item = known == null ? null : chaseable.getOrDefault(known.openItemId(), known);
            Decision objection = known == null || chaseable.containsKey(known.openItemId())
                    ? null
                    : PlanDay.objection(file, now.policy(), today, known);
            Scenario scenario = actions.scenario(one, now.assignments().scenarios());
            Step step = scenario.steps().get(scenario.indexOf(one.stepCode()));
            if (objection != null) {
                against = reasonOf(objection);
            } else if (item != null && StillDue.is(item, step, now.policy().calendar(), today)) {
                standing.add(new Standing(item, step, Level.of(scenario, step)));
            } else if (item != null) {
                against = "moved";
            }
        }
        standing.sort(Comparator.comparing(Standing::level).reversed());
        return new Judged(file, standing, against, now);
    }

    private static String reasonOf(Decision against) {
        return against instanceof Decision.Held ? "held" : against.reason();
    }

    private static @Nullable DueItem find(CustomerFile file, UUID openItem) {
        return file.items().stream()
                .filter(item -> item.openItemId().equals(openItem))
                .findFirst()
                .orElse(null);
    }
}
