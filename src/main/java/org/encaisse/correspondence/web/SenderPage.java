package org.encaisse.correspondence.web;

import org.encaisse.correspondence.Sender;
import org.encaisse.platform.mail.MailAddress;

/**
 * How letters leave, and who they are from.
 *
 * @param from as it stands now, the structure's where the organisation says nothing
 * @param way how they leave: set by whoever runs the server, not here
 * @param folder whether they only become files
 */
public record SenderPage(Sender sender, MailAddress from, String way, boolean folder, String me) {

    public String name() {
        return sender.name() == null ? "" : sender.name();
    }

    public String email() {
        return sender.email() == null ? "" : sender.email();
    }

    public String shownFrom() {
        return from.name() == null || from.name().isBlank()
                ? from.address()
                : from.name() + " <" + from.address() + ">";
    }
}
