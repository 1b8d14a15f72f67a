package org.encaisse.receivables.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.encaisse.kernel.money.Money;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.ReceivablesRight;
import org.encaisse.receivables.RecoveryRate;
import org.encaisse.receivables.RecoveryRates;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rates of recovery of a quarter, through the interface. */
@RestController
class RecoveryResource {

    private final RecoveryRates rates;
    private final Naming naming;

    RecoveryResource(RecoveryRates rates, Naming naming) {
        this.rates = rates;
        this.naming = naming;
    }

    /** @param rate a fraction; null when nothing fell due */
    record Rate(Money fallenDue, Money settled, @Nullable BigDecimal rate, boolean reached) {

        static Rate of(RecoveryRate rate, BigDecimal aim) {
            return new Rate(rate.fallenDue(), rate.settled(), rate.fraction(), rate.reaches(aim));
        }
    }

    record Structure(String entity, Rate rate) {}

    /** @param literal the formula of the procedure as it is written: the month's money over the quarter's invoices */
    record Customer(String customer, Rate coherent, Rate literal) {}

    record Answer(LocalDate from, LocalDate to, List<Structure> structures, List<Customer> customers) {}

    /** @param customer its code; without it, those who keep most back */
    @GetMapping("/api/v1/recovery-rates")
    @ReceivablesRight.Needed(ReceivablesRight.READ)
    Answer rates(
            @RequestParam @Nullable LocalDate on,
            @RequestParam @Nullable String customer,
            @RequestParam @Nullable String entity,
            @RequestParam(defaultValue = "50") int limit,
            Ui ui) {
        RecoveryRates.Period period = RecoveryRates.Period.of(on == null || on.isAfter(ui.today()) ? ui.today() : on);
        Naming.Codes codes = naming.codes(List.of());
        return new Answer(
                period.from(),
                period.to(),
                rates.byStructure(period).stream()
                        .map(one -> new Structure(codes.entity(one.entityId()), Rate.of(one.rate(), RecoveryRate.AIM)))
                        .toList(),
                rates
                        .byCustomer(
                                period,
                                customer == null
                                        ? null
                                        : naming.customer(customer, entity).customerId(),
                                Math.clamp(limit, 1, 1_000))
                        .stream()
                        .map(one -> new Customer(
                                one.code(),
                                Rate.of(one.coherent(), RecoveryRate.AIM_OF_CUSTOMER),
                                Rate.of(one.literal(), RecoveryRate.AIM_OF_CUSTOMER)))
                        .toList());
    }
}
