package org.encaisse.latefees;

import java.util.List;
import java.util.UUID;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.latefees.rule.Stretch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes claims down. Whoever claims waits for whoever claims already: a day is claimed once. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ClaimRows {

    private final JdbcClient jdbc;

    ClaimRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void takeTurns() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('latefees.claim' || :tenant::text, 0))")
                .query()
                .listOfRows();
    }

    int claimsOfYear(int year) {
        return jdbc.sql("""
                select count(*)
                  from latefees.claim c
                 where c.tenant_id = :tenant
                   and c.number like :prefix
                """)
                .param("prefix", "INT-" + year + "-%")
                .query(Integer.class)
                .single();
    }

    void add(Claim claim, List<Claimable> items, Actor actor) {
        jdbc.sql("""
                insert into latefees.claim (tenant_id, claim_id, customer_id, invoice_id, number, claimed_on, through_on,
                       currency, interest, indemnity, regime, claimed_by, claimed_as)
                values (:tenant, :id, :customer, :invoice, :number, :on, :through,
                       :currency, :interest, :indemnity, :regime, :actor, :name)
                """)
                .param("id", claim.claimId())
                .param("customer", claim.customerId())
                .param("invoice", claim.invoiceId())
                .param("number", claim.number())
                .param("on", claim.claimedOn())
                .param("through", claim.through())
                .param("currency", claim.interest().currency().getCurrencyCode())
                .param("interest", claim.interest().minor())
                .param("indemnity", claim.indemnity().minor())
                .param("regime", claim.regime().code())
                .param("actor", actor.userId())
                .param("name", claim.claimedAs())
                .update();
        for (Claimable item : items) {
            addLine(claim, item);
        }
    }

    private void addLine(Claim claim, Claimable item) {
        UUID openItemId = item.item().openItemId();
        jdbc.sql("""
                insert into latefees.claim_line (tenant_id, claim_id, open_item_id, invoice_id, since_on, through_on, exact,
                       interest, indemnity)
                values (:tenant, :claim, :item, :invoice, :since, :through, :exact,
                       :interest, :indemnity)
                """)
                .param("claim", claim.claimId())
                .param("item", openItemId)
                .param("invoice", item.item().invoiceId())
                .param("since", item.mark().through())
                .param("through", claim.through())
                .param("exact", item.interest().exact())
                .param("interest", item.amount().minor())
                .param("indemnity", item.indemnity().minor())
                .update();
        for (Stretch stretch : item.interest().stretches()) {
            jdbc.sql("""
                    insert into latefees.claim_stretch (tenant_id, claim_id, open_item_id, from_on, to_on, days, base,
                           percent, exact)
                    values (:tenant, :claim, :item, :from, :to, :days, :base, :percent, :exact)
                    """)
                    .param("claim", claim.claimId())
                    .param("item", openItemId)
                    .param("from", stretch.from())
                    .param("to", stretch.to())
                    .param("days", stretch.days())
                    .param("base", stretch.base().minor())
                    .param("percent", stretch.percent())
                    .param("exact", stretch.minor())
                    .update();
        }
    }

    /** Whether a claim made after this one counts on from its days. */
    boolean countedOn(UUID claimId) {
        return jdbc.sql("""
                select exists (select 1
                                 from latefees.claim_line mine
                                 join latefees.claimed later
                                   on later.tenant_id = :tenant
                                  and later.open_item_id = mine.open_item_id
                                  and later.claim_id > mine.claim_id
                                where mine.tenant_id = :tenant
                                  and mine.claim_id = :claim)
                """).param("claim", claimId).query(Boolean.class).single();
    }

    void withdraw(ClaimWithdrawn fact) {
        jdbc.sql("""
                insert into latefees.claim_withdrawal (tenant_id, claim_id, withdrawn_on, reopens, reason, withdrawn_by)
                values (:tenant, :claim, :on, :reopens, :reason, :actor)
                """)
                .param("claim", fact.claimId())
                .param("on", fact.withdrawnOn())
                .param("reopens", fact.reopens())
                .param("reason", fact.reason())
                .param("actor", fact.actor().userId())
                .update();
    }
}
