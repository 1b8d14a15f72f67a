package org.encaisse.customers;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.encaisse.kernel.money.Money;

/**
 * What a whole file of lines did. Refused lines stand in {@code pg_temp.refused_line} until the transaction ends.
 *
 * @param created lines that were news
 * @param updated lines that changed what was known
 * @param unchanged lines that said what was known already
 * @param refused lines of which nothing was taken
 * @param customersCreated customers that came into being because a line named them
 * @param settled open items that are no longer listed, and so were settled
 * @param settlementWithheld true when nothing was settled because a refused line does not say which item it is about
 * @param otherNames spellings of customers' names beside the first of each
 * @param totals of the lines taken, per currency
 * @param structures of which at least one line was taken or was known already; empty for files without structures
 */
public record Loaded(
        long created,
        long updated,
        long unchanged,
        long refused,
        long customersCreated,
        long settled,
        boolean settlementWithheld,
        long otherNames,
        List<Total> totals,
        Set<UUID> structures) {

    /** How many lines, and their sum. */
    public record Total(long count, Money sum) {}

    public Loaded {
        totals = List.copyOf(totals);
        structures = Set.copyOf(structures);
    }

    public static Loaded lines(long created, long updated, long unchanged, long refused, List<Total> totals) {
        return new Loaded(created, updated, unchanged, refused, 0, 0, false, 0, totals, Set.of());
    }

    public Loaded withCustomers(long count) {
        return new Loaded(
                created,
                updated,
                unchanged,
                refused,
                count,
                settled,
                settlementWithheld,
                otherNames,
                totals,
                structures);
    }

    public Loaded withSettled(long count, boolean withheld) {
        return new Loaded(
                created,
                updated,
                unchanged,
                refused,
                customersCreated,
                count,
                withheld,
                otherNames,
                totals,
                structures);
    }

    public Loaded withStructures(Set<UUID> taken) {
        return new Loaded(
                created,
                updated,
                unchanged,
                refused,
                customersCreated,
                settled,
                settlementWithheld,
                otherNames,
                totals,
                taken);
    }

    public Loaded withOtherNames(long count) {
        return new Loaded(
                created,
                updated,
                unchanged,
                refused,
                customersCreated,
                settled,
                settlementWithheld,
                count,
                totals,
                structures);
    }
}
