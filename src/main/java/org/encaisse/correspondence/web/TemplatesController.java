package org.encaisse.correspondence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.correspondence.CorrespondenceRefusal;
import org.encaisse.correspondence.CorrespondenceRight;
import org.encaisse.correspondence.PreviewTemplate;
import org.encaisse.correspondence.RenderStatement;
import org.encaisse.correspondence.SampleLetter;
import org.encaisse.correspondence.Template;
import org.encaisse.correspondence.TemplateUses;
import org.encaisse.correspondence.Templates;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.SecurityHeaders;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The models of letters: read, edit, publish a new version, compare, go back. */
@Controller
@CorrespondenceRight.Needed(CorrespondenceRight.READ_TEMPLATES)
class TemplatesController {

    private final Templates templates;
    private final PreviewTemplate preview;
    private final List<TemplateUses> uses;
    private final SampleLetter samples;
    private final RenderStatement statements;
    private final BusinessClock clock;

    TemplatesController(
            Templates templates,
            PreviewTemplate preview,
            List<TemplateUses> uses,
            SampleLetter samples,
            RenderStatement statements,
            BusinessClock clock) {
        this.templates = templates;
        this.preview = preview;
        this.uses = uses;
        this.samples = samples;
        this.statements = statements;
        this.clock = clock;
    }

    @GetMapping("/templates")
    String list(Model model) {
        model.addAttribute("page", TemplatesPage.of(templates.all(), uses()));
        return "correspondence/templates";
    }

    @GetMapping("/templates/{code}/{language}")
    String one(@PathVariable String code, @PathVariable String language, Ui ui, Model model) {
        model.addAttribute("page", page(templates.newest(code, language), null, ui, null));
        return "correspondence/template";
    }

    @PostMapping("/templates/{code}/{language}/versions")
    @CorrespondenceRight.Needed(CorrespondenceRight.TEMPLATES)
    String publish(
            @PathVariable String code,
            @PathVariable String language,
            @RequestParam String subject,
            @RequestParam String body,
            @RequestParam @Nullable Integer since,
            SignedIn person,
            Ui ui,
            Model model,
            RedirectAttributes redirect) {
        Template newest = templates.newest(code, language);
        Template draft = newest.saying(subject, body);
        int seen = since == null ? newest.version() : since;
        try {
            templates.publish(draft, seen, person.actor());
        } catch (Refused refused) {
            // Told once; whoever publishes again after that has been warned.
            boolean overtaken = refused.refusal() == CorrespondenceRefusal.PUBLISHED_SINCE;
            model.addAttribute("page", page(draft, overtaken ? newest.version() : seen, ui, refused));
            return "correspondence/template";
        }
        Flash.good(redirect, ui.t("correspondence.template.done"));
        return "redirect:/templates/" + code + "/" + language;
    }

    /** The words of a version before, or the product's own (nought), in force again: as a new version. */
    @PostMapping("/templates/{code}/{language}/versions/{version}/again")
    @CorrespondenceRight.Needed(CorrespondenceRight.TEMPLATES)
    String again(
            @PathVariable String code,
            @PathVariable String language,
            @PathVariable int version,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        Template old = one(code, language, version);
        if (old.says(templates.newest(code, language))) {
            Flash.bad(redirect, ui.t("correspondence.template.same"));
        } else {
            templates.publish(code, language, old.name(), old.subject(), old.body(), person.actor());
            Flash.good(redirect, ui.t("correspondence.template.again.done"));
        }
        return "redirect:/templates/" + code + "/" + language;
    }

    @GetMapping("/templates/{code}/{language}/compare")
    String compare(
            @PathVariable String code,
            @PathVariable String language,
            @RequestParam(defaultValue = "0") int before,
            @Nullable @RequestParam Integer after,
            Model model) {
        Template newer = after == null ? templates.newest(code, language) : one(code, language, after);
        model.addAttribute("page", ComparePage.of(one(code, language, before), newer));
        return "correspondence/compare";
    }

    /** The version in force as a mail, with invented figures. */
    @GetMapping("/templates/{code}/{language}/preview")
    ResponseEntity<byte[]> mail(
            @PathVariable String code, @PathVariable String language, Ui ui, HttpServletResponse response) {
        String html = preview.of(templates.newest(code, language), null, ui.today())
                .mail()
                .html();
        response.setHeader(SecurityHeaders.CSP, SecurityHeaders.SHOWN_MAIL);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(html.getBytes(StandardCharsets.UTF_8));
    }

    /** What a statement looks like. */
    @GetMapping("/templates/statement/{language}.pdf")
    ResponseEntity<byte[]> statement(@PathVariable String language, Ui ui, HttpServletResponse response) {
        if (!language.equals("fr") && !language.equals("en")) {
            throw new Refused(CorrespondenceRefusal.UNKNOWN_TEMPLATE, "statement", language);
        }
        LocalDate today = ui.today();
        byte[] pdf = statements.pdf(samples.statement(language, today), new UUID(0, 0), clock.now());
        response.setHeader(SecurityHeaders.CSP, SecurityHeaders.SHOWN_PDF);
        return MessageFilesController.file(pdf, MediaType.APPLICATION_PDF, "releve.pdf", true);
    }

    private Template one(String code, String language, int version) {
        return version == 0
                ? templates
                        .shipped(code, language)
                        .orElseThrow(() -> new Refused(CorrespondenceRefusal.UNKNOWN_VERSION, code, version))
                : templates.version(code, language, version);
    }

    private TemplatePage page(Template shown, @Nullable Integer since, Ui ui, @Nullable Refused refused) {
        return new TemplatePage(
                shown,
                since == null ? shown.version() : since,
                templates.versions(shown.code(), shown.language()),
                templates.shipped(shown.code(), shown.language()).orElse(null),
                uses().stream()
                        .filter(use -> use.template().equals(shown.code()))
                        .toList(),
                refused == null ? null : ui.refusal(refused),
                ui.may(CorrespondenceRight.TEMPLATES));
    }

    private List<TemplateUses.Use> uses() {
        return uses.stream().flatMap(each -> each.uses().stream()).toList();
    }
}
