package org.encaisse.portfolios;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.customers.AssignCollector;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts every customer where the rules say; each change shows in the customer's chronology. */
@Component
@Transactional
public class ApplyPortfolioRules {

    private final JdbcClient jdbc;
    private final AssignCollector assign;
    private final People people;
    private final Journal journal;
    private final BusinessClock clock;

    ApplyPortfolioRules(JdbcClient jdbc, AssignCollector assign, People people, Journal journal, BusinessClock clock) {
        this.jdbc = jdbc;
        this.assign = assign;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    private record Move(UUID customer, @Nullable UUID from, UUID to) {}

    /**
     * @param unassignedOnly leaves alone the customers that have a collector
     * @return how many customers changed hands
     */
    public int apply(boolean unassignedOnly, Actor actor) {
        List<Move> moves = jdbc.sql("with " + Portfolios.PLACED + """
                select p.customer_id, p.now_id, p.next_id
                  from placed p
                 where p.next_id is not null
                   and p.now_id is distinct from p.next_id
                """)
                .param("unassignedOnly", unassignedOnly)
                .param("gone", Portfolios.gone(people))
                .query((row, n) -> new Move(
                        row.getObject("customer_id", UUID.class),
                        row.getObject("now_id", UUID.class),
                        row.getObject("next_id", UUID.class)))
                .list();
        Map<UUID, List<UUID>> byCollector = new LinkedHashMap<>();
        moves.forEach(move ->
                byCollector.computeIfAbsent(move.to(), id -> new ArrayList<>()).add(move.customer()));
        byCollector.forEach((collector, customers) -> assign.assignAll(customers, collector));
        Map<UUID, String> names = people.all().stream().collect(Collectors.toMap(Person::userId, Person::displayName));
        journal.writeAll(moves.stream()
                .map(move -> JournalEntry.of(
                        move.customer(),
                        "casefile.collector-changed",
                        clock.now(),
                        actor,
                        Map.of(
                                "from",
                                move.from() == null ? "" : names.getOrDefault(move.from(), ""),
                                "to",
                                names.getOrDefault(move.to(), ""))))
                .toList());
        return moves.size();
    }
}
