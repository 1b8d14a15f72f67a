package org.encaisse.dunning.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.behaviour.RefreshPayerFigures;
import org.encaisse.dunning.DunningRight;
import org.encaisse.dunning.ScenariosRight;
import org.encaisse.dunning.prevention.Criterion;
import org.encaisse.dunning.prevention.PreventionPolicies;
import org.encaisse.dunning.prevention.PreventionPolicy;
import org.encaisse.dunning.prevention.PreventionScore;
import org.encaisse.dunning.prevention.PreventionTargets;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.dunning.settings.DunningRefusal;
import org.encaisse.dunning.web.Explain;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is telephoned before the due date, and why, through the interface. */
@RestController
@RequestMapping("/api/v1")
class PreventionResource {

    private final PreventionTargets targets;
    private final PreventionPolicies policies;
    private final RefreshPayerFigures figures;
    private final Structures structures;

    PreventionResource(
            PreventionTargets targets,
            PreventionPolicies policies,
            RefreshPayerFigures figures,
            Structures structures) {
        this.targets = targets;
        this.policies = policies;
        this.figures = figures;
        this.structures = structures;
    }

    /** @param targeted whether its structure has it on; else it is written about whatever the points */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Target(
            String customer,
            String customerName,
            String invoice,
            LocalDate due,
            Money remaining,
            String way,
            int score,
            Map<String, Integer> points,
            String why,
            @Nullable BigDecimal meanDelay,
            boolean targeted) {

        static Target of(PreventionTargets.Target target, Ui ui) {
            Map<String, Integer> points = new TreeMap<>();
            target.score().points().forEach(point -> points.put(Words.of(point.criterion()), point.points()));
            return new Target(
                    target.code(),
                    target.name(),
                    target.number(),
                    target.dueOn(),
                    target.remaining(),
                    Words.of(target.score().way()),
                    target.score().total(),
                    points,
                    Explain.points(target.score(), ui),
                    target.meanDelay(),
                    target.on());
        }
    }

    /** @param way call, mail or spared; all of them without it */
    @GetMapping("/prevention-targets")
    @ScenariosRight.Needed(ScenariosRight.READ)
    Slice<Target> targets(
            @RequestParam @Nullable LocalDate on,
            @RequestParam @Nullable String way,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Ui ui) {
        Slice<PreventionTargets.Target> page = targets.page(
                on == null ? ui.today() : on,
                way == null ? null : Words.parse(PreventionScore.Way.class, way),
                after,
                Math.clamp(limit, 1, 1_000));
        return new Slice<>(
                page.items().stream().map(target -> Target.of(target, ui)).toList(), page.next());
    }

    /** @param customers for how many customers and currencies there are figures now */
    record Refreshed(LocalDate on, int customers) {}

    @PostMapping("/payer-figures")
    @DunningRight.Needed(DunningRight.SETTINGS)
    Refreshed refresh(@RequestParam @Nullable LocalDate on, Ui ui) {
        LocalDate day = ui.dayOfAct(on);
        return new Refreshed(day, figures.refresh(day));
    }

    /**
     * What a request leaves out stays as it is.
     *
     * @param entities codes of the structures where it is on
     */
    record Policy(
            @Nullable Integer topShare,
            @Nullable Integer largeTimes,
            @Nullable Integer lateDays,
            @Nullable Map<String, Integer> points,
            @Nullable Integer callFrom,
            @Nullable Integer callDays,
            @Nullable Set<String> sectors,
            @Nullable Set<String> paymentMethods,
            @Nullable List<String> entities) {}

    @GetMapping("/settings/prevention")
    @ScenariosRight.Needed(ScenariosRight.READ)
    Policy current() {
        PreventionPolicy now = policies.current();
        Map<String, Integer> points = new TreeMap<>();
        now.points().forEach((criterion, each) -> points.put(Words.of(criterion), each));
        return new Policy(
                now.topShare(),
                now.largeTimes(),
                now.lateDays(),
                points,
                now.callFrom(),
                now.callDays(),
                now.sectors(),
                now.methods(),
                structures.all().stream()
                        .filter(structure -> now.isOn(structure.entityId()))
                        .map(LegalEntity::code)
                        .toList());
    }

    @PutMapping("/settings/prevention")
    @DunningRight.Needed(DunningRight.SETTINGS)
    Policy put(@RequestBody Policy wanted, SignedIn person) {
        PreventionPolicy now = policies.current();
        Map<Criterion, Integer> points = new EnumMap<>(Criterion.class);
        points.putAll(now.points());
        if (wanted.points() != null) {
            wanted.points().forEach((word, each) -> points.put(Words.parse(Criterion.class, word), each));
        }
        policies.save(
                new PreventionPolicy(
                        or(wanted.topShare(), now.topShare()),
                        or(wanted.largeTimes(), now.largeTimes()),
                        or(wanted.lateDays(), now.lateDays()),
                        points,
                        or(wanted.callFrom(), now.callFrom()),
                        or(wanted.callDays(), now.callDays()),
                        wanted.sectors() == null ? now.sectors() : wanted.sectors(),
                        wanted.paymentMethods() == null ? now.methods() : wanted.paymentMethods(),
                        wanted.entities() == null ? now.structures() : named(wanted.entities())),
                person.actor());
        return current();
    }

    private Set<UUID> named(List<String> codes) {
        return codes.stream()
                .map(code -> structures
                        .byCode(code)
                        .orElseThrow(() -> new Refused(DunningRefusal.SETTING, "entities"))
                        .entityId())
                .collect(Collectors.toSet());
    }

    private static int or(@Nullable Integer wanted, int now) {
        return wanted == null ? now : wanted;
    }
}
