package org.encaisse.correspondence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.outcome.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A template as it would read, published or not: for an invented customer or for a real one. What a real customer lacks is
 * named, and stands in brackets: for him the letter would not leave.
 */
@Component
@Transactional(readOnly = true)
public class PreviewTemplate {

    private final Templates templates;
    private final Structures structures;
    private final SampleLetter samples;
    private final ObjectProvider<CustomerLetters> letters;

    PreviewTemplate(
            Templates templates, Structures structures, SampleLetter samples, ObjectProvider<CustomerLetters> letters) {
        this.templates = templates;
        this.structures = structures;
        this.samples = samples;
        this.letters = letters;
    }

    /**
     * @param paragraphs of plain text; null stands for the table of invoices
     * @param table rows of it, the heading first
     * @param foot empty for what has no footer
     * @param missing what the customer lacks
     * @param mail the same as a mail
     */
    public record Shown(
            String subject,
            List<@Nullable String> paragraphs,
            List<List<String>> table,
            List<String> foot,
            List<String> missing,
            String to,
            RenderedLetter mail) {}

    /** @param customerId null for the invented one */
    public Shown of(Template draft, @Nullable UUID customerId, LocalDate today) {
        TemplateText.check(draft.subject(), Variables.KNOWN);
        TemplateText.check(draft.body(), Variables.KNOWN);
        return read(
                draft,
                customerId == null
                        ? samples.of(draft.code(), draft.language(), today)
                        : letters.getObject().about(customerId, draft, today),
                today);
    }

    /** The names that a template asks for and a letter has no value for, in the order of the palette. */
    public List<String> lacking(Template template, Letter letter, LocalDate today) {
        Set<String> known =
                Variables.of(letter, structures.byId(letter.entityId()), today).keySet();
        Set<String> asked = template.names();
        return Palette.groups().stream()
                .flatMap(group -> group.names().stream())
                .filter(name -> asked.contains(name) && !known.contains(name))
                .toList();
    }

    /** As one letter would read. */
    public Shown read(Template draft, Letter letter, LocalDate today) {
        Template footer = templates.newest(ShippedTemplates.FOOTER, draft.language());
        Map<String, Object> variables = new HashMap<>(letter.variables());
        List<String> missing = new ArrayList<>();
        while (true) {
            Letter filled = letter.with(variables);
            try {
                RenderLetter.Written written =
                        RenderLetter.write(filled, draft, footer, structures.byId(letter.entityId()), today);
                return new Shown(
                        written.subject(),
                        written.paragraphs(),
                        written.table().rows(),
                        written.footLines(),
                        List.copyOf(missing),
                        letter.recipientName() == null ? "" : letter.recipientName(),
                        RenderLetter.mail(filled, draft, written));
            } catch (Refused refused) {
                String name = String.valueOf(refused.arguments().getFirst());
                if (refused.refusal() != CorrespondenceRefusal.EMPTY_VARIABLE || variables.containsKey(name)) {
                    throw refused;
                }
                missing.add(name);
                variables.put(name, "[" + name + "]");
            }
        }
    }
}
