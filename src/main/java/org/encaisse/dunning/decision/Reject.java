package org.encaisse.dunning.decision;

import java.time.LocalDate;

/**
 * A payment of this due date came back from the bank.
 *
 * @param debit a direct debit; else a cheque
 * @param code the bank's word: {@code AM04}, {@code AC04}, {@code MD01}, {@code MD06}, {@code other}
 */
public record Reject(LocalDate on, boolean debit, String code) {}
