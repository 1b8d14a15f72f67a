package org.encaisse.demo;

import java.time.LocalDate;
import org.encaisse.kernel.money.Money;

/** A step that was taken on a due date of an invented customer. */
record Chased(
        String customer, String number, LocalDate due, Money amount, String scenario, String step, LocalDate on) {}
