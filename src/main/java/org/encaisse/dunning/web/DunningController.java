package org.encaisse.dunning.web;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.encaisse.dunning.DunningRight;
import org.encaisse.dunning.approval.Approver;
import org.encaisse.dunning.approval.Drafts;
import org.encaisse.dunning.run.LaunchRun;
import org.encaisse.dunning.run.Proposals;
import org.encaisse.dunning.run.Run;
import org.encaisse.dunning.run.RunMode;
import org.encaisse.dunning.run.RunTerms;
import org.encaisse.dunning.run.Runs;
import org.encaisse.dunning.run.SendProposals;
import org.encaisse.dunning.run.StartRun;
import org.encaisse.dunning.settings.Settings;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The relances: propose, look, tick, send; stop everything at once. */
@Controller
class DunningController {

    private static final int PAGE = 50;
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    private final RunTerms terms;
    private final Runs runs;
    private final Proposals proposals;
    private final Drafts drafts;
    private final StartRun start;
    private final LaunchRun launch;
    private final SendProposals send;
    private final Settings settings;

    DunningController(
            RunTerms terms,
            Runs runs,
            Proposals proposals,
            Drafts drafts,
            StartRun start,
            LaunchRun launch,
            SendProposals send,
            Settings settings) {
        this.terms = terms;
        this.runs = runs;
        this.proposals = proposals;
        this.drafts = drafts;
        this.start = start;
        this.launch = launch;
        this.send = send;
        this.settings = settings;
    }

    @GetMapping("/dunning")
    @DunningRight.Needed(DunningRight.READ)
    String relances(@RequestParam @Nullable UUID after, Ui ui, Model model) {
        Drafts.Wanted everything = new Drafts.Wanted(ui.today(), true, null);
        Slice<Drafts.Line> page = drafts.page(everything, after, PAGE);
        model.addAttribute(
                "page",
                new DunningPage(
                        terms.gate(),
                        runs.of(ui.today()).orElse(null),
                        drafts.totals(everything),
                        page.items(),
                        page.next(),
                        proposals.waiting(ui.today()),
                        proposals.tasks(),
                        ui.may(DunningRight.PROPOSE),
                        ui.may(DunningRight.RESUME)));
        return "dunning/dunning";
    }

    /** Prepares the proposal of the day; asked again, it adds what has become due since. */
    @PostMapping("/dunning/runs")
    @DunningRight.Needed(DunningRight.PROPOSE)
    String propose(SignedIn person, Ui ui, RedirectAttributes redirect) {
        Run run = start.start(ui.today(), RunMode.PROPOSE, null, person.actor());
        Run now = launch.launch(run.runId(), PATIENCE);
        Flash.good(redirect, ui.t(now.isOver() ? "dunning.proposed" : "dunning.proposing", now.count("proposals")));
        return "redirect:/dunning";
    }

    /** Lets the automatic steps go although the accounts are old: somebody says so, and why. */
    @PostMapping("/dunning/overruled-runs")
    @DunningRight.Needed(DunningRight.OVERRULE)
    String overrule(
            @RequestParam(defaultValue = "") String reason, SignedIn person, Ui ui, RedirectAttributes redirect) {
        Run run = start.start(ui.today(), RunMode.SEND, reason, person.actor());
        launch.launch(run.runId(), PATIENCE);
        Flash.good(redirect, ui.t("dunning.overruled"));
        return "redirect:/dunning";
    }

    /** « Relancer tous »: what it would be, by channel and currency, before anything leaves. */
    @GetMapping("/dunning/all")
    @DunningRight.Needed(DunningRight.APPROVE)
    String all(Ui ui, SignedIn person, Model model) {
        model.addAttribute(
                "page",
                TotalsPage.of(
                        drafts.totals(new Drafts.Wanted(ui.today(), true, null)),
                        person.roles(),
                        settings.current(),
                        ui));
        return "dunning/all";
    }

    @PostMapping("/dunning/sendings")
    @DunningRight.Needed(DunningRight.APPROVE)
    String send(
            @RequestParam(defaultValue = "") List<UUID> customer,
            @RequestParam(defaultValue = "") String all,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        if (customer.isEmpty() && all.isEmpty()) {
            Flash.bad(redirect, ui.t("dunning.nothing-ticked"));
            return "redirect:/dunning";
        }
        Approver approver = new Approver(person.actor(), person.roles());
        SendProposals.Sent sent =
                all.isEmpty() ? send.send(customer, ui.today(), approver) : send.sendAll(ui.today(), approver);
        return SendingController.shown(sent, "/dunning", ui, redirect);
    }

    @PostMapping("/dunning/stop")
    @DunningRight.Needed(DunningRight.STOP)
    String stop(@RequestParam(defaultValue = "") String reason, SignedIn person, Ui ui, RedirectAttributes redirect) {
        settings.stop(reason, person.actor());
        Flash.good(redirect, ui.t("dunning.is-stopped"));
        return "redirect:/dunning";
    }

    @PostMapping("/dunning/resumption")
    @DunningRight.Needed(DunningRight.RESUME)
    String goOn(SignedIn person, Ui ui, RedirectAttributes redirect) {
        settings.goOn(person.actor());
        Flash.good(redirect, ui.t("dunning.is-resumed"));
        return "redirect:/dunning";
    }
}
