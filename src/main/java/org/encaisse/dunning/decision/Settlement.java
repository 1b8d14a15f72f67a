package org.encaisse.dunning.decision;

import java.time.LocalDate;

/** How a due date was settled: only money is thanked for, not a credit note. */
public record Settlement(LocalDate on, boolean byMoney) {}
