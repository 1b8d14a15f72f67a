package org.encaisse.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.encaisse.demo.DemoPosting.Paid;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.receivables.Payment;
import org.encaisse.receivables.Payments;
import org.encaisse.receivables.ReversalReason;
import org.encaisse.receivables.ReversePayment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A few direct debits and a cheque of the last weeks that the bank gave back. */
@Component
class DemoRejects {

    private static final List<String> CODES = List.of("AM04", "AC04", "MD01", "MD06");
    private static final int DAYS = 25;

    private final Payments payments;
    private final ReversePayment reverse;

    DemoRejects(Payments payments, ReversePayment reverse) {
        this.payments = payments;
        this.reverse = reverse;
    }

    void write(DemoTenant demo, List<DemoPosting> postings, Filed entities, LocalDate today) {
        Map<String, DemoAccount> accounts =
                demo.accounts().stream().collect(Collectors.toMap(DemoAccount::code, Function.identity()));
        List<Paid> lately = postings.stream()
                .filter(Paid.class::isInstance)
                .map(Paid.class::cast)
                .filter(paid ->
                        paid.on().isAfter(today.minusDays(DAYS)) && paid.on().isBefore(today.minusDays(2)))
                .filter(paid -> !paid.shares().isEmpty())
                .sorted(Comparator.comparing(Paid::on).reversed().thenComparing(Paid::reference))
                .toList();
        List<Paid> debits = lately.stream()
                .filter(paid -> paid.method().equals("direct-debit"))
                .limit(CODES.size())
                .toList();
        for (int i = 0; i < debits.size(); i++) {
            back(debits.get(i), entity(debits.get(i), accounts, entities), ReversalReason.RETURNED_DEBIT, CODES.get(i));
        }
        lately.stream()
                .filter(paid -> paid.method().equals("cheque"))
                .findFirst()
                .ifPresent(paid -> back(paid, entity(paid, accounts, entities), ReversalReason.BOUNCED_CHEQUE, null));
    }

    private static UUID entity(Paid paid, Map<String, DemoAccount> accounts, Filed entities) {
        DemoAccount account = accounts.get(paid.customer());
        if (account == null) {
            throw new IllegalStateException("nobody paid " + paid.reference());
        }
        return entities.get(account.structure());
    }

    private void back(Paid paid, UUID entity, ReversalReason reason, @Nullable String code) {
        Payment payment = payments.byReference(paid.reference(), entity);
        reverse.reverse(
                payment.paymentId(), new Payment.Reversal(paid.on().plusDays(2), reason, null, code), Actor.SYSTEM);
    }
}
