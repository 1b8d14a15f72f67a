package org.encaisse.reminders;

import java.util.List;
import org.encaisse.correspondence.Template;
import org.encaisse.correspondence.TemplateUses;
import org.encaisse.correspondence.Templates;
import org.springframework.stereotype.Component;

/** The models that a person may send from a customer's file. */
@Component
class ByHandUses implements TemplateUses {

    private final Templates templates;

    ByHandUses(Templates templates) {
        this.templates = templates;
    }

    @Override
    public List<Use> uses() {
        return templates.all().stream()
                .map(Template::code)
                .distinct()
                .filter(WriteByHand::mayBeSent)
                .map(code -> new Use(code, "by-hand.use", List.of(), ""))
                .toList();
    }
}
