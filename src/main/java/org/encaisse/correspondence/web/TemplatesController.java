package org.encaisse.correspondence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.encaisse.correspondence.CorrespondenceRefusal;
import org.encaisse.correspondence.RenderLetter;
import org.encaisse.correspondence.RenderStatement;
import org.encaisse.correspondence.RenderedLetter;
import org.encaisse.correspondence.SampleLetter;
import org.encaisse.correspondence.Template;
import org.encaisse.correspondence.Templates;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.web.Allowed;
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

/** The models of letters: read, look at with invented figures, publish a new version. */
@Controller
@Allowed({Role.COLLECTOR, Role.MANAGER, Role.DIRECTION, Role.ADMINISTRATOR})
class TemplatesController {

    private final Templates templates;
    private final SampleLetter samples;
    private final RenderLetter letters;
    private final RenderStatement statements;
    private final BusinessClock clock;

    TemplatesController(
            Templates templates,
            SampleLetter samples,
            RenderLetter letters,
            RenderStatement statements,
            BusinessClock clock) {
        this.templates = templates;
        this.samples = samples;
        this.letters = letters;
        this.statements = statements;
        this.clock = clock;
    }

    @GetMapping("/templates")
    String list(Model model) {
        model.addAttribute("page", new TemplatesPage(templates.all()));
        return "correspondence/templates";
    }

    @GetMapping("/templates/{code}/{language}")
    String one(@PathVariable String code, @PathVariable String language, Ui ui, Model model) {
        model.addAttribute("page", page(templates.newest(code, language), ui, null));
        return "correspondence/template";
    }

    @PostMapping("/templates/{code}/{language}/versions")
    @Allowed({Role.MANAGER, Role.ADMINISTRATOR})
    String publish(
            @PathVariable String code,
            @PathVariable String language,
            @RequestParam String subject,
            @RequestParam String body,
            SignedIn person,
            Ui ui,
            Model model,
            RedirectAttributes redirect) {
        Template newest = templates.newest(code, language);
        try {
            letters.preview(samples.of(code, language, ui.today()), with(newest, subject, body), ui.today());
            templates.publish(
                    code,
                    language,
                    newest.name(),
                    subject.strip(),
                    body.replace("\r\n", "\n").strip(),
                    person.actor());
        } catch (Refused refused) {
            model.addAttribute("page", page(with(newest, subject, body), ui, refused));
            return "correspondence/template";
        }
        Flash.good(redirect, ui.t("correspondence.template.done"));
        return "redirect:/templates/" + code + "/" + language;
    }

    @GetMapping("/templates/{code}/{language}/preview")
    ResponseEntity<byte[]> preview(
            @PathVariable String code, @PathVariable String language, Ui ui, HttpServletResponse response) {
        RenderedLetter letter =
                letters.preview(samples.of(code, language, ui.today()), templates.newest(code, language), ui.today());
        response.setHeader(SecurityHeaders.CSP, SecurityHeaders.SHOWN_MAIL);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(letter.html().getBytes(StandardCharsets.UTF_8));
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

    private TemplatePage page(Template shown, Ui ui, @Nullable Refused refused) {
        RenderedLetter letter = null;
        Refused fault = refused;
        if (fault == null) {
            try {
                letter = letters.preview(samples.of(shown.code(), shown.language(), ui.today()), shown, ui.today());
            } catch (Refused unwritten) {
                fault = unwritten;
            }
        }
        return new TemplatePage(
                shown,
                templates.versions(shown.code(), shown.language()),
                letter,
                fault == null ? null : ui.refusal(fault),
                ui.may(Role.MANAGER, Role.ADMINISTRATOR));
    }

    private static Template with(Template newest, String subject, String body) {
        return new Template(
                newest.code(),
                newest.language(),
                newest.version(),
                newest.name(),
                subject.strip(),
                body.replace("\r\n", "\n").strip(),
                newest.publishedBy(),
                newest.publishedAt());
    }
}
