package org.encaisse.inbox;

import org.encaisse.identity.Organisation;
import org.encaisse.platform.web.Messages;
import org.springframework.stereotype.Component;

/** What is written down for everybody is written in the organisation's language. */
@Component
class Words {

    private final Organisation organisation;
    private final Messages messages;

    Words(Organisation organisation, Messages messages) {
        this.organisation = organisation;
        this.messages = messages;
    }

    String t(String key, Object... arguments) {
        return messages.text(organisation.current().language(), key, arguments);
    }
}
