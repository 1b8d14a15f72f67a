package org.encaisse.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.encaisse.customers.ContactEntry;
import org.encaisse.demo.DemoPosting.Billed;
import org.encaisse.demo.DemoPosting.Credited;
import org.encaisse.demo.DemoPosting.Paid;
import org.encaisse.demo.DemoPosting.Share;
import org.junit.jupiter.api.Test;

/** What is invented: always the same, never impossible, nobody's address. */
class DemonstrationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void the_same_seed_and_day_give_the_same_data() {
        assertThat(accounts()).isEqualTo(accounts());
        assertThat(postings(TODAY)).isEqualTo(postings(TODAY));
    }

    @Test
    void another_seed_gives_other_customers() {
        assertThat(DakarHealthCare.of(1).accounts())
                .isNotEqualTo(DakarHealthCare.of(2).accounts());
    }

    @Test
    void there_are_about_four_hundred_garants_and_three_hundred_customers_of_three_sizes() {
        DemoTenant dakar = DakarHealthCare.of(Demonstration.SEED);
        DemoTenant france = FrenchWholesaler.of(Demonstration.SEED);

        assertThat(dakar.accounts()).hasSize(400);
        assertThat(france.accounts()).hasSize(300);
        assertThat(dakar.structures()).hasSize(2);
        assertThat(dakar.accounts().stream().map(DemoAccount::segment).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("petit", "moyen", "gros");
        assertThat(france.accounts().stream()
                        .map(account -> account.currency().getCurrencyCode())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("EUR", "USD");
        assertThat(accounts().stream().map(DemoAccount::habit).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Habit.values());
    }

    @Test
    void nobody_can_receive_its_mail() {
        assertThat(accounts().stream()
                        .flatMap(account -> account.contacts().stream())
                        .map(ContactEntry::email))
                .filteredOn(java.util.Objects::nonNull)
                .isNotEmpty()
                .allMatch(email -> email.matches("[a-z0-9.]+@[a-z0-9-]+\\.example"));
        assertThat(Demonstration.tenants().stream().flatMap(tenant -> tenant.people().stream()))
                .allMatch(person -> person.email().endsWith(".example"));
    }

    @Test
    void some_cannot_be_written_to_at_all() {
        assertThat(accounts().stream()
                        .filter(account -> account.contacts().stream().allMatch(contact -> contact.email() == null)))
                .hasSizeBetween(20, 110);
    }

    @Test
    void names_and_numbers_are_given_once_and_nothing_happens_after_today() {
        List<DemoPosting> postings = postings(TODAY);
        Set<String> seen = new HashSet<>();

        for (DemoPosting posting : postings) {
            String key = switch (posting) {
                case Billed billed -> billed.number();
                case Credited credited -> credited.number();
                case Paid paid -> paid.reference();
            };
            assertThat(seen.add(posting.customer().charAt(0) + key)).as(key).isTrue();
            LocalDate on = switch (posting) {
                case Billed billed -> billed.on();
                case Credited credited -> credited.on();
                case Paid paid -> paid.on();
            };
            assertThat(on).isBetween(TODAY.minusMonths(25), TODAY);
        }
        assertThat(Demonstration.tenants())
                .allSatisfy(tenant -> assertThat(tenant.accounts())
                        .extracting(DemoAccount::name)
                        .doesNotHaveDuplicates());
    }

    @Test
    void no_invoice_is_paid_more_than_it_is_worth_and_some_are_still_open() {
        Map<String, Long> owed = new HashMap<>();
        for (DemoPosting posting : postings(TODAY)) {
            if (posting instanceof Billed billed) {
                billed.dues()
                        .forEach(due -> owed.merge(
                                key(billed.number(), due.on()), due.amount().minor(), Long::sum));
            }
        }
        for (DemoPosting posting : postings(TODAY)) {
            List<Share> shares = switch (posting) {
                case Paid paid -> paid.shares();
                case Credited credited when credited.against() != null -> List.of(credited.against());
                default -> List.<Share>of();
            };
            shares.forEach(share ->
                    owed.merge(key(share.number(), share.due()), -share.amount().minor(), Long::sum));
        }

        assertThat(owed.values()).allMatch(left -> left >= 0);
        assertThat(owed.values().stream().filter(left -> left > 0).count()).isBetween(1_000L, 5_000L);
    }

    @Test
    void nobody_was_chased_for_what_was_paid_or_not_yet_billed() {
        for (DemoAccount account : accounts()) {
            List<DemoPosting> life = AccountLife.of(account, TODAY, Demonstration.SEED);
            Map<String, LocalDate> billed = new HashMap<>();
            Map<String, LocalDate> lastMoney = new HashMap<>();
            for (DemoPosting posting : life) {
                switch (posting) {
                    case Billed one -> billed.put(one.number(), one.on());
                    case Paid paid ->
                        paid.shares()
                                .forEach(share -> lastMoney.merge(
                                        key(share.number(), share.due()), paid.on(), (a, b) -> a.isAfter(b) ? a : b));
                    case Credited credited -> {}
                }
            }
            for (Chased step : ChasedLife.of(account, life, TODAY, Demonstration.SEED)) {
                assertThat(step.on()).isBefore(TODAY).isAfterOrEqualTo(billed.get(step.number()));
                LocalDate paid = lastMoney.get(key(step.number(), step.due()));
                if (step.step().equals("P7")) {
                    assertThat(paid).isNotNull();
                }
            }
        }
    }

    private static String key(String number, LocalDate due) {
        return number + " " + due;
    }

    private static List<DemoAccount> accounts() {
        return Demonstration.tenants().stream()
                .flatMap(tenant -> tenant.accounts().stream())
                .toList();
    }

    private static List<DemoPosting> postings(LocalDate today) {
        return accounts().stream()
                .flatMap(account -> AccountLife.of(account, today, Demonstration.SEED).stream())
                .toList();
    }
}
