package org.encaisse.behaviour.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.behaviour.BehaviourRefusal;
import org.encaisse.behaviour.BehaviourRight;
import org.encaisse.behaviour.SegmentBand;
import org.encaisse.behaviour.SegmentRule;
import org.encaisse.behaviour.SegmentRules;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The thresholds of each structure through the interface. */
@RestController
@RequestMapping("/api/v1/segment-rules")
class SegmentRulesResource {

    private final SegmentRules rules;
    private final Structures structures;

    SegmentRulesResource(SegmentRules rules, Structures structures) {
        this.rules = rules;
        this.structures = structures;
    }

    @GetMapping
    @BehaviourRight.Needed(BehaviourRight.READ)
    Listed all() {
        Map<UUID, SegmentRule> all = rules.all();
        List<Rule> found = new ArrayList<>();
        for (LegalEntity structure : structures.all()) {
            SegmentRule rule = all.get(structure.entityId());
            if (rule != null) {
                found.add(Rule.of(structure, rule));
            }
        }
        return new Listed(found, null);
    }

    /** @return the rule as it stands from now on */
    @PutMapping
    @BehaviourRight.Needed(BehaviourRight.RULES)
    Rule put(@RequestBody Rule body, SignedIn person) {
        LegalEntity structure = body.entity() == null
                ? structures.main()
                : structures.byCode(body.entity()).orElseGet(structures::main);
        rules.save(body.rule(structure), person.actor());
        return Rule.of(structure, rules.of(structure.entityId()).orElseThrow());
    }

    record Listed(List<Rule> items, @Nullable String next) {}

    /** A segment begins at {@code from}, this figure included. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Band(
            @Nullable String segment,
            @Nullable Money from,
            @Nullable String profile) {}

    /** One structure's rule. */
    record Rule(
            @Nullable String entity,
            @Nullable Integer months,
            @Nullable Boolean enabled,
            @Nullable List<Band> segments) {

        static Rule of(LegalEntity structure, SegmentRule rule) {
            return new Rule(
                    structure.code(),
                    rule.months(),
                    rule.enabled(),
                    rule.bands().stream()
                            .map(band -> new Band(band.segment(), band.from(), band.profile()))
                            .toList());
        }

        SegmentRule rule(LegalEntity structure) {
            List<SegmentBand> bands = (segments == null ? List.<Band>of() : segments)
                    .stream().map(Rule::band).toList();
            if (bands.isEmpty()) {
                throw new Refused(BehaviourRefusal.FIRST_BAND);
            }
            return new SegmentRule(
                    structure.entityId(),
                    bands.getFirst().from().currency(),
                    months == null ? 3 : months,
                    bands,
                    enabled == null || enabled);
        }

        private static SegmentBand band(Band band) {
            if (band.segment() == null || band.from() == null) {
                throw new Refused(BehaviourRefusal.BAND_NAME, String.valueOf(band.segment()));
            }
            return new SegmentBand(band.segment(), band.from(), band.profile());
        }
    }
}
