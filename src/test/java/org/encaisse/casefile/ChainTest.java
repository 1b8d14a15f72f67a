package org.encaisse.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.casefile.ChainCheck.Broken;
import org.encaisse.casefile.ChainCheck.Fault;
import org.encaisse.casefile.ChainCheck.Intact;
import org.encaisse.kernel.tenant.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The journal's chain: whatever is touched shows, and where. */
class ChainTest {

    private final Desk desk = new Desk();
    private final UUID customer = desk.customer("C1");

    @BeforeEach
    void seven_entries_sealed_in_batches_of_three() {
        List<JournalEntry> entries = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            entries.add(
                    JournalEntry.of(customer, "test.noted", Desk.NOW, Desk.AWA, Map.of("n", "" + i, "who", "é’ « »")));
        }
        desk.journal.writeAll(entries);
        assertThat(desk.seals.seal(3)).isEqualTo(3);
        assertThat(desk.seals.seal(3)).isEqualTo(3);
        assertThat(desk.seals.seal(3)).isEqualTo(1);
        assertThat(desk.seals.seal(3)).isZero();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void an_untouched_journal_is_intact_and_its_lines_show_their_seal() {
        assertThat(verify()).isInstanceOfSatisfying(Intact.class, intact -> {
            assertThat(intact.sealed()).isEqualTo(7);
            assertThat(intact.waiting()).isZero();
            assertThat(desk.journal.timeline(customer, null, 1).items())
                    .extracting(JournalLine::hash)
                    .containsExactly(intact.head());
        });
    }

    @Test
    void an_entry_changed_afterwards_is_named() {
        UUID third = entryAt(3);
        desk.owner
                .sql("update casefile.journal set detail = '{\"n\": \"33\"}' where entry_id = ?")
                .param(third)
                .update();

        assertThat(verify()).isEqualTo(new Broken(3, third, Fault.ENTRY_ALTERED));
    }

    @Test
    void an_entry_given_to_another_person_another_day_or_another_customer_is_named() {
        UUID fifth = entryAt(5);
        for (String change : List.of(
                "actor = 'Someone else'",
                "occurred_at = occurred_at - interval '1 microsecond'",
                "customer_id = null",
                "kind = 'test.other'")) {
            JournalRow before = row(fifth);
            desk.owner
                    .sql("update casefile.journal set " + change + " where entry_id = ?")
                    .param(fifth)
                    .update();
            assertThat(verify()).as(change).isEqualTo(new Broken(5, fifth, Fault.ENTRY_ALTERED));
            before.restore();
            assertThat(verify()).isInstanceOf(Intact.class);
        }
    }

    @Test
    void an_entry_taken_away_is_named() {
        UUID fourth = entryAt(4);
        desk.owner
                .sql("alter table casefile.journal_seal drop constraint journal_seal_entry")
                .update();
        desk.owner
                .sql("delete from casefile.journal where entry_id = ?")
                .param(fourth)
                .update();

        assertThat(verify()).isEqualTo(new Broken(4, fourth, Fault.ENTRY_MISSING));
    }

    @Test
    void a_seal_taken_away_with_its_entry_is_named() {
        UUID second = entryAt(2);
        removeSeal(2);
        desk.owner
                .sql("delete from casefile.journal where entry_id = ?")
                .param(second)
                .update();

        assertThat(verify()).isEqualTo(new Broken(2, null, Fault.SEAL_MISSING));
    }

    @Test
    void cutting_off_the_end_is_named_even_after_the_job_has_gone_on() {
        removeSeal(7);
        assertThat(verify()).isEqualTo(new Broken(7, null, Fault.END_MISSING));

        assertThat(desk.seals.seal(10)).isEqualTo(1);
        assertThat(verify()).isEqualTo(new Broken(7, null, Fault.SEAL_MISSING));
    }

    @Test
    void a_forged_seal_is_named() {
        UUID sixth = entryAt(6);
        desk.owner
                .sql(
                        "update casefile.journal_seal set hash = decode(repeat('ab', 32), 'hex') where tenant_id = ? and seq = 6")
                .param(desk.tenant)
                .update();

        assertThat(verify()).isEqualTo(new Broken(6, sixth, Fault.ENTRY_ALTERED));
    }

    @Test
    void an_entry_whose_transaction_commits_after_younger_ones_were_sealed_simply_comes_next() throws Exception {
        try (Connection slow = desk.otherSession()) {
            slow.setAutoCommit(false);
            new Journal(JdbcClient.create(new SingleConnectionDataSource(slow, true)))
                    .write(JournalEntry.of(customer, "test.slow", Desk.NOW, Actor.SYSTEM, Map.of()));
            desk.journal.write(JournalEntry.of(customer, "test.quick", Desk.NOW, Actor.SYSTEM, Map.of()));
            assertThat(desk.seals.seal(10)).isEqualTo(1);
            slow.commit();
        }

        assertThat(desk.seals.seal(10)).isEqualTo(1);
        assertThat(verify())
                .isInstanceOfSatisfying(
                        Intact.class, intact -> assertThat(intact.sealed()).isEqualTo(9));
    }

    @Test
    void the_application_itself_may_neither_change_nor_delete_what_it_wrote() {
        for (String attempt : List.of(
                "update casefile.journal set actor = 'x'",
                "delete from casefile.journal",
                "delete from casefile.journal_seal",
                "update casefile.journal_seal set seq = 1")) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> desk.app.sql(attempt).update()))
                    .hasStackTraceContaining("permission denied");
        }
    }

    private ChainCheck verify() {
        return new VerifyChain(desk.app).verify();
    }

    private UUID entryAt(long seq) {
        return desk.owner
                .sql("select entry_id from casefile.journal_seal where tenant_id = ? and seq = ?")
                .params(desk.tenant, seq)
                .query(UUID.class)
                .single();
    }

    private void removeSeal(long seq) {
        desk.owner
                .sql("delete from casefile.journal_seal where tenant_id = ? and seq = ?")
                .params(desk.tenant, seq)
                .update();
    }

    private JournalRow row(UUID entry) {
        return desk.owner
                .sql("select customer_id, kind, occurred_at, actor from casefile.journal where entry_id = ?")
                .param(entry)
                .query((row, n) -> new JournalRow(
                        entry, row.getObject(1, UUID.class), row.getString(2), row.getTimestamp(3), row.getString(4)))
                .single();
    }

    private final class JournalRow {

        private final UUID entry;
        private final UUID customerId;
        private final String kind;
        private final java.sql.Timestamp at;
        private final String actor;

        JournalRow(UUID entry, UUID customerId, String kind, java.sql.Timestamp at, String actor) {
            this.entry = entry;
            this.customerId = customerId;
            this.kind = kind;
            this.at = at;
            this.actor = actor;
        }

        void restore() {
            desk.owner
                    .sql(
                            "update casefile.journal set customer_id = ?, kind = ?, occurred_at = ?, actor = ? where entry_id = ?")
                    .params(customerId, kind, at, actor, entry)
                    .update();
        }
    }
}
