package org.encaisse.correspondence.sending;

import java.time.ZonedDateTime;
import java.util.List;
import org.encaisse.correspondence.CorrespondenceRefusal;
import org.encaisse.identity.Organisation;
import org.encaisse.identity.OrganisationProfile;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.mail.Handover;
import org.encaisse.platform.mail.MailAddress;
import org.encaisse.platform.mail.MailMessage;
import org.encaisse.platform.mail.MailTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** A letter to oneself by the very way that reminders take: what is set is right, or the server says why not. */
@Component
public class SendTestMail {

    private final MailTransport transport;
    private final Envelopes envelopes;
    private final Structures structures;
    private final Organisation organisation;
    private final BusinessClock clock;
    private final boolean bySmtp;

    SendTestMail(
            MailTransport transport,
            Envelopes envelopes,
            Structures structures,
            Organisation organisation,
            BusinessClock clock,
            Environment environment) {
        this.transport = transport;
        this.envelopes = envelopes;
        this.structures = structures;
        this.organisation = organisation;
        this.clock = clock;
        this.bySmtp = !environment.getProperty("spring.mail.host", "").isBlank();
    }

    /** Who letters of the main structure are from, as set now. */
    public MailAddress from() {
        return envelopes.from(structures.main());
    }

    /** Hands it over and answers what the server said; refused for a demonstration where a real server is set. */
    public Handover send(String recipient, String subject, String text) {
        return send(recipient, subject, text, null);
    }

    /** @param html null for text alone */
    public Handover send(String recipient, String subject, String text, @Nullable String html) {
        OrganisationProfile here = organisation.current();
        if (bySmtp && here.demo()) {
            throw new Refused(CorrespondenceRefusal.DEMONSTRATION_MAILS_NOBODY);
        }
        MailAddress from = from();
        MailMessage message = new MailMessage(
                "<" + Ids.next() + "@" + from.address().substring(from.address().lastIndexOf('@') + 1) + ">",
                ZonedDateTime.ofInstant(clock.now(), here.zone()),
                from,
                null,
                List.of(MailAddress.of(recipient)),
                List.of(),
                subject,
                text,
                html,
                List.of(),
                List.of(new MailMessage.Header("Auto-Submitted", "auto-generated")));
        try (MailTransport.Line line = transport.line()) {
            return line.hand(message.seal());
        }
    }
}
