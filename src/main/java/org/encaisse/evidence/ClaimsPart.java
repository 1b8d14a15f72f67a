package org.encaisse.evidence;

import java.util.List;
import java.util.UUID;
import org.encaisse.customers.Customer;
import org.encaisse.latefees.Claim;
import org.encaisse.latefees.Claims;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Interest and costs claimed for late payment. */
@Component
class ClaimsPart implements FilePart {

    private static final int STEP = 500;

    private final Claims claims;
    private final BusinessClock clock;

    ClaimsPart(Claims claims, BusinessClock clock) {
        this.claims = claims;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public void write(Customer customer, Ui ui, Bundle into) {
        List<String> headings = java.util.stream.Stream.of(
                        "number", "claimed", "through", "interest", "indemnity", "remaining", "currency", "given-up")
                .map(column -> ui.t("evidence." + column))
                .toList();
        into.table(ui.t("evidence.claims.name") + ".csv", clock.now(), headings, table -> {
            @Nullable UUID after = null;
            do {
                Slice<Claim> slice = claims.page(customer.customerId(), after, STEP);
                for (Claim claim : slice.items()) {
                    table.text(claim.number()).date(claim.claimedOn()).date(claim.through());
                    table.number(claim.interest().toDecimal())
                            .number(claim.indemnity().toDecimal())
                            .number(claim.remaining().toDecimal())
                            .text(claim.interest().currency().getCurrencyCode());
                    table.text(
                            claim.withdrawnOn() == null
                                    ? ""
                                    : claim.withdrawnOn() + " " + (claim.reason() == null ? "" : claim.reason()));
                    table.endRow();
                }
                after = slice.next() == null ? null : UUID.fromString(slice.next());
            } while (after != null);
        });
    }
}
