package org.encaisse.receivables.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.money.TypedAmount;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.Payment;
import org.encaisse.receivables.PaymentEntry;
import org.encaisse.receivables.PaymentEntry.Named;
import org.encaisse.receivables.ReceivablesRefusal;
import org.encaisse.receivables.ReceivablesRight;
import org.encaisse.receivables.RecordPayment;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records money received. */
@Controller
class NewPaymentController {

    private final Customers customers;
    private final Structures structures;
    private final RecordPayment recordPayment;

    NewPaymentController(Customers customers, Structures structures, RecordPayment recordPayment) {
        this.customers = customers;
        this.structures = structures;
        this.recordPayment = recordPayment;
    }

    @GetMapping("/payments/new")
    @ReceivablesRight.Needed(ReceivablesRight.RECORD_MONEY)
    String blank(
            @RequestParam(defaultValue = "") String customer,
            @RequestParam(defaultValue = "") String invoice,
            @RequestParam(defaultValue = "") String entity,
            Ui ui,
            Model model) {
        List<LegalEntity> all = structures.all();
        LegalEntity structure = all.stream()
                .filter(one -> one.code().equals(entity))
                .findFirst()
                .orElseGet(structures::main);
        model.addAttribute(
                "page",
                new PaymentForm(
                        structure.code(),
                        customer,
                        "",
                        ui.today().toString(),
                        "",
                        structure.currency().getCurrencyCode(),
                        "",
                        invoice.isEmpty() ? "oldest" : "invoice",
                        invoice,
                        entities(all),
                        currencies(all, ""),
                        ""));
        return "receivables/payment-form";
    }

    @PostMapping("/payments/new")
    @ReceivablesRight.Needed(ReceivablesRight.RECORD_MONEY)
    String create(
            @RequestParam String entity,
            @RequestParam String customer,
            @RequestParam String reference,
            @RequestParam String date,
            @RequestParam String amount,
            @RequestParam String currency,
            @RequestParam(defaultValue = "") String method,
            @RequestParam(defaultValue = "oldest") String settles,
            @RequestParam(defaultValue = "") String invoice,
            SignedIn person,
            Ui ui,
            Model model,
            RedirectAttributes redirect) {
        try {
            Customer known = customers.byCode(customer.strip(), entity);
            PaymentEntry entry = new PaymentEntry(
                    known.entityId(),
                    known.customerId(),
                    reference,
                    day(date, ui.today()),
                    TypedAmount.read(amount, Money.currencyOf(currency)),
                    method.isBlank() ? null : method.strip(),
                    settles.equals("invoice") ? named(invoice) : List.of(),
                    settles.equals("oldest"));
            Payment payment = recordPayment.record(entry, person.actor()).value();
            Flash.good(redirect, ui.t("receivables.payment.saved", payment.amount()));
            return "redirect:/payments/" + payment.paymentId();
        } catch (Refused refused) {
            List<LegalEntity> all = structures.all();
            model.addAttribute(
                    "page",
                    new PaymentForm(
                            entity,
                            customer,
                            reference,
                            date,
                            amount,
                            currency,
                            method,
                            settles,
                            invoice,
                            entities(all),
                            currencies(all, currency),
                            ui.refusal(refused)));
            return "receivables/payment-form";
        }
    }

    private static LocalDate day(String date, LocalDate today) {
        LocalDate day;
        try {
            day = LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw new Refused(ReceivablesRefusal.DATE_MALFORMED, date);
        }
        if (day.isAfter(today)) {
            throw new Refused(ReceivablesRefusal.IN_THE_FUTURE, day);
        }
        return day;
    }

    /** Several numbers, in the order in which they are to be settled. */
    private static List<Named> named(String invoices) {
        return Arrays.stream(invoices.split("[,;\\s]+"))
                .filter(number -> !number.isBlank())
                .map(Named::invoice)
                .toList();
    }

    private static List<Option> entities(List<LegalEntity> all) {
        return all.stream()
                .map(entity -> new Option(entity.code(), entity.name()))
                .toList();
    }

    private static List<Option> currencies(List<LegalEntity> all, String asked) {
        Set<String> codes = new LinkedHashSet<>();
        all.forEach(entity -> codes.add(entity.currency().getCurrencyCode()));
        codes.addAll(List.of("EUR", "USD", "XOF"));
        if (!asked.isBlank()) {
            codes.add(asked);
        }
        List<Option> options = new ArrayList<>();
        codes.forEach(code -> options.add(new Option(code, code)));
        return options;
    }
}
