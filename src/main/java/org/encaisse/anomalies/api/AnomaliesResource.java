package org.encaisse.anomalies.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.anomalies.AnomaliesRight;
import org.encaisse.anomalies.Anomaly;
import org.encaisse.anomalies.AnomalyFilter;
import org.encaisse.anomalies.AnomalyList;
import org.encaisse.anomalies.AnomalyRefusal;
import org.encaisse.anomalies.CureByHand;
import org.encaisse.anomalies.NewAnomaly;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Limits;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What could not be done, through the interface. */
@RestController
@RequestMapping("/api/v1/anomalies")
@AnomaliesRight.Needed(AnomaliesRight.READ)
class AnomaliesResource {

    private final AnomalyList list;
    private final CureByHand byHand;
    private final Structures structures;
    private final People people;

    AnomaliesResource(AnomalyList list, CureByHand byHand, Structures structures, People people) {
        this.list = list;
        this.byHand = byHand;
        this.structures = structures;
        this.people = people;
    }

    @GetMapping
    Slice<Line> anomalies(
            Wanted wanted,
            @RequestParam @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit,
            SignedIn person,
            Ui ui) {
        Slice<Anomaly> slice = list.page(filter(wanted, person), after, Limits.clamp(limit));
        return new Slice<>(
                slice.items().stream().map(each -> Line.of(each, person, ui)).toList(), slice.next());
    }

    @GetMapping("/counts")
    Counts counts(Wanted wanted, SignedIn person, Ui ui) {
        List<Count> counts = list.counts(filter(wanted, person)).stream()
                .map(each -> new Count(
                        each.kind(),
                        ui.named(each.key(), Map.of()),
                        each.count(),
                        each.oldest().atZone(person.zone()).toOffsetDateTime()))
                .toList();
        return new Counts(counts.stream().mapToLong(Count::count).sum(), counts);
    }

    @PostMapping("/{id}/cure")
    @AnomaliesRight.Needed(AnomaliesRight.CURE)
    Line cure(@PathVariable UUID id, @RequestBody Cure body, SignedIn person, Ui ui) {
        byHand.cure(id, body.reason() == null ? "" : body.reason(), person.actor());
        return Line.of(list.byId(id).orElseThrow(() -> new Refused(AnomalyRefusal.NO_SUCH_ANOMALY)), person, ui);
    }

    private AnomalyFilter filter(Wanted wanted, SignedIn person) {
        UUID nobody = new UUID(0, 0);
        return new AnomalyFilter(
                !"cured".equals(wanted.state()),
                wanted.kind(),
                wanted.entity() == null
                        ? null
                        : structures
                                .byCode(wanted.entity())
                                .map(LegalEntity::entityId)
                                .orElse(nobody),
                wanted.collector() == null
                        ? null
                        : people.named(wanted.collector()).map(Person::userId).orElse(nobody),
                wanted.since() == null
                        ? null
                        : wanted.since().atStartOfDay(person.zone()).toInstant(),
                null);
    }

    /**
     * Which are wanted.
     *
     * @param state {@code open}, or {@code cured}
     * @param since first met on this day or later
     */
    record Wanted(
            @Nullable String state,
            @Nullable String kind,
            @Nullable String entity,
            @Nullable String collector,
            @Nullable LocalDate since) {}

    record Cure(@Nullable String reason) {}

    record Counts(long total, List<Count> items) {}

    record Count(String kind, String text, long count, OffsetDateTime oldest) {}

    /** One anomaly in the caller's words. @param instead the channel used in its place */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UUID id,
            String kind,
            @Nullable String customer,
            String cause,
            @Nullable String instead,
            OffsetDateTime since,
            OffsetDateTime last,
            int times,
            String cure,
            String href,
            String state,
            @Nullable OffsetDateTime curedAt,
            @Nullable String curedBy,
            @Nullable String reason) {

        static Line of(Anomaly anomaly, SignedIn person, Ui ui) {
            Anomaly.@Nullable Cure cure = anomaly.cure();
            @Nullable String instead = anomaly.detail().get(NewAnomaly.INSTEAD);
            return new Line(
                    anomaly.anomalyId(),
                    anomaly.kind(),
                    anomaly.customerCode(),
                    ui.named(anomaly.key(), anomaly.detail()),
                    instead == null ? null : ui.shown(instead),
                    anomaly.since().atZone(person.zone()).toOffsetDateTime(),
                    anomaly.lastAt().atZone(person.zone()).toOffsetDateTime(),
                    anomaly.times(),
                    ui.named(anomaly.key() + ".cure", anomaly.detail()),
                    anomaly.cureHref(),
                    cure == null ? "open" : "cured",
                    cure == null ? null : cure.at().atZone(person.zone()).toOffsetDateTime(),
                    cure == null ? null : cure.actor(),
                    cure == null ? null : cure.reason());
        }
    }
}
