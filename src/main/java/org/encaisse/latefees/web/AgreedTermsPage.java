package org.encaisse.latefees.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.encaisse.customers.Customer;
import org.encaisse.latefees.AgreedTerms;
import org.encaisse.latefees.rule.Imputation;
import org.encaisse.latefees.rule.PaymentTerm;
import org.encaisse.latefees.rule.Regime;
import org.encaisse.latefees.rule.Terms;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/**
 * The form of what was agreed with a customer.
 *
 * @param now what applies at present
 * @param error why it was refused; empty otherwise
 */
public record AgreedTermsPage(Customer customer, AgreedTerms agreed, Terms now, String error) {

    public String action() {
        return "/customers/" + customer.customerId() + "/late-fees/terms";
    }

    public String customerHref() {
        return "/customers/" + customer.customerId();
    }

    public List<Option> regimes(Ui ui) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", ui.t("latefees.regime.by-law")));
        Arrays.stream(Regime.values())
                .forEach(regime -> options.add(new Option(regime.code(), ui.t("latefees.regime." + regime.code()))));
        return options;
    }

    public String regime() {
        Regime regime = agreed.regime();
        return regime == null ? "" : regime.code();
    }

    public List<Option> terms(Ui ui) {
        return Arrays.stream(PaymentTerm.values())
                .map(term -> new Option(term.code(), ui.t("latefees.term." + term.code())))
                .toList();
    }

    public List<Option> orders(Ui ui) {
        return Arrays.stream(Imputation.Order.values())
                .map(order -> new Option(order.code(), ui.t("latefees.imputation." + order.code())))
                .toList();
    }

    public String rate(Ui ui) {
        return agreed.contractRate() == null
                ? ""
                : ui.formats().decimal(agreed.contractRate().stripTrailingZeros());
    }

    public String notice() {
        return text(agreed.noticeOn());
    }

    public String note() {
        String note = agreed.note();
        return note == null ? "" : note;
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
