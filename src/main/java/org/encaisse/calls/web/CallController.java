package org.encaisse.calls.web;

import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.encaisse.calls.Call;
import org.encaisse.calls.CallRefusal;
import org.encaisse.calls.Calls;
import org.encaisse.calls.CallsRight;
import org.encaisse.calls.NewCall;
import org.encaisse.calls.RecordCall;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A call from the first look at the customer to the next customer. */
@Controller
class CallController {

    private final CallScreen screen;
    private final RecordCall recordCall;
    private final Calls calls;
    private final Customers customers;

    CallController(CallScreen screen, RecordCall recordCall, Calls calls, Customers customers) {
        this.screen = screen;
        this.recordCall = recordCall;
        this.calls = calls;
        this.customers = customers;
    }

    @GetMapping("/customers/{customer}/call")
    @CallsRight.Needed(CallsRight.CALL)
    String open(
            @PathVariable UUID customer,
            @RequestParam @Nullable UUID task,
            @RequestParam(defaultValue = "") String currency,
            @RequestParam @Nullable List<UUID> item,
            @RequestParam @Nullable UUID contact,
            @RequestParam(defaultValue = "false") boolean incoming,
            Ui ui,
            Model model) {
        model.addAttribute(
                "page",
                screen.page(
                        new CallScreen.Asked(
                                customer, task, currencyOf(currency), setOf(item), contact, incoming, null),
                        ui));
        return "calls/call";
    }

    @PostMapping("/customers/{customer}/call")
    @CallsRight.Needed(CallsRight.CALL)
    String record(
            @PathVariable UUID customer,
            @RequestParam @Nullable UUID task,
            @RequestParam(defaultValue = "") String currency,
            @RequestParam @Nullable List<UUID> item,
            @RequestParam @Nullable UUID contact,
            @RequestParam(defaultValue = "false") boolean incoming,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String note,
            @RequestParam @Nullable UUID seen,
            @RequestParam MultiValueMap<String, String> sent,
            SignedIn person,
            Ui ui,
            Model model) {
        Map<String, String> answers = answers(sent);
        Set<UUID> items = setOf(item);
        try {
            Call call = recordCall.record(
                    new NewCall(
                            customer,
                            contact,
                            task,
                            currencyOf(currency),
                            ui.today(),
                            List.copyOf(items),
                            incoming,
                            outcome,
                            answers,
                            note.isBlank() ? answers.get("note") : note,
                            seen),
                    person.actor());
            return "redirect:/customers/" + customer + "/calls/" + call.callId();
        } catch (Refused refused) {
            boolean stale = refused.refusal() == CallRefusal.SOMEBODY_WROTE;
            answers.put("", note);
            CallScreen.Sent again = new CallScreen.Sent(outcome, answers, ui.refusal(refused), stale ? seen : null);
            model.addAttribute(
                    "page",
                    screen.page(
                            new CallScreen.Asked(customer, task, currencyOf(currency), items, contact, incoming, again),
                            ui));
            return "calls/call";
        }
    }

    /** What followed from the call, and the way on. */
    @GetMapping("/customers/{customer}/calls/{call}")
    @CallsRight.Needed(CallsRight.CALL)
    String recorded(@PathVariable UUID customer, @PathVariable UUID call, Model model) {
        Call made = calls.byId(call)
                .filter(found -> found.customerId().equals(customer))
                .orElseThrow(() -> new Refused(CallRefusal.NO_SUCH_CALL));
        Customer known = customers.byId(customer).orElseThrow(() -> new Refused(CallRefusal.NO_SUCH_CALL));
        model.addAttribute("page", new RecordedPage(made, known));
        return "calls/recorded";
    }

    private static @Nullable Currency currencyOf(String code) {
        return code.isEmpty() ? null : Money.currencyOf(code);
    }

    private static Set<UUID> setOf(@Nullable List<UUID> items) {
        return items == null ? Set.of() : new HashSet<>(items);
    }

    /** {@code a.date=2026-11-27} answers « date ». */
    private static Map<String, String> answers(MultiValueMap<String, String> sent) {
        Map<String, String> answers = new HashMap<>();
        sent.forEach((name, values) -> {
            if (name.startsWith("a.") && values.getFirst() != null) {
                answers.put(name.substring(2), values.getFirst());
            }
        });
        return answers;
    }
}
