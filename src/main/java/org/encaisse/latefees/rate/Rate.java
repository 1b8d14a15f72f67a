package org.encaisse.latefees.rate;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A rate that somebody published.
 *
 * @param from the day it begins (ECB), the first day of the period it is for, or the day on which it was read
 * @param percent per year: 12.15 stands for 12.15 %
 * @param toVerify it was derived, or sources differ: look it up before it is used in earnest
 * @param source who says so
 * @param checkedOn the day on which somebody last looked whether it still stands
 * @param own entered by the organisation, and not shipped
 */
public record Rate(
        RateSeries series,
        LocalDate from,
        BigDecimal percent,
        boolean toVerify,
        String source,
        LocalDate checkedOn,
        boolean own) {}
