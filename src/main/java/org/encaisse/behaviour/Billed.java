package org.encaisse.behaviour;

import java.time.LocalDate;
import org.encaisse.kernel.money.Money;

/**
 * What was billed to a customer in one currency.
 *
 * @param firstOn the day of its first invoice ever, in that currency
 * @param amount invoices less credit notes issued within the window
 */
public record Billed(LocalDate firstOn, Money amount) {}
