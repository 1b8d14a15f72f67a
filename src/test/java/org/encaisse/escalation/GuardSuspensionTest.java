package org.encaisse.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.casefile.CasefileHolds;
import org.encaisse.casefile.Hold;
import org.encaisse.casefile.HoldKind;
import org.encaisse.customers.Nature;
import org.encaisse.kernel.tenant.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whom the direction may suspend at all: the guards of the letter F6. */
class GuardSuspensionTest {

    private static final UUID ONE = Ids.next();
    private static final UUID TWO = Ids.next();

    @Test
    void an_ordinary_customer_who_owes_may_be_suspended() {
        refused(of("pme", true, "l’article 12", List.of(), true), null);
        refused(of("nest-gros", true, "l’article 12", List.of(), true), null);
    }

    @Test
    void never_a_company_of_the_group() {
        refused(of("interne", false, "l’article 12", List.of(), true), EscalationRefusal.INTERNAL_CUSTOMER);
    }

    @Test
    void never_an_essential_service_of_the_public_sector() {
        refused(of("secteur-public", true, "l’article 12", List.of(), true), EscalationRefusal.ESSENTIAL_SERVICE);
        refused(of("public", true, "l’article 12", List.of(), true), EscalationRefusal.ESSENTIAL_SERVICE);
        refused(of("public", false, "l’article 12", List.of(), true), null);
    }

    @Test
    void never_while_all_that_is_overdue_is_disputed() {
        refused(of("pme", true, "x", List.of(hold(CasefileHolds.DISPUTE, null)), true), EscalationRefusal.ALL_DISPUTED);
        refused(
                of("pme", true, "x", List.of(hold(CasefileHolds.DISPUTE, ONE), hold(CasefileHolds.DISPUTE, TWO)), true),
                EscalationRefusal.ALL_DISPUTED);
        refused(of("pme", true, "x", List.of(hold(CasefileHolds.DISPUTE, ONE)), true), null);
        refused(of("pme", true, "x", List.of(hold(CasefileHolds.MANUAL, null)), true), null);
    }

    @Test
    void never_an_insolvent_customer_nor_one_who_owes_nothing_late() {
        refused(of("pme", true, "x", List.of(hold(CasefileHolds.INSOLVENCY, null)), true), EscalationRefusal.INSOLVENT);
        refused(of("pme", true, "x", List.of(), false), EscalationRefusal.NOTHING_OVERDUE);
    }

    @Test
    void never_without_the_clause_that_allows_it() {
        refused(of("pme", true, " ", List.of(), true), EscalationRefusal.CLAUSE_REQUIRED);
    }

    private static GuardSuspension.Case of(
            String profile, boolean essential, String clause, List<Hold> holds, boolean owes) {
        return new GuardSuspension.Case(
                Nature.ofProfile(profile), essential, clause, "le tiers payant", holds, List.of(ONE, TWO), owes);
    }

    private static Hold hold(HoldKind kind, @Nullable UUID item) {
        return new Hold(Ids.next(), Ids.next(), item, kind, LocalDate.of(2026, 11, 1), null, "x", null, null);
    }

    private static void refused(GuardSuspension.Case asked, @Nullable EscalationRefusal refusal) {
        assertThat(GuardSuspension.refusal(asked).orElse(null)).isEqualTo(refusal);
    }
}
