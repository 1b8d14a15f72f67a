package org.encaisse.correspondence;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A letter about a real customer, to look at a template; nobody receives it. Contributed as a bean by the module that knows
 * what customers owe.
 */
public interface CustomerLetters {

    /** What is not known of the customer is left out of its variables. */
    Letter about(UUID customerId, Template template, LocalDate today);
}
