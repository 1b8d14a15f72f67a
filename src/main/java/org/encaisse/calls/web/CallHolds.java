package org.encaisse.calls.web;

import java.util.List;
import org.encaisse.calls.CallSubjects.Item;
import org.encaisse.casefile.Hold;
import org.encaisse.platform.web.Ui;

/** What is suspended, said in one line: the collector does not ask for money that waits. */
final class CallHolds {

    private CallHolds() {}

    static String said(Hold hold, List<Item> items, Ui ui) {
        String what = hold.openItemId() == null
                ? ui.t("casefile.hold.whole-customer")
                : items.stream()
                        .filter(item -> item.openItemId().equals(hold.openItemId()))
                        .map(Item::number)
                        .findFirst()
                        .orElse(ui.t("call.one-invoice"));
        return hold.until() == null
                ? ui.t("call.held", what, hold.reason())
                : ui.t("call.held-until", what, hold.reason(), hold.until());
    }
}
