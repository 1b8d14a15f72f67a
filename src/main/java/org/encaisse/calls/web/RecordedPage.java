package org.encaisse.calls.web;

import java.util.List;
import org.encaisse.calls.Call;
import org.encaisse.calls.CallOutcome.Done;
import org.encaisse.customers.Customer;
import org.encaisse.platform.web.Ui;

/** A call that was recorded: what followed from it, in sentences, and where to go on. */
public record RecordedPage(Call call, Customer customer) {

    public String title(Ui ui) {
        return ui.t("call.outcome." + call.outcome());
    }

    public List<String> sentences(Ui ui) {
        return call.done().stream()
                .map((Done done) -> ui.named(done.key(), done.values()))
                .toList();
    }

    public String note() {
        return call.note() == null ? "" : call.note();
    }

    public String customerHref() {
        return "/customers/" + customer.customerId();
    }

    public String again() {
        return customerHref() + "/call";
    }

    public String next() {
        return "/calls/next?after=" + call.callId();
    }
}
