package org.encaisse.arrangements.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.arrangements.ArrangementsRefusal;
import org.encaisse.arrangements.ArrangementsRight;
import org.encaisse.arrangements.announced.Announcement;
import org.encaisse.arrangements.announced.Announcements;
import org.encaisse.arrangements.announced.ReportAnnounced;
import org.encaisse.arrangements.announced.Visit;
import org.encaisse.arrangements.call.Answers;
import org.encaisse.customers.Contact;
import org.encaisse.customers.Customers;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Ma tournée »: the courier's page on his telephone, and the sheet he may take along on paper. */
@Controller
class CourierController {

    private final Announcements announcements;
    private final ReportAnnounced report;
    private final AttachPaper attach;
    private final Customers customers;
    private final Shown shown;

    CourierController(
            Announcements announcements, ReportAnnounced report, AttachPaper attach, Customers customers, Shown shown) {
        this.announcements = announcements;
        this.report = report;
        this.attach = attach;
        this.customers = customers;
        this.shown = shown;
    }

    /** A courier sees his own visits; those who send him see all. */
    @GetMapping("/courier")
    @ArrangementsRight.Needed(ArrangementsRight.COLLECT)
    String round(SignedIn person, Ui ui, Model model) {
        LocalDate until = ui.today().plusDays(1);
        List<Announcement> round = announcements.round(until, sendsCouriers(ui) ? null : person.userId());
        model.addAttribute("page", new CourierPage(ui.today(), stops(round, ui)));
        return "arrangements/courier";
    }

    @GetMapping("/courier/{announced}")
    @ArrangementsRight.Needed(ArrangementsRight.COLLECT)
    String sheet(@PathVariable UUID announced, SignedIn person, Ui ui, Model model) {
        Announcement one = his(announced, person, ui);
        model.addAttribute("page", new CourierPage(ui.today(), stops(List.of(one), ui)));
        return "arrangements/courier-sheet";
    }

    @PostMapping("/courier/{announced}/collected")
    @ArrangementsRight.Needed(ArrangementsRight.COLLECT)
    String collected(
            @PathVariable UUID announced,
            @RequestParam Map<String, String> form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect)
            throws IOException {
        Announcement one = his(announced, person, ui);
        UUID picture = attach.stored(one, file, ui.today(), person.actor());
        report.collected(announced, visit(one, form, picture), ui.today(), person.actor());
        return said(ui, redirect);
    }

    @PostMapping("/courier/{announced}/absent")
    @ArrangementsRight.Needed(ArrangementsRight.COLLECT)
    String absent(
            @PathVariable UUID announced,
            @RequestParam Map<String, String> form,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        Announcement one = his(announced, person, ui);
        report.absent(announced, visit(one, form, null), ui.today(), person.actor());
        return said(ui, redirect);
    }

    @PostMapping("/courier/{announced}/wrong-amount")
    @ArrangementsRight.Needed(ArrangementsRight.COLLECT)
    String wrongAmount(
            @PathVariable UUID announced,
            @RequestParam Map<String, String> form,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        Announcement one = his(announced, person, ui);
        report.wrongAmount(announced, visit(one, form, null), ui.today(), person.actor());
        return said(ui, redirect);
    }

    private static ReportAnnounced.Visit visit(Announcement one, Map<String, String> form, @Nullable UUID picture) {
        Answers answers = new Answers(form);
        return new ReportAnnounced.Visit(
                answers.text("amount") == null
                        ? null
                        : answers.amount("amount", one.amount().currency()),
                answers.text("number"),
                answers.yes("list"),
                answers.text("again") == null ? null : answers.date("again"),
                answers.time("time"),
                picture,
                answers.text("note"));
    }

    private Announcement his(UUID announced, SignedIn person, Ui ui) {
        Announcement one = announcements.byId(announced);
        if (!one.isCheque() || (!sendsCouriers(ui) && !person.userId().equals(one.courierId()))) {
            throw new Refused(ArrangementsRefusal.NO_SUCH_ANNOUNCEMENT);
        }
        return one;
    }

    private static boolean sendsCouriers(Ui ui) {
        return ui.may(ArrangementsRight.ANNOUNCE);
    }

    private static String said(Ui ui, RedirectAttributes redirect) {
        Flash.good(redirect, ui.t("arrangements.reported"));
        return "redirect:/courier";
    }

    private List<CourierPage.Stop> stops(List<Announcement> round, Ui ui) {
        Map<UUID, List<Contact>> contacts = customers.contactsOf(
                new HashSet<>(round.stream().map(Announcement::customerId).toList()));
        return shown.announced(round, true, ui).stream()
                .map(line -> new CourierPage.Stop(
                        line.one(),
                        line.customer(),
                        line.code(),
                        line.numbers(),
                        line.courier(),
                        Visit.of(
                                contacts.getOrDefault(line.one().customerId(), List.of()),
                                line.one().contactId()),
                        line.one().expectedOn().isBefore(ui.today())))
                .toList();
    }
}
