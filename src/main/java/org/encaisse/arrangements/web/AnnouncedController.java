package org.encaisse.arrangements.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.arrangements.ArrangementsRefusal;
import org.encaisse.arrangements.ArrangementsRight;
import org.encaisse.arrangements.announced.AnnouncedKind;
import org.encaisse.arrangements.announced.Announcement;
import org.encaisse.arrangements.announced.Announcements;
import org.encaisse.arrangements.announced.ReportAnnounced;
import org.encaisse.arrangements.call.Answers;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Tab;
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

/** « Règlements annoncés »: what accounting should look out for, and what became of it. */
@Controller
class AnnouncedController {

    private static final int PAGE = 50;

    private final Announcements announcements;
    private final ReportAnnounced report;
    private final AttachPaper attach;
    private final Shown shown;

    AnnouncedController(Announcements announcements, ReportAnnounced report, AttachPaper attach, Shown shown) {
        this.announcements = announcements;
        this.report = report;
        this.attach = attach;
        this.shown = shown;
    }

    @GetMapping("/announced-payments")
    @ArrangementsRight.Needed(ArrangementsRight.READ)
    String list(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam @Nullable UUID after,
            Ui ui,
            Model model) {
        AnnouncedKind of = kind.isEmpty() ? null : AnnouncedKind.parse(kind);
        Slice<Announcement> slice = announcements.page(of, !all, null, after, PAGE);
        List<Option> kinds = new ArrayList<>();
        kinds.add(new Option("", ui.t("arrangements.every-kind")));
        Arrays.stream(AnnouncedKind.values()).forEach(one -> kinds.add(new Option(one.code(), ui.t(one.key()))));
        List<Tab> tabs = List.of(
                new Tab(ui.query().without("all").without("after").toString(), ui.t("arrangements.expected"), !all),
                new Tab(
                        ui.query().with("all", "true").without("after").toString(),
                        ui.t("arrangements.all-announced"),
                        all));
        model.addAttribute(
                "page",
                new AnnouncedPage(shown.announced(slice.items(), true, ui), slice.next(), tabs, kinds, kind, !all));
        return "arrangements/announced";
    }

    /** The transfer order, or another paper about it. */
    @PostMapping("/announced-payments/{announced}/document")
    @ArrangementsRight.Needed(ArrangementsRight.REPORT)
    String document(
            @PathVariable UUID announced,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String note,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect)
            throws IOException {
        Announcement one = announcements.byId(announced);
        attach.attach(one, file, note, ui.today(), person.actor());
        return said(one, ui, redirect);
    }

    /** The customer has said which invoices it pays. */
    @PostMapping("/announced-payments/{announced}/invoices")
    @ArrangementsRight.Needed(ArrangementsRight.REPORT)
    String invoices(
            @PathVariable UUID announced,
            @RequestParam(defaultValue = "") List<UUID> item,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        if (item.isEmpty()) {
            throw new Refused(ArrangementsRefusal.ITEMS_MISSING);
        }
        report.invoices(announced, item, ui.today(), person.actor());
        Flash.good(redirect, ui.t("arrangements.reported"));
        return "redirect:/customers/" + announcements.byId(announced).customerId();
    }

    @PostMapping("/announced-payments/{announced}/received")
    @ArrangementsRight.Needed(ArrangementsRight.REPORT)
    String received(@PathVariable UUID announced, SignedIn person, Ui ui, RedirectAttributes redirect) {
        report.received(announced, null, ui.today(), person.actor());
        return said(announcements.byId(announced), ui, redirect);
    }

    @PostMapping("/announced-payments/{announced}/missing")
    @ArrangementsRight.Needed(ArrangementsRight.REPORT)
    String missing(
            @PathVariable UUID announced,
            @RequestParam(defaultValue = "") String note,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        report.missing(announced, note.isBlank() ? null : note, ui.today(), person.actor());
        return said(announcements.byId(announced), ui, redirect);
    }

    @PostMapping("/announced-payments/{announced}/visit")
    @ArrangementsRight.Needed(ArrangementsRight.ANNOUNCE)
    String visit(
            @PathVariable UUID announced,
            @RequestParam Map<String, String> form,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        Answers answers = new Answers(form);
        LocalDate day = answers.date("date");
        report.reschedule(announced, day, answers.time("time"), ui.today(), person.actor());
        return said(announcements.byId(announced), ui, redirect);
    }

    @PostMapping("/announced-payments/{announced}/cancellation")
    @ArrangementsRight.Needed(ArrangementsRight.ANNOUNCE)
    String cancel(
            @PathVariable UUID announced,
            @RequestParam(defaultValue = "") String reason,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        report.cancelled(announced, reason, ui.today(), person.actor());
        return said(announcements.byId(announced), ui, redirect);
    }

    private static String said(Announcement one, Ui ui, RedirectAttributes redirect) {
        Flash.good(redirect, ui.t("arrangements.reported"));
        return ui.may(ArrangementsRight.ANNOUNCE)
                ? "redirect:/customers/" + one.customerId()
                : "redirect:/announced-payments";
    }
}
