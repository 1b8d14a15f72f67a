package org.encaisse.correspondence.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.correspondence.CorrespondenceRight;
import org.encaisse.correspondence.PreviewTemplate;
import org.encaisse.correspondence.Template;
import org.encaisse.correspondence.Templates;
import org.encaisse.customers.Customers;
import org.encaisse.identity.Organisation;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Models of letters through the interface: to put one is to publish a version of it. */
@RestController
@RequestMapping("/api/v1/templates")
@CorrespondenceRight.Needed(CorrespondenceRight.READ_TEMPLATES)
class TemplatesResource {

    private final Templates templates;
    private final PreviewTemplate preview;
    private final Customers customers;
    private final Organisation organisation;
    private final BusinessClock clock;

    TemplatesResource(
            Templates templates,
            PreviewTemplate preview,
            Customers customers,
            Organisation organisation,
            BusinessClock clock) {
        this.templates = templates;
        this.preview = preview;
        this.customers = customers;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** @param shipped it is the product's own text, nobody published it */
    record TemplateJson(
            String code,
            String language,
            int version,
            String kind,
            String name,
            String subject,
            String body,
            boolean shipped,
            Instant publishedAt) {

        static TemplateJson of(Template template) {
            return new TemplateJson(
                    template.code(),
                    template.language(),
                    template.version(),
                    template.kind().code(),
                    template.name(),
                    template.subject(),
                    template.body(),
                    template.publishedBy() == null,
                    template.publishedAt());
        }
    }

    record Words(String subject, String body) {}

    /**
     * @param subject null for that of the version in force
     * @param customer its code; an invented one without it
     */
    record Asked(
            @Nullable String subject,
            @Nullable String body,
            @Nullable String customer,
            @Nullable String entity,
            @Nullable LocalDate on) {}

    /** @param missing names that this customer has no value for: the message would not leave */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Previewed(String subject, String text, String html, List<String> missing) {}

    /** The newest version of each. */
    @GetMapping
    Slice<TemplateJson> all() {
        return new Slice<>(templates.all().stream().map(TemplateJson::of).toList(), null);
    }

    /** @param version one that was in force once; the newest without it */
    @GetMapping("/{code}/{language}")
    TemplateJson one(
            @PathVariable String code, @PathVariable String language, @RequestParam @Nullable Integer version) {
        return TemplateJson.of(
                version == null ? templates.newest(code, language) : templates.version(code, language, version));
    }

    /** Newest first. */
    @GetMapping("/{code}/{language}/versions")
    Slice<TemplateJson> versions(@PathVariable String code, @PathVariable String language) {
        templates.newest(code, language);
        return new Slice<>(
                templates.versions(code, language).stream()
                        .map(TemplateJson::of)
                        .toList(),
                null);
    }

    /** The same words again change nothing. */
    @PutMapping("/{code}/{language}")
    @CorrespondenceRight.Needed(CorrespondenceRight.TEMPLATES)
    TemplateJson publish(
            @PathVariable String code, @PathVariable String language, @RequestBody Words words, SignedIn person) {
        Template newest = templates.newest(code, language);
        Template draft = newest.saying(words.subject(), words.body());
        return TemplateJson.of(
                draft.says(newest)
                        ? newest
                        : templates.publish(
                                code, language, newest.name(), draft.subject(), draft.body(), person.actor()));
    }

    /** Nothing is kept and nobody receives it. */
    @PostMapping("/{code}/{language}/preview")
    Previewed preview(@PathVariable String code, @PathVariable String language, @RequestBody Asked asked) {
        Template newest = templates.newest(code, language);
        Template draft = newest.saying(
                asked.subject() == null ? newest.subject() : asked.subject(),
                asked.body() == null ? newest.body() : asked.body());
        UUID customer = asked.customer() == null
                ? null
                : customers.byCode(asked.customer(), asked.entity()).customerId();
        LocalDate on = asked.on() == null ? clock.today(organisation.current().zone()) : asked.on();
        PreviewTemplate.Shown shown = preview.of(draft, customer, on);
        return new Previewed(shown.subject(), shown.mail().text(), shown.mail().html(), shown.missing());
    }
}
