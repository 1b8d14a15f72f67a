package org.encaisse.reminders.campaign;

/**
 * What fills the template, in one language.
 *
 * @param event names the occasion: « la fermeture annuelle »
 * @param practical may be empty
 */
public record CampaignText(String event, String message, String practical) {

    public boolean isWritten() {
        return !event.isBlank() && !message.isBlank();
    }
}
