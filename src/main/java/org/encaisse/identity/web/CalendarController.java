package org.encaisse.identity.web;

import java.time.LocalDate;
import org.encaisse.identity.DaysOff;
import org.encaisse.identity.DaysOff.Day;
import org.encaisse.identity.IdentityRight;
import org.encaisse.identity.Organisation;
import org.encaisse.kernel.calendar.BusinessCalendar;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.Ui;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The days on which nobody works: public holidays of the place, and the organisation's own. */
@Controller
@RequestMapping("/settings/calendar")
@IdentityRight.Needed(IdentityRight.CALENDAR)
class CalendarController {

    private final Organisation organisation;
    private final DaysOff daysOff;

    CalendarController(Organisation organisation, DaysOff daysOff) {
        this.organisation = organisation;
        this.daysOff = daysOff;
    }

    @GetMapping
    String show(Model model) {
        LocalDate today = organisation.today();
        BusinessCalendar calendar = organisation.calendar();
        model.addAttribute(
                "page",
                new CalendarPage(
                        organisation.current().calendar(),
                        calendar.holidays().stream()
                                .filter(day -> !day.isBefore(today) && day.isBefore(today.plusYears(1)))
                                .sorted()
                                .toList(),
                        daysOff.since(today.minusMonths(1))));
        return "identity/calendar";
    }

    @PostMapping
    String set(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(defaultValue = "false") boolean working,
            @RequestParam(defaultValue = "") String label,
            Ui ui,
            RedirectAttributes redirect) {
        daysOff.set(new Day(day, working, label.isBlank() ? null : label.strip()));
        Flash.good(redirect, ui.t("identity.calendar.saved"));
        return "redirect:/settings/calendar";
    }

    @PostMapping("/{day}/remove")
    String remove(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        daysOff.remove(day);
        return "redirect:/settings/calendar";
    }
}
