package org.encaisse.customers;

import java.time.LocalDate;
import org.encaisse.kernel.tenant.Actor;

/**
 * How a file is taken in.
 *
 * @param keep false for a preview: everything is done, counted, and undone
 * @param createCustomers whether a line may name a customer that is not known yet
 * @param articleLines lines of one invoice and due date are its articles, and added up
 */
public record LoadOptions(boolean keep, boolean createCustomers, boolean articleLines, LocalDate today, Actor actor) {}
