package org.encaisse.receivables.bulk;

import java.util.function.Consumer;
import org.encaisse.customers.LoadOptions;
import org.encaisse.customers.Loaded;
import org.encaisse.customers.Staged;
import org.encaisse.platform.sql.Bulk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Takes in the accounting system's list of what is open today: what is news is created, what differs is adjusted, and
 * what is no longer listed is settled, each by an added allocation whose source is the accounts.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class LoadOpenItems {

    private final Bulk bulk;
    private final Staged staged;
    private final NamedCustomers customers;
    private final OpenItemChecks checks;
    private final ListedItems listed;

    LoadOpenItems(Bulk bulk, Staged staged, NamedCustomers customers, OpenItemChecks checks, ListedItems listed) {
        this.bulk = bulk;
        this.staged = staged;
        this.customers = customers;
        this.checks = checks;
        this.listed = listed;
    }

    public Loaded load(Consumer<OpenItemLines> file, LoadOptions options) {
        try (OpenItemLines lines = OpenItemLines.open(bulk)) {
            file.accept(lines);
        }
        staged.prepare(OpenItemLines.TABLE);
        checks.judgeAmongThemselves();
        customers.look(OpenItemLines.TABLE);
        if (!options.createCustomers()) {
            customers.refuseUnknown(OpenItemLines.TABLE);
        }
        listed.hold();
        checks.match();
        long refused = staged.publishRefused(OpenItemLines.TABLE);
        // A refused line whose number cannot be read may be about any invoice: then nothing is taken for settled.
        boolean withheld =
                staged.count("select count(*) from pg_temp.listed_item where reason is not null and number is null")
                        > 0;
        var status = TransactionAspectSupport.currentTransactionStatus();
        Object before = status.createSavepoint();
        long settled = withheld ? 0 : listed.settleUnlisted(options);
        long updated = listed.adjustKnown(options);
        long customersCreated = customers.createUnknown(OpenItemLines.TABLE, "invoice_id");
        long created = listed.createNew(options);
        if (!options.keep()) {
            status.rollbackToSavepoint(before);
        }
        status.releaseSavepoint(before);
        long taken = staged.count("select count(*) from pg_temp.listed_item where reason is null");
        return Loaded.lines(
                        created,
                        updated,
                        taken - created - updated,
                        refused,
                        staged.totals(OpenItemLines.TABLE, "remaining"))
                .withCustomers(customersCreated)
                .withOtherNames(customers.otherNames(OpenItemLines.TABLE))
                .withSettled(settled, withheld)
                .withStructures(staged.structures(OpenItemLines.TABLE));
    }
}
