package org.encaisse.latefees.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.encaisse.kernel.money.Money;
import org.encaisse.latefees.Claim;
import org.encaisse.latefees.ClaimDetail;
import org.jspecify.annotations.Nullable;

/** A claim as the interface tells it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClaimJson(
        String number,
        String customer,
        LocalDate claimedOn,
        LocalDate through,
        String regime,
        Money interest,
        Money indemnity,
        Money total,
        Money remaining,
        String state,
        @Nullable String reason,
        @Nullable List<Line> lines) {

    /** One due date of it. */
    record Line(
            String invoice,
            LocalDate due,
            LocalDate since,
            LocalDate through,
            Money interest,
            Money indemnity,
            List<FeesJson.Line> lines) {}

    static ClaimJson of(Claim claim, String customer, @Nullable List<ClaimDetail> details) {
        return new ClaimJson(
                claim.number(),
                customer,
                claim.claimedOn(),
                claim.through(),
                claim.regime().code(),
                claim.interest(),
                claim.indemnity(),
                claim.total(),
                claim.remaining(),
                state(claim),
                claim.reason(),
                details == null ? null : details.stream().map(ClaimJson::line).toList());
    }

    private static Line line(ClaimDetail detail) {
        return new Line(
                detail.number(),
                detail.dueOn(),
                detail.since(),
                detail.through(),
                detail.interest(),
                detail.indemnity(),
                detail.stretches().stream().map(FeesJson.Line::of).toList());
    }

    private static String state(Claim claim) {
        if (!claim.stands()) {
            return claim.reopened() ? "cancelled" : "waived";
        }
        return claim.remaining().isPositive() ? "owed" : "paid";
    }
}
