package org.encaisse.arrangements.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.encaisse.arrangements.ArrangementsRight;
import org.encaisse.arrangements.Promise;
import org.encaisse.arrangements.PromiseFilter;
import org.encaisse.arrangements.PromiseState;
import org.encaisse.arrangements.Promises;
import org.encaisse.arrangements.PromisesOfDay;
import org.encaisse.arrangements.RemindOfPromise;
import org.encaisse.arrangements.WithdrawPromise;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Promesses »: what was promised, kept and broken. */
@Controller
class PromisesController {

    private static final int PAGE = 50;

    private final Promises promises;
    private final PromisesOfDay ofDay;
    private final WithdrawPromise withdraw;
    private final RemindOfPromise remind;
    private final Shown shown;

    PromisesController(
            Promises promises, PromisesOfDay ofDay, WithdrawPromise withdraw, RemindOfPromise remind, Shown shown) {
        this.promises = promises;
        this.ofDay = ofDay;
        this.withdraw = withdraw;
        this.remind = remind;
        this.shown = shown;
    }

    @GetMapping("/promises")
    @ArrangementsRight.Needed(ArrangementsRight.READ)
    String list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String collector,
            @RequestParam(defaultValue = "") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(defaultValue = "") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam @Nullable String after,
            Ui ui,
            Model model) {
        UUID whose = collector.isEmpty() ? null : UUID.fromString(collector);
        PromiseFilter filter =
                new PromiseFilter(state.isEmpty() ? null : PromiseState.parse(state), whose, null, from, to);
        Slice<Promise> slice = promises.page(filter, after, PAGE);
        model.addAttribute(
                "page",
                new PromisesPage(
                        shown.promises(slice.items(), true, ui),
                        slice.next(),
                        Shown.rates(ofDay.rates(whose, null, from, to)),
                        states(ui),
                        shown.people(Role.COLLECTOR, ui.t("arrangements.everybody"))));
        return "arrangements/promises";
    }

    @PostMapping("/promises/{promise}/withdrawal")
    @ArrangementsRight.Needed(ArrangementsRight.PROMISE)
    String withdraw(
            @PathVariable UUID promise,
            @RequestParam(defaultValue = "") String reason,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        Promise over = withdraw.withdraw(promise, reason, ui.today(), person.actor());
        Flash.good(redirect, ui.t("arrangements.withdrawn"));
        return "redirect:/customers/" + over.customerId();
    }

    @PostMapping("/promises/{promise}/reminder")
    @ArrangementsRight.Needed(ArrangementsRight.PROMISE)
    String remind(@PathVariable UUID promise, Ui ui, RedirectAttributes redirect) {
        remind.remind(promise, ui.today());
        Flash.good(redirect, ui.t("arrangements.reminded"));
        return "redirect:/customers/" + promises.byId(promise).orElseThrow().customerId();
    }

    private static List<Option> states(Ui ui) {
        List<Option> states = new ArrayList<>();
        states.add(new Option("", ui.t("arrangements.every-state")));
        Arrays.stream(PromiseState.values()).forEach(one -> states.add(new Option(one.code(), ui.t(one.key()))));
        return states;
    }
}
