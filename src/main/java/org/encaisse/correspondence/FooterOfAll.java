package org.encaisse.correspondence;

import java.util.List;
import org.springframework.stereotype.Component;

/** The footer ends every message. */
@Component
class FooterOfAll implements TemplateUses {

    @Override
    public List<Use> uses() {
        return List.of(new Use(ShippedTemplates.FOOTER, "correspondence.template.every-message", List.of(), "/outbox"));
    }
}
