package org.encaisse.receivables.web;

import java.util.List;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Ui;

/** Money being recorded: the texts as they were typed, right or wrong. */
public record PaymentForm(
        String entity,
        String customer,
        String reference,
        String date,
        String amount,
        String currency,
        String method,
        String settles,
        String invoice,
        List<Option> entities,
        List<Option> currencies,
        String error) {

    public boolean refused() {
        return !error.isEmpty();
    }

    public List<Option> ways(Ui ui) {
        return List.of(
                new Option("oldest", ui.t("receivables.settles.oldest")),
                new Option("invoice", ui.t("receivables.settles.invoice")),
                new Option("later", ui.t("receivables.settles.later")));
    }
}
