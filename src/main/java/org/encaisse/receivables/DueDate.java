package org.encaisse.receivables;

import java.time.LocalDate;
import org.encaisse.kernel.money.Money;

/** A part of an invoice and the day it falls due; positive, for a credit note too. */
public record DueDate(LocalDate dueOn, Money amount) {}
