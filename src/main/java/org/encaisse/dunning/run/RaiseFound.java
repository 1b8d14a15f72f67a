package org.encaisse.dunning.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.encaisse.anomalies.Anomalies;
import org.encaisse.anomalies.NewAnomaly;
import org.encaisse.dunning.decision.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Raises what a run found for a stretch of customers, and cures what it does not find any more: a handful of statements. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RaiseFound {

    static final List<String> KINDS =
            Stream.of(Found.Kind.values()).map(Found.Kind::code).toList();

    /** Once raised they stand until the customer can be reached, whatever today's step is. */
    private static final Set<Found.Kind> OF_REACH = EnumSet.of(
            Found.Kind.NO_EMAIL,
            Found.Kind.NO_TELEPHONE,
            Found.Kind.NO_ADDRESS,
            Found.Kind.NO_MOBILE,
            Found.Kind.NO_COLLECTOR);

    private static final List<String> REACH_KINDS =
            OF_REACH.stream().map(Found.Kind::code).toList();
    private static final List<String> OTHER_KINDS =
            KINDS.stream().filter(kind -> !REACH_KINDS.contains(kind)).toList();

    private final Anomalies anomalies;
    private final OtherWays ways;
    private final JdbcClient jdbc;

    RaiseFound(Anomalies anomalies, OtherWays ways, JdbcClient jdbc) {
        this.anomalies = anomalies;
        this.ways = ways;
        this.jdbc = jdbc;
    }

    /** @param looked every customer of the stretch, those without anomaly too */
    void raise(Collection<UUID> looked, List<Found> found) {
        List<Anomalies.Standing> before = anomalies.standing(REACH_KINDS, looked);
        Map<UUID, Known> reach = known(Stream.concat(
                        found.stream().map(Found::customerId), before.stream().map(Anomalies.Standing::customerId))
                .distinct()
                .toList());
        boolean portfolios = isAnybodyResponsible();
        List<NewAnomaly> unreachable = new ArrayList<>();
        List<NewAnomaly> others = new ArrayList<>();
        for (Found one : found) {
            Known known = reach.getOrDefault(one.customerId(), Known.NOBODY);
            if (!OF_REACH.contains(one.kind())) {
                others.add(anomaly(one, known));
            } else if (one.certain() || isMissing(one.kind(), known, portfolios)) {
                unreachable.add(anomaly(one, known));
            }
        }
        anomalies.found(OTHER_KINDS, looked, others);
        anomalies.watchAll(unreachable);
        for (Found.Kind kind : OF_REACH) {
            anomalies.curedAll(
                    kind.code(),
                    before.stream()
                            .filter(one -> one.kind().equals(kind.code()))
                            .filter(one ->
                                    !isMissing(kind, reach.getOrDefault(one.customerId(), Known.NOBODY), portfolios))
                            .map(Anomalies.Standing::subject)
                            .toList());
        }
    }

    private static boolean isMissing(Found.Kind kind, Known known, boolean portfolios) {
        return switch (kind) {
            case NO_EMAIL -> !known.byEmail();
            case NO_TELEPHONE -> !known.byTelephone();
            case NO_ADDRESS -> known.ways().postal() == null;
            case NO_MOBILE -> known.ways().mobile() == null;
            case NO_COLLECTOR -> portfolios && !known.taken();
            default -> true;
        };
    }

    private static NewAnomaly anomaly(Found one, Known known) {
        UUID customer = one.customerId();
        return new NewAnomaly(
                one.kind().code(),
                customer,
                one.item() != null ? one.subject() : customer + (one.subject().isEmpty() ? "" : ":" + one.subject()),
                one.detail(),
                switch (one.kind()) {
                    case NO_EMAIL, NO_TELEPHONE, NO_ADDRESS, NO_MOBILE ->
                        "/customers/" + customer + "/contacts/"
                                + (known.contactId() == null ? "new" : known.contactId() + "/edit");
                    case NO_SCENARIO -> "/customers/" + customer + "#panel-dunning";
                    case MONEY_PENDING -> "/customers/" + customer + "#panel-payments";
                    case DOCUMENT_MISSING -> "/items/" + one.item() + "/documents";
                    case NO_COLLECTOR -> "/customers/" + customer + "/edit";
                });
    }

    /** @param contactId the contact to complete; null where there is none */
    private record Known(@Nullable UUID contactId, boolean byEmail, boolean byTelephone, boolean taken, Reach ways) {
        static final Known NOBODY = new Known(null, false, false, false, Reach.NONE);
    }

    private Map<UUID, Known> known(Collection<UUID> customers) {
        Map<UUID, Known> known = new HashMap<>();
        if (customers.isEmpty()) {
            return known;
        }
        Map<UUID, Reach> others = ways.of(customers);
        jdbc.sql("""
                        select d.customer_id, r.contact_id, coalesce(r.by_email, false), coalesce(r.by_telephone, false),
                               d.collector_id is not null
                          from customers.directory d
                          left join customers.reach r
                                 on r.tenant_id = d.tenant_id
                                and r.customer_id = d.customer_id
                                and r.tenant_id = (select platform.current_tenant())
                                and r.customer_id = any (:customers::uuid[])
                         where d.tenant_id = (select platform.current_tenant())
                           and d.customer_id = any (:customers::uuid[])
                        """)
                .param("customers", customers.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    UUID customer = row.getObject(1, UUID.class);
                    known.put(
                            customer,
                            new Known(
                                    row.getObject(2, UUID.class),
                                    row.getBoolean(3),
                                    row.getBoolean(4),
                                    row.getBoolean(5),
                                    others.getOrDefault(customer, Reach.NONE)));
                });
        return known;
    }

    /** A desk that shares its customers out to nobody misses nobody. */
    private boolean isAnybodyResponsible() {
        return jdbc.sql("""
                        select exists (select 1
                                         from customers.directory d
                                        where d.tenant_id = (select platform.current_tenant())
                                          and d.collector_id is not null)
                        """).query(Boolean.class).single();
    }
}
