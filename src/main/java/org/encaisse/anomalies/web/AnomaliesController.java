package org.encaisse.anomalies.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.encaisse.anomalies.AnomaliesRight;
import org.encaisse.anomalies.Anomaly;
import org.encaisse.anomalies.AnomalyFilter;
import org.encaisse.anomalies.AnomalyList;
import org.encaisse.anomalies.CureByHand;
import org.encaisse.casefile.CasefileRefusal;
import org.encaisse.customers.Customers;
import org.encaisse.customers.CustomersRight;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.People;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.tabular.XlsxTableWriter;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « État des anomalies »: what could not be done, and why; the cure is one click away. */
@Controller
@AnomaliesRight.Needed(AnomaliesRight.READ)
class AnomaliesController {

    private static final int PAGE = 50;
    private static final int STEP = 1_000;
    private static final int ON_THE_FILE = 20;

    private final AnomalyList list;
    private final CureByHand byHand;
    private final Structures structures;
    private final People people;
    private final Customers customers;

    AnomaliesController(
            AnomalyList list, CureByHand byHand, Structures structures, People people, Customers customers) {
        this.list = list;
        this.byHand = byHand;
        this.structures = structures;
        this.people = people;
        this.customers = customers;
    }

    @GetMapping("/anomalies")
    String list(AnomaliesQuery query, Ui ui, Model model) {
        AnomaliesView view = query.view();
        AnomalyFilter filter = view.filter(ui);
        Slice<Anomaly> slice = list.page(filter, query.after(), PAGE);
        model.addAttribute(
                "page",
                new AnomaliesPage(
                        view.isOpen(),
                        view.kind(),
                        view.structure(),
                        view.collector(),
                        view.since(),
                        entities(ui),
                        collectors(ui),
                        list.counts(filter),
                        lines(slice.items(), ui),
                        slice.next()));
        return "anomalies/anomalies";
    }

    @GetMapping("/anomalies/review")
    String review(@RequestParam(defaultValue = "") String month, Ui ui, Model model) {
        YearMonth now = YearMonth.from(ui.today());
        YearMonth chosen = month(month, now);
        model.addAttribute("page", new ReviewPage(chosen, !chosen.isBefore(now), list.review(chosen, ui.zone())));
        return "anomalies/review";
    }

    @GetMapping("/anomalies.xlsx")
    void xlsx(AnomaliesQuery query, Ui ui, HttpServletResponse response) throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + ui.t("anomalies.file") + "-" + ui.today() + ".xlsx\"");
        AnomalyFilter filter = query.view().filter(ui);
        try (XlsxTableWriter out = new XlsxTableWriter(response.getOutputStream(), ui.t("anomalies.menu"))) {
            for (String heading :
                    List.of("code", "customer", "cause", "other", "since", "times-header", "last", "cure", "ended")) {
                out.text(ui.t("anomalies." + heading));
            }
            out.endRow();
            @Nullable UUID after = null;
            do {
                Slice<Anomaly> slice = list.page(filter, after, STEP);
                slice.items().forEach(anomaly -> write(out, new AnomalyLine(anomaly, false), ui));
                after = slice.next() == null ? null : UUID.fromString(slice.next());
            } while (after != null);
        }
    }

    @PostMapping("/anomalies/{anomaly}/cure")
    @AnomaliesRight.Needed(AnomaliesRight.CURE)
    String cure(
            @PathVariable UUID anomaly,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "/anomalies") String back,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        byHand.cure(anomaly, reason, person.actor());
        Flash.good(redirect, ui.t("anomalies.settled"));
        return "redirect:" + (back.startsWith("/anomalies") || back.startsWith("/customers/") ? back : "/anomalies");
    }

    @GetMapping("/customers/{customer}/anomalies")
    @CustomersRight.Needed(CustomersRight.READ)
    String panel(@PathVariable UUID customer, Ui ui, Model model) {
        if (customers.byId(customer).isEmpty()) {
            throw new Refused(CasefileRefusal.NO_SUCH_CUSTOMER);
        }
        model.addAttribute("lines", lines(list.ofCustomer(customer, ON_THE_FILE), ui));
        model.addAttribute("back", "/customers/" + customer);
        return "anomalies/panel";
    }

    private static void write(XlsxTableWriter out, AnomalyLine line, Ui ui) {
        Anomaly anomaly = line.anomaly();
        out.text(line.code())
                .text(line.customer())
                .text(line.cause(ui))
                .text(line.instead(ui))
                .date(anomaly.since().atZone(ui.zone()).toLocalDate());
        out.number(java.math.BigDecimal.valueOf(anomaly.times()))
                .date(anomaly.lastAt().atZone(ui.zone()).toLocalDate())
                .text(line.cure(ui))
                .text(line.ended(ui));
        out.endRow();
    }

    private static List<AnomalyLine> lines(List<Anomaly> anomalies, Ui ui) {
        boolean may = ui.may(AnomaliesRight.CURE);
        return anomalies.stream().map(anomaly -> new AnomalyLine(anomaly, may)).toList();
    }

    private List<Option> entities(Ui ui) {
        List<LegalEntity> all = structures.all();
        if (all.size() < 2) {
            return List.of();
        }
        List<Option> options = new ArrayList<>();
        options.add(new Option("", ui.t("anomalies.any-structure")));
        all.forEach(each -> options.add(new Option(each.entityId().toString(), each.name())));
        return options;
    }

    private List<Option> collectors(Ui ui) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", ui.t("anomalies.everybody")));
        if (ui.person() != null && ui.person().roles().contains(Role.COLLECTOR)) {
            options.add(new Option("me", ui.t("anomalies.mine")));
        }
        people.all().stream()
                .filter(each -> each.roles().contains(Role.COLLECTOR))
                .forEach(each -> options.add(new Option(each.userId().toString(), each.displayName())));
        return options;
    }

    private static YearMonth month(String text, YearMonth now) {
        try {
            YearMonth month = text.isEmpty() ? now : YearMonth.parse(text);
            return month.getYear() < 2000 || month.getYear() > 2999 ? now : month;
        } catch (DateTimeException e) {
            return now;
        }
    }
}
