package org.encaisse.correspondence.web;

import java.util.List;
import java.util.UUID;
import org.encaisse.correspondence.CorrespondenceRight;
import org.encaisse.correspondence.PreviewTemplate;
import org.encaisse.correspondence.Template;
import org.encaisse.correspondence.Templates;
import org.encaisse.correspondence.sending.SendTestMail;
import org.encaisse.customers.Customer;
import org.encaisse.customers.CustomerFilter;
import org.encaisse.customers.Customers;
import org.encaisse.identity.People;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.mail.Handover;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Tone;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A text while it is written: as it would read to somebody, and as a mail to oneself. Nothing is kept. */
@Controller
@CorrespondenceRight.Needed(CorrespondenceRight.READ_TEMPLATES)
class TemplatePreviewController {

    private static final int FOUND = 8;

    private final Templates templates;
    private final PreviewTemplate preview;
    private final Customers customers;
    private final SendTestMail mail;
    private final People people;

    TemplatePreviewController(
            Templates templates, PreviewTemplate preview, Customers customers, SendTestMail mail, People people) {
        this.templates = templates;
        this.preview = preview;
        this.customers = customers;
        this.mail = mail;
        this.people = people;
    }

    @PostMapping("/templates/{code}/{language}/preview")
    String preview(
            @PathVariable String code,
            @PathVariable String language,
            @Nullable @RequestParam String subject,
            @Nullable @RequestParam String body,
            @Nullable @RequestParam UUID customer,
            Ui ui,
            Model model) {
        Template newest = templates.newest(code, language);
        Template draft =
                newest.saying(subject == null ? newest.subject() : subject, body == null ? newest.body() : body);
        try {
            model.addAttribute("page", new TemplatePreviewPage(preview.of(draft, customer, ui.today()), null));
        } catch (Refused refused) {
            model.addAttribute("page", new TemplatePreviewPage(null, ui.refusal(refused)));
        }
        return "correspondence/template-preview";
    }

    @GetMapping("/templates/customers")
    String customers(@RequestParam(defaultValue = "") String who, Model model) {
        List<Customer> found = who.isBlank()
                ? List.of()
                : customers.page(CustomerFilter.matching(who), null, FOUND).items();
        model.addAttribute("page", FoundCustomers.of(found));
        return "correspondence/template-customers";
    }

    @PostMapping("/templates/{code}/{language}/test")
    String test(
            @PathVariable String code,
            @PathVariable String language,
            @Nullable @RequestParam String subject,
            @Nullable @RequestParam String body,
            @Nullable @RequestParam UUID customer,
            SignedIn person,
            Ui ui,
            Model model) {
        Template newest = templates.newest(code, language);
        Template draft =
                newest.saying(subject == null ? newest.subject() : subject, body == null ? newest.body() : body);
        String me = people.byId(person.userId()).orElseThrow().email();
        try {
            PreviewTemplate.Shown shown = preview.of(draft, customer, ui.today());
            Handover answer = mail.send(
                    me,
                    ui.t("correspondence.template.test.subject", shown.subject()),
                    shown.mail().text(),
                    shown.mail().html());
            boolean taken = answer instanceof Handover.Accepted;
            model.addAttribute("tone", taken ? Tone.GOOD : Tone.BAD);
            model.addAttribute(
                    "text",
                    taken ? ui.t("correspondence.template.test.taken", me) : SenderController.say(answer, me, ui));
        } catch (Refused refused) {
            model.addAttribute("tone", Tone.BAD);
            model.addAttribute("text", ui.refusal(refused));
        }
        return "correspondence/told";
    }
}
