package org.encaisse.behaviour.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.encaisse.behaviour.BehaviourRight;
import org.encaisse.behaviour.ProposeSegments;
import org.encaisse.behaviour.Review;
import org.encaisse.behaviour.SegmentChange;
import org.encaisse.behaviour.SegmentChanges;
import org.encaisse.behaviour.SettleSegmentChange;
import org.encaisse.behaviour.Turnovers;
import org.encaisse.behaviour.Window;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The changes of segment that wait for the manager, each with the figures it rests on. */
@Controller
class SegmentChangesController {

    private static final int PAGE = 50;

    /** So many in one transaction when all are answered at once. */
    private static final int LOT = 500;

    private final SegmentChanges changes;
    private final ProposeSegments propose;
    private final SettleSegmentChange settle;
    private final Turnovers turnovers;

    SegmentChangesController(
            SegmentChanges changes, ProposeSegments propose, SettleSegmentChange settle, Turnovers turnovers) {
        this.changes = changes;
        this.propose = propose;
        this.settle = settle;
        this.turnovers = turnovers;
    }

    @GetMapping("/segment-changes")
    @BehaviourRight.Needed(BehaviourRight.READ)
    String list(
            @RequestParam(defaultValue = "open") String state,
            @RequestParam @Nullable String after,
            Ui ui,
            Model model) {
        boolean open = !state.equals("all");
        Slice<SegmentChange> slice = open ? changes.open(after, PAGE) : changes.all(after, PAGE);
        Map<UUID, List<Turnovers.Month>> months = months(slice.items());
        model.addAttribute(
                "page",
                new SegmentChangesPage(
                        slice.items().stream()
                                .map(change ->
                                        SegmentLine.of(change, months.getOrDefault(change.changeId(), List.of())))
                                .toList(),
                        slice.next(),
                        open,
                        changes.countOpen(),
                        changes.lastReview().orElse(null),
                        ui.may(BehaviourRight.DECIDE)));
        return "behaviour/changes";
    }

    @PostMapping("/segment-changes")
    @BehaviourRight.Needed(BehaviourRight.RULES)
    String review(SignedIn person, Ui ui, RedirectAttributes redirect) {
        Review review = propose.propose(ui.today(), person.actor());
        Flash.good(redirect, ui.t("behaviour.reviewed", review.lookedAt(), review.proposed()));
        return "redirect:/segment-changes";
    }

    @PostMapping("/segment-changes/{change}/application")
    @BehaviourRight.Needed(BehaviourRight.DECIDE)
    String apply(@PathVariable UUID change, SignedIn person, Ui ui, RedirectAttributes redirect) {
        SegmentChange applied = settle.apply(change, ui.today(), person.actor());
        Flash.good(redirect, ui.t("behaviour.applied", applied.customerName(), applied.to()));
        return "redirect:/segment-changes";
    }

    @PostMapping("/segment-changes/{change}/refusal")
    @BehaviourRight.Needed(BehaviourRight.DECIDE)
    String refuse(
            @PathVariable UUID change,
            @RequestParam(defaultValue = "") String reason,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        SegmentChange refused = settle.refuse(change, reason, ui.today(), person.actor());
        Flash.good(redirect, ui.t("behaviour.refused", refused.customerName()));
        return "redirect:/segment-changes";
    }

    @PostMapping("/segment-changes/application")
    @BehaviourRight.Needed(BehaviourRight.DECIDE)
    String applyAll(SignedIn person, Ui ui, RedirectAttributes redirect) {
        int applied = 0;
        for (int lot = LOT; lot == LOT; applied += lot) {
            lot = settle.applyNext(LOT, ui.today(), person.actor());
        }
        Flash.good(redirect, ui.t("behaviour.applied-all", applied));
        return "redirect:/segment-changes";
    }

    @PostMapping("/segment-changes/refusal")
    @BehaviourRight.Needed(BehaviourRight.DECIDE)
    String refuseAll(
            @RequestParam(defaultValue = "") String reason, SignedIn person, Ui ui, RedirectAttributes redirect) {
        int refused = 0;
        for (int lot = LOT; lot == LOT; refused += lot) {
            lot = settle.refuseNext(LOT, reason, ui.today(), person.actor());
        }
        Flash.good(redirect, ui.t("behaviour.refused-all", refused));
        return "redirect:/segment-changes";
    }

    /** By change: the same customer may have been proposed over several windows. */
    private Map<UUID, List<Turnovers.Month>> months(List<SegmentChange> some) {
        record Over(Window window, String currency) {}
        Map<Over, Set<UUID>> customers = new HashMap<>();
        some.forEach(change -> customers
                .computeIfAbsent(over(change, Over::new), each -> new HashSet<>())
                .add(change.customerId()));
        Map<UUID, List<Turnovers.Month>> found = new HashMap<>();
        customers.forEach((over, ids) -> {
            Map<UUID, List<Turnovers.Month>> read = turnovers.byMonth(ids, over.window(), over.currency());
            some.stream()
                    .filter(change -> over(change, Over::new).equals(over))
                    .forEach(change -> found.put(change.changeId(), read.getOrDefault(change.customerId(), List.of())));
        });
        return found;
    }

    private static <T> T over(SegmentChange change, java.util.function.BiFunction<Window, String, T> made) {
        return made.apply(change.window(), change.turnover().currency().getCurrencyCode());
    }
}
