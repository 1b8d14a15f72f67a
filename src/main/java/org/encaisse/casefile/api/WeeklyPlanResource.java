package org.encaisse.casefile.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import org.encaisse.casefile.AgendaRight;
import org.encaisse.casefile.CasefileRefusal;
import org.encaisse.casefile.agenda.WeeklyPlan;
import org.encaisse.casefile.agenda.WeeklyPoint;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.outcome.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The weekly round of a structure through the interface. */
@RestController
@RequestMapping("/api/v1/weekly-plan")
class WeeklyPlanResource {

    private final WeeklyPlan plan;
    private final Structures structures;

    WeeklyPlanResource(WeeklyPlan plan, Structures structures) {
        this.plan = plan;
        this.structures = structures;
    }

    /** @param structure a structure's code; the main one without it */
    @GetMapping
    @AgendaRight.Needed(AgendaRight.READ)
    Plan plan(@RequestParam @Nullable String structure) {
        return of(found(structure));
    }

    @PutMapping
    @AgendaRight.Needed(AgendaRight.WEEKLY_PLAN)
    Plan set(@RequestParam @Nullable String structure, @RequestBody Plan body) {
        LegalEntity entity = found(structure == null ? body.structure() : structure);
        List<Point> points = body.points() == null ? List.of() : body.points();
        plan.set(entity.entityId(), points.stream().map(Point::known).toList());
        return of(entity);
    }

    private Plan of(LegalEntity entity) {
        return new Plan(
                entity.code(),
                plan.of(entity.entityId()).stream().map(Point::of).toList());
    }

    private LegalEntity found(@Nullable String code) {
        return code == null
                ? structures.main()
                : structures.byCode(code).orElseThrow(() -> new Refused(CasefileRefusal.NO_SUCH_STRUCTURE, code));
    }

    record Plan(@Nullable String structure, @Nullable List<Point> points) {}

    /**
     * @param weekday {@code monday} to {@code sunday}
     * @param blocks whether the reminders of the week wait until it is done
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Point(
            @Nullable String code,
            @Nullable String label,
            @Nullable String weekday,
            @Nullable Boolean enabled,
            @Nullable Boolean blocks) {

        static Point of(WeeklyPoint point) {
            return new Point(
                    point.code(),
                    point.label(),
                    point.weekday().name().toLowerCase(Locale.ROOT),
                    point.enabled(),
                    point.blocks());
        }

        WeeklyPoint known() {
            try {
                return new WeeklyPoint(
                        code == null ? "" : code,
                        label,
                        weekday == null ? DayOfWeek.MONDAY : DayOfWeek.valueOf(weekday.toUpperCase(Locale.ROOT)),
                        enabled == null || enabled,
                        Boolean.TRUE.equals(blocks));
            } catch (IllegalArgumentException e) {
                throw new Refused(CasefileRefusal.WEEKLY_POINT, String.valueOf(code));
            }
        }
    }
}
