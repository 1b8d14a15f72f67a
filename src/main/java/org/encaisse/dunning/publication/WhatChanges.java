package org.encaisse.dunning.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.dunning.decision.Assignments;
import org.encaisse.dunning.run.RunTerms;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.Scenarios;
import org.encaisse.dunning.simulation.Foretold;
import org.encaisse.dunning.simulation.SampleDays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What publishing another version would change, and for whom: told before anything is published. */
@Component
@Transactional(readOnly = true)
public class WhatChanges {

    private static final int DAYS = 14;

    private final Followers followers;
    private final RunTerms terms;
    private final Scenarios scenarios;
    private final SampleDays sample;
    private final JdbcClient jdbc;

    WhatChanges(Followers followers, RunTerms terms, Scenarios scenarios, SampleDays sample, JdbcClient jdbc) {
        this.followers = followers;
        this.terms = terms;
        this.scenarios = scenarios;
        this.sample = sample;
        this.jdbc = jdbc;
    }

    /** Where due dates stand, and the step after which they would go on; null before the first. */
    public record Continuation(
            @Nullable String from, @Nullable String to, long items) {}

    /**
     * @param drafts proposals nobody has confirmed, which will be decided anew
     * @param tasks steps on somebody's agenda, which stay there
     * @param sampled customers looked at; @param samples those among them who would hear something else in the next two weeks
     */
    public record Impact(
            long customers,
            long items,
            List<Continuation> continuations,
            long drafts,
            long tasks,
            int sampled,
            List<Foretold.Customer> samples,
            LocalDate from) {}

    /** The version in force; an empty one for a scenario that was never published. */
    public Scenario inForce(String code, String name) {
        return scenarios.versions(code).isEmpty() ? new Scenario(code, 0, name, List.of()) : scenarios.inForce(code);
    }

    public Impact of(Scenario after, LocalDate today) {
        RunTerms.Terms now = terms.today();
        Assignments assignments = now.assignments();
        Scenario before = inForce(after.code(), after.name());
        Followers.Found found = followers.of(after.code(), assignments);
        Map<Continuation, Long> summed = new HashMap<>();
        for (Standing standing : found.standings()) {
            Continuation from = new Continuation(step(before, standing.in(before)), step(after, standing.in(after)), 0);
            summed.merge(from, standing.items(), Long::sum);
        }
        List<Continuation> continuations = new ArrayList<>();
        summed.forEach((pair, items) -> continuations.add(new Continuation(pair.from(), pair.to(), items)));
        continuations.sort(
                Comparator.comparingInt((Continuation one) -> one.from() == null ? -1 : before.indexOf(one.from()))
                        .thenComparing(Continuation::items, Comparator.reverseOrder()));
        SampleDays.Sample some = found.items() == 0
                ? new SampleDays.Sample(0, List.of())
                : sample.of(before, after, assignments, now.policy(), today, DAYS);
        return new Impact(
                found.customers(),
                found.items(),
                continuations,
                waiting(after.code(), "a.state = 'proposed'"),
                waiting(after.code(), "a.state = 'reserved' and a.task_id is not null"),
                some.looked(),
                some.differing(),
                today);
    }

    private static @Nullable String step(Scenario scenario, Scenario.Place place) {
        return place.index() < 0 ? null : scenario.steps().get(place.index()).code();
    }

    private long waiting(String code, String state) {
        return jdbc.sql("""
                select count(*)
                  from dunning.action a
                 where a.tenant_id = (select platform.current_tenant())
                   and a.scenario_code = :code
                   and a.stage <> 'thanks'
                   and\s""" + state).param("code", code).query(Long.class).single();
    }

    /** Which customer is whose, for the names on the page. */
    public static List<UUID> ids(Impact impact) {
        return impact.samples().stream().map(Foretold.Customer::customerId).toList();
    }
}
