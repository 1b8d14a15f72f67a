package org.encaisse.latefees.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.customers.Customer;
import org.encaisse.latefees.Claim;
import org.encaisse.platform.web.Tone;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/** Everything claimed, newest first. */
public record ClaimsPage(
        List<Claim> claims,
        Map<UUID, Customer> customers,
        @Nullable String next) {

    public String name(Claim claim) {
        Customer customer = customers.get(claim.customerId());
        return customer == null ? "" : customer.name();
    }

    public String href(Claim claim) {
        return "/late-fees/claims/" + claim.claimId();
    }

    public String state(Claim claim, Ui ui) {
        return ClaimPage.state(claim, ui);
    }

    public Tone tone(Claim claim) {
        return ClaimPage.tone(claim);
    }
}
