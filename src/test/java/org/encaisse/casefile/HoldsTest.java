package org.encaisse.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is suspended on which day: first and last day included, a lifted hold ends on the day it is lifted. */
class HoldsTest {

    private final Desk desk = new Desk();
    private final UUID customer = desk.customer("C1");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_hold_with_an_end_is_active_from_its_first_to_its_last_day() {
        place("2026-11-10", "2026-11-20");

        assertThat(activeOn("2026-11-09")).isFalse();
        assertThat(activeOn("2026-11-10")).isTrue();
        assertThat(activeOn("2026-11-20")).isTrue();
        assertThat(activeOn("2026-11-21")).isFalse();
    }

    @Test
    void a_hold_without_end_lasts_until_the_day_it_is_lifted() {
        Hold hold = place("2026-11-10", null);
        assertThat(activeOn("2027-11-10")).isTrue();

        desk.liftHold.lift(hold.holdId(), "payé par chèque", day("2026-11-18"), Desk.AWA);

        assertThat(activeOn("2026-11-17")).isTrue();
        assertThat(activeOn("2026-11-18")).isFalse();
    }

    @Test
    void a_hold_lifted_on_its_first_day_never_held_anything() {
        Hold hold = place("2026-11-10", null);
        desk.liftHold.lift(hold.holdId(), null, day("2026-11-10"), Desk.AWA);

        assertThat(activeOn("2026-11-10")).isFalse();
    }

    @Test
    void a_hold_on_one_open_item_leaves_the_others_alone() {
        UUID item = desk.openItem(customer, "F-1", day("2026-10-01"), 120_000);
        UUID other = desk.openItem(customer, "F-2", day("2026-10-01"), 120_000);

        Hold hold = desk.placeHold.place(
                new NewHold(customer, item, CasefileHolds.MANUAL, day("2026-11-01"), null, "prix contesté"), Desk.AWA);

        assertThat(hold.covers(item)).isTrue();
        assertThat(hold.covers(other)).isFalse();
    }

    @Test
    void placing_and_lifting_are_written_in_the_chronology() {
        Hold hold = place("2026-11-10", "2026-11-20");
        desk.liftHold.lift(hold.holdId(), "soldé", day("2026-11-12"), Desk.AWA);

        assertThat(desk.journal.timeline(customer, null, 10).items())
                .extracting(
                        JournalLine::kind,
                        line -> line.actor().name(),
                        line -> line.detail().get("reason"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("casefile.hold-lifted", "Awa Diagne", "soldé"),
                        org.assertj.core.groups.Tuple.tuple(
                                "casefile.hold-placed-until", "Awa Diagne", "vérification en cours"));
    }

    @Test
    void refusals_have_names() {
        Hold hold = place("2026-11-10", null);
        desk.liftHold.lift(hold.holdId(), null, day("2026-11-12"), Desk.AWA);

        refused(
                CasefileRefusal.ALREADY_LIFTED,
                () -> desk.liftHold.lift(hold.holdId(), null, day("2026-11-13"), Desk.AWA));
        refused(CasefileRefusal.NO_SUCH_HOLD, () -> desk.liftHold.lift(Ids.next(), null, day("2026-11-13"), Desk.AWA));
        refused(CasefileRefusal.ENDS_BEFORE_IT_STARTS, () -> place("2026-11-10", "2026-11-09"));
        Hold later = place("2026-12-10", null);
        refused(
                CasefileRefusal.LIFTED_BEFORE_IT_STARTS,
                () -> desk.liftHold.lift(later.holdId(), null, day("2026-12-09"), Desk.AWA));
        refused(
                CasefileRefusal.NO_SUCH_CUSTOMER,
                () -> desk.placeHold.place(
                        new NewHold(Ids.next(), null, CasefileHolds.MANUAL, day("2026-12-09"), null, "x"), Desk.AWA));
        refused(
                CasefileRefusal.REASON_REQUIRED,
                () -> desk.placeHold.place(
                        new NewHold(customer, null, CasefileHolds.MANUAL, day("2026-12-09"), null, " "), Desk.AWA));
    }

    @Test
    void a_kind_that_no_room_places_is_refused_by_name_and_by_the_database() {
        HoldKind unknown = HoldKind.everything("moratorium", 1);
        refused(
                CasefileRefusal.NO_SUCH_KIND_OF_HOLD,
                () -> desk.placeHold.place(
                        new NewHold(customer, null, unknown, day("2026-12-09"), null, "x"), Desk.AWA));
        assertThatThrownBy(() -> desk.app
                        .sql("""
                                insert into casefile.hold (tenant_id, hold_id, customer_id, kind, since, reason)
                                values (platform.current_tenant(), :hold, :customer, 'moratorium', :since, 'x')
                                """)
                        .param("hold", Ids.next())
                        .param("customer", customer)
                        .param("since", day("2026-12-09"))
                        .update())
                .hasMessageContaining("hold_kind_known");
    }

    @Test
    void a_person_chooses_among_the_kinds_that_are_placed_by_hand() {
        HoldKinds kinds = new HoldKinds(List.of(CasefileHolds.MANUAL, CasefileHolds.INSOLVENCY, CasefileHolds.DISPUTE));
        assertThat(kinds.chosen(null)).isEqualTo(CasefileHolds.MANUAL);
        assertThat(kinds.chosen("insolvency")).isEqualTo(CasefileHolds.INSOLVENCY);
        refused(CasefileRefusal.NO_SUCH_KIND_OF_HOLD, () -> kinds.chosen("moratorium"));
        refused(CasefileRefusal.NO_SUCH_KIND_OF_HOLD, () -> kinds.chosen("dispute"));
        assertThat(kinds.codes(HoldKind.Nature.DISPUTE)).containsExactly("dispute");
    }

    @Test
    void insolvency_stands_on_the_whole_customer() {
        UUID item = desk.openItem(customer, "F-7", day("2026-11-01"), 100_000);
        refused(
                CasefileRefusal.HOLD_STANDS_ELSEWHERE,
                () -> desk.placeHold.place(
                        new NewHold(customer, item, CasefileHolds.INSOLVENCY, day("2026-12-09"), null, "x"), Desk.AWA));
    }

    @Test
    void the_published_view_agrees_with_the_record_on_every_day() {
        place("2026-11-03", "2026-11-05");
        Hold lifted = place("2026-11-08", "2026-11-20");
        desk.liftHold.lift(lifted.holdId(), null, day("2026-11-11"), Desk.AWA);
        Hold never = place("2026-11-13", null);
        desk.liftHold.lift(never.holdId(), null, day("2026-11-13"), Desk.AWA);
        place("2026-11-18", null);

        for (LocalDate date = day("2026-11-01"); date.isBefore(day("2026-11-25")); date = date.plusDays(1)) {
            List<UUID> viewed = desk.app
                    .sql("""
                            select hold_id
                              from casefile.active_hold
                             where customer_id = :customer
                               and since <= :on
                               and (until is null or until >= :on)
                            """)
                    .param("customer", customer)
                    .param("on", date)
                    .query(UUID.class)
                    .list();
            assertThat(desk.holds.activeOn(customer, date))
                    .as("on %s", date)
                    .extracting(Hold::holdId)
                    .containsExactlyInAnyOrderElementsOf(viewed);
        }
    }

    private static void refused(CasefileRefusal refusal, org.assertj.core.api.ThrowableAssert.ThrowingCallable doing) {
        assertThatThrownBy(doing)
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
    }

    private Hold place(String since, @org.jspecify.annotations.Nullable String until) {
        return desk.placeHold.place(
                new NewHold(
                        customer,
                        null,
                        CasefileHolds.MANUAL,
                        day(since),
                        until == null ? null : day(until),
                        "vérification en cours"),
                Desk.AWA);
    }

    private boolean activeOn(String date) {
        return !desk.holds.activeOn(customer, day(date)).isEmpty();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
