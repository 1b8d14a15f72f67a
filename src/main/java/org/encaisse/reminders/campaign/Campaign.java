package org.encaisse.reminders.campaign;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message to chosen customers, once. It is a courtesy: no step of a scenario, it neither waits for the days of peace nor
 * begins new ones.
 *
 * @param texts by language
 * @param sentAt null while it may be changed
 * @param leavesAt until then it may be taken back
 */
public record Campaign(
        UUID campaignId,
        CampaignEvent event,
        String template,
        Map<String, CampaignText> texts,
        CampaignSelection selection,
        @Nullable String sentBy,
        @Nullable Instant sentAt,
        @Nullable Instant leavesAt,
        int recipients) {

    public Campaign {
        texts = Map.copyOf(texts);
    }

    public boolean isSent() {
        return sentAt != null;
    }

    public @Nullable CampaignText text(String language) {
        CampaignText text = texts.get(language);
        return text != null && text.isWritten() ? text : null;
    }

    /** The occasion in the words of its author. */
    public String title() {
        CampaignText french = text("fr");
        CampaignText english = text("en");
        return french != null ? french.event() : english != null ? english.event() : "";
    }
}
