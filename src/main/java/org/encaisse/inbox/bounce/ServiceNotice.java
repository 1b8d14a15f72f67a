package org.encaisse.inbox.bounce;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.encaisse.inbox.mail.ParsedMail;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a sending service says by mail in its own words, as JSON: bounce, delivery or complaint with the addresses
 * concerned, as Amazon SES notifies. What does not read as such is none.
 */
public final class ServiceNotice {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String BEGINS = "{\"notificationType\"";

    private static final int LONGEST = 100_000;

    private final JsonNode told;

    private ServiceNotice(JsonNode told) {
        this.told = told;
    }

    public static Optional<ServiceNotice> in(ParsedMail mail) {
        String all = mail.words();
        String words = all.substring(0, Math.min(all.length(), LONGEST)).strip();
        int end = words.lastIndexOf('}');
        if (!words.startsWith(BEGINS) || end < 0) {
            return Optional.empty();
        }
        try {
            // Long lines were broken on the way, with a mark that belongs to no JSON.
            return Optional.of(
                    new ServiceNotice(JSON.readTree(words.substring(0, end + 1).replaceAll("!?\\R ?", ""))));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Whom a mail of ours did not reach, or did. */
    Optional<BounceNotice> bounce() {
        List<BouncedRecipient> found = new ArrayList<>();
        for (JsonNode recipient : told.path("bounce").path("bouncedRecipients")) {
            String diagnostic = recipient.path("diagnosticCode").asString("").replaceFirst("^[A-Za-z-]+; ?", "");
            String status = recipient.path("status").asString("");
            found.add(RecogniseBounce.recipient(
                    small(recipient.path("emailAddress")),
                    null,
                    told.path("bounce").path("bounceType").asString("").equals("Transient") ? "delayed" : "failed",
                    status.isBlank() ? null : status,
                    diagnostic,
                    "",
                    diagnostic));
        }
        for (JsonNode address : told.path("delivery").path("recipients")) {
            String answer = told.path("delivery").path("smtpResponse").asString("");
            found.add(RecogniseBounce.recipient(small(address), null, "delivered", null, answer, "", answer));
        }
        found.removeIf(recipient -> recipient.address().isBlank());
        return found.isEmpty() ? Optional.empty() : Optional.of(new BounceNotice(found));
    }

    /** Who complained; empty when the notice is about something else. */
    public List<String> complained() {
        List<String> addresses = new ArrayList<>();
        for (JsonNode recipient : told.path("complaint").path("complainedRecipients")) {
            addresses.add(small(recipient.path("emailAddress")));
        }
        addresses.removeIf(String::isBlank);
        return addresses;
    }

    private static String small(JsonNode address) {
        return address.asString("").strip().toLowerCase(Locale.ROOT);
    }
}
