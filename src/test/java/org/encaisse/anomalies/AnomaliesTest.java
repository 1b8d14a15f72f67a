package org.encaisse.anomalies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalLine;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.platform.sql.TenantScope;
import org.encaisse.testing.Desk;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One open anomaly per kind and subject: counted when met again, cured once, told once in the journal. */
@EncaisseTest
class AnomaliesTest {

    private static final String KIND = "dunning.no-email";

    @Autowired
    Desk desk;

    @Autowired
    Anomalies anomalies;

    @Autowired
    Journal journal;

    @Autowired
    Structures structures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TenantScope scope;

    @Autowired
    TransactionTemplate transaction;

    @SuppressWarnings("NullAway.Init")
    private Desk.Opened opened;

    @BeforeEach
    void open() {
        opened = desk.inDakar("NEST");
    }

    @Test
    void met_again_it_is_counted_and_refreshed_and_told_once() {
        UUID customer = customer("G-1");
        here(() -> {
            assertThat(anomalies.raiseAll(List.of(noEmail(customer, "N4")))).isEqualTo(1);
            assertThat(anomalies.raiseAll(List.of(noEmail(customer, "N5"), noEmail(customer, "N6"))))
                    .isZero();
        });

        assertThat(rows("times || ' ' || (detail ->> 'step')")).containsExactly("2 N6");
        assertThat(journal(customer)).containsExactly("casefile.anomaly-raised");
    }

    @Test
    void cured_is_idempotent_told_once_and_met_anew_it_is_another() {
        UUID customer = customer("G-1");
        here(() -> {
            anomalies.raise(noEmail(customer, "N4"));
            assertThat(anomalies.cured(KIND, customer.toString())).isTrue();
            assertThat(anomalies.cured(KIND, customer.toString())).isFalse();
            assertThat(anomalies.cured(KIND, "never raised")).isFalse();
            anomalies.raise(noEmail(customer, "N4"));
        });

        assertThat(rows("(cure_id is null)::text || ' ' || times")).containsExactly("false 1", "true 1");
        assertThat(journal(customer))
                .containsExactly("casefile.anomaly-raised", "casefile.anomaly-cured", "casefile.anomaly-raised");
        here(() -> assertThat(jdbc.sql("select count(*) from anomalies.anomaly_cure")
                        .query(Long.class)
                        .single())
                .isEqualTo(1));
    }

    @Test
    void a_run_cures_what_it_does_not_find_any_more_for_those_it_looked_at_and_for_nobody_else() {
        UUID one = customer("G-1");
        UUID two = customer("G-2");
        UUID other = customer("G-3");
        here(() -> {
            anomalies.found(
                    List.of(KIND),
                    List.of(one, two, other),
                    List.of(noEmail(one, "N4"), noEmail(two, "N4"), noEmail(other, "N4")));
            anomalies.raise(NewAnomaly.ofCustomer("dunning.no-scenario", two, Map.of(), "/customers/" + two));
            anomalies.found(List.of(KIND), List.of(one, two), List.of(noEmail(one, "N4")));
        });

        assertThat(rows("kind || ' ' || customer_id", "cure_id is null"))
                .containsExactlyInAnyOrder(KIND + " " + one, KIND + " " + other, "dunning.no-scenario " + two);
    }

    @Test
    void ten_thousand_are_raised_and_cured_in_a_few_statements() {
        UUID customer = customer("G-1");
        List<NewAnomaly> many = IntStream.range(0, 25_000)
                .mapToObj(i -> new NewAnomaly("dunning.document-missing", customer, "item-" + i, Map.of(), "/agenda"))
                .toList();
        here(() -> {
            assertThat(anomalies.raiseAll(many)).isEqualTo(25_000);
            assertThat(anomalies.raiseAll(many)).isZero();
            assertThat(anomalies.curedAll(
                            "dunning.document-missing",
                            many.stream().map(NewAnomaly::subject).toList()))
                    .isEqualTo(25_000);
            assertThat(anomalies.curedWhereNothingIsOwed(Set.of("dunning.document-missing")))
                    .isZero();
        });
    }

    @Test
    void another_organisation_neither_sees_nor_cures_it() {
        UUID customer = customer("G-1");
        here(() -> anomalies.raise(noEmail(customer, "N4")));
        Desk.Opened stranger = desk.inDakar("AUTRE");
        scope.run(
                stranger.tenant(),
                () -> transaction.executeWithoutResult(tx ->
                        assertThat(anomalies.cured(KIND, customer.toString())).isFalse()));

        assertThat(rows("kind", "cure_id is null")).containsExactly(KIND);
    }

    @Test
    void the_cure_is_on_this_server_and_what_a_server_answered_is_clipped() {
        assertThatThrownBy(() -> new NewAnomaly(KIND, null, "x", Map.of(), "//elsewhere.example"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NewAnomaly(KIND, null, "x", Map.of(), "javascript:alert(1)"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new NewAnomaly(KIND, null, "x", Map.of("reason", "a\u0000" + "😀".repeat(400)), "/agenda")
                        .detail()
                        .get("reason"))
                .startsWith("a😀")
                .hasSizeLessThanOrEqualTo(500)
                .doesNotContain("\u0000");
    }

    private UUID customer(String code) {
        UUID id = Ids.next();
        here(() -> jdbc.sql("""
                        insert into customers.customer (tenant_id, customer_id, entity_id, code, name, language, search)
                        values (platform.current_tenant(), ?, ?, ?, ?, 'fr', '')
                        """)
                .params(id, structures.main().entityId(), code, "Garant " + code)
                .update());
        return id;
    }

    private static NewAnomaly noEmail(UUID customer, String step) {
        return NewAnomaly.ofCustomer(KIND, customer, Map.of("step", step), "/customers/" + customer);
    }

    private List<String> journal(UUID customer) {
        List<JournalLine> lines = new ArrayList<>();
        here(() -> lines.addAll(journal.timeline(customer, null, 50).items()));
        return lines.reversed().stream()
                .map(JournalLine::kind)
                .filter(kind -> kind.contains("anomaly"))
                .toList();
    }

    private List<String> rows(String column) {
        return rows(column, "true");
    }

    private List<String> rows(String column, String which) {
        List<String> rows = new ArrayList<>();
        here(() -> rows.addAll(
                jdbc.sql("select " + column + " from anomalies.anomaly where " + which + " order by anomaly_id")
                        .query(String.class)
                        .list()));
        return rows;
    }

    private void here(Runnable work) {
        scope.run(opened.tenant(), () -> transaction.executeWithoutResult(tx -> work.run()));
    }
}
