package org.encaisse.latefees.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.latefees.EnterRate;
import org.encaisse.latefees.LateFeesRefusal;
import org.encaisse.latefees.LatefeesRight;
import org.encaisse.latefees.Policies;
import org.encaisse.latefees.Policy;
import org.encaisse.latefees.RateBook;
import org.encaisse.latefees.rate.Rate;
import org.encaisse.latefees.rate.RateSeries;
import org.encaisse.latefees.rule.DayCount;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The settings of late fees: the tables of rates, with their sources, and the organisation's choices. */
@Controller
@RequestMapping("/settings/rates")
@LatefeesRight.Needed(LatefeesRight.RATES)
class RatesController {

    private final RateBook rateBook;
    private final EnterRate enterRate;
    private final Policies policies;

    RatesController(RateBook rateBook, EnterRate enterRate, Policies policies) {
        this.rateBook = rateBook;
        this.enterRate = enterRate;
        this.policies = policies;
    }

    @GetMapping
    String show(Ui ui, Model model) {
        model.addAttribute("page", new RatesPage(rateBook.table(), policies.current(), ui.today()));
        return "latefees/rates";
    }

    @PostMapping
    String enter(
            @RequestParam String series,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String percent,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String checkedOn,
            @RequestParam(defaultValue = "false") boolean toVerify,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        LocalDate first = Typed.day(from);
        BigDecimal rate = Typed.percent(percent);
        if (first == null) {
            throw new Refused(LateFeesRefusal.DATE_MALFORMED, from);
        }
        if (rate == null) {
            throw new Refused(LateFeesRefusal.PERCENT_OUT_OF_RANGE, percent);
        }
        enterRate.enter(
                new Rate(
                        RateSeries.parse(series),
                        first,
                        rate,
                        toVerify,
                        source,
                        Typed.day(checkedOn, ui.today()),
                        true),
                person.actor());
        Flash.good(redirect, ui.t("latefees.rate.saved"));
        return "redirect:/settings/rates";
    }

    @PostMapping("/{series}/{from}/remove")
    String remove(
            @PathVariable String series,
            @PathVariable String from,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        LocalDate first = Typed.day(from);
        RateSeries known = RateSeries.parse(series);
        if (first != null) {
            enterRate.takeBack(known, first, ui.today(), person.actor());
        }
        Flash.good(redirect, ui.t("latefees.rate.removed"));
        return "redirect:/settings/rates";
    }

    @PostMapping("/policy")
    String policy(
            @RequestParam String dayCount,
            @RequestParam(defaultValue = "false") boolean uemoaToo,
            @RequestParam(defaultValue = "30") int claimDays,
            @RequestParam(defaultValue = "5") int yearsBack,
            Ui ui,
            RedirectAttributes redirect) {
        policies.save(new Policy(DayCount.parse(dayCount), uemoaToo, claimDays, yearsBack));
        Flash.good(redirect, ui.t("latefees.policy.saved"));
        return "redirect:/settings/rates";
    }
}
