package org.encaisse.escalation;

import java.util.List;
import org.encaisse.correspondence.TemplateUses;
import org.springframework.stereotype.Component;

/** The templates that a suspension writes with. */
@Component
class LettersUsed implements TemplateUses {

    @Override
    public List<Use> uses() {
        return List.of(
                new Use(Letters.NOTICE, "escalation.suspensions", List.of(), "/suspensions"),
                new Use(Letters.LIFTING, "escalation.suspensions", List.of(), "/suspensions"));
    }
}
