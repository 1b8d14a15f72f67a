package org.encaisse.correspondence.web;

import java.util.ArrayList;
import java.util.List;
import org.encaisse.correspondence.CorrespondenceRight;
import org.encaisse.correspondence.Outbox;
import org.encaisse.correspondence.sending.MailTrouble;
import org.encaisse.platform.web.Banner;
import org.encaisse.platform.web.Banners;
import org.encaisse.platform.web.Messages;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Tone;
import org.springframework.stereotype.Component;

/** Says above every page that the mail server cannot be reached, or that a message waits for a person's decision. */
@Component
class UnsureBanner implements Banners {

    private final Outbox outbox;
    private final MailTrouble trouble;
    private final Messages messages;

    UnsureBanner(Outbox outbox, MailTrouble trouble, Messages messages) {
        this.outbox = outbox;
        this.trouble = trouble;
        this.messages = messages;
    }

    @Override
    public List<Banner> shownTo(SignedIn person) {
        if (!person.may(CorrespondenceRight.RESEND)) {
            return List.of();
        }
        List<Banner> banners = new ArrayList<>();
        trouble.why()
                .ifPresent(why ->
                        banners.add(said(why).leadingTo("correspondence.banner.open", "/outbox?state=reserved")));
        long unsure = outbox.unsure();
        if (unsure > 0) {
            banners.add(Banner.notice(Tone.WARN, "correspondence.banner.ambiguous", unsure)
                    .leadingTo("correspondence.banner.decide", "/outbox?state=ambiguous"));
        }
        return banners;
    }

    /** Our own reason has its sentence; the network's words are quoted. */
    private Banner said(String why) {
        return messages.has("refusal." + why)
                ? Banner.notice(Tone.BAD, "refusal." + why)
                : Banner.notice(Tone.BAD, "correspondence.banner.unreachable", why);
    }
}
