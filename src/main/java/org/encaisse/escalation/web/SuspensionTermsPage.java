package org.encaisse.escalation.web;

import java.util.List;
import org.encaisse.escalation.SuspensionTerms;
import org.encaisse.identity.LegalEntity;

/** The terms, one form per structure. */
public record SuspensionTermsPage(List<Form> forms) {

    /** What the letters of one structure say. */
    public record Form(String action, String title, String id, SuspensionTerms terms) {

        static Form of(LegalEntity structure, SuspensionTerms terms) {
            return new Form("/settings/suspension/" + structure.entityId(), structure.name(), structure.code(), terms);
        }
    }
}
