package org.encaisse.inbox.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What an answer seems to be about: a suggestion to whoever reads it, never a decision; {@code inbox.hint.<code>}. */
public enum Hint {
    PROMISE(
            "(?:je|nous|on) (?:vais|vous|allons|va|proc[eé]d|r[eè]gl|vir|paier|ferai|ferons|m'engage|nous engageons).{0,60}(?:r[eé]gl|vir|pai|ch[eè]que|solde)|(?:r[eè]glement|paiement|virement) .{0,80}(?:partir|le \\d|avant|d'ici|cette semaine|lundi|mardi|mercredi|jeudi|vendredi|fin du mois|sera|pr[eé]vu|en cours|programm)"
                    + "|will (?:be )?(?:pay|paid|settle|transfer|wire)|payment (?:is |will be )?(?:scheduled|planned|on its way|made (?:on|by))|we promise|pay by"),
    ALREADY_PAID(
            "d[eé]j[aà] (?:[eé]t[eé] )?(?:r[eé]gl|pay|vir)|a [eé]t[eé] (?:r[eé]gl|pay|vir|effectu)|(?:avons|ai) (?:bien )?(?:r[eé]gl|pay|vir[eé]|effectu|proc[eé]d[eé])|ci-joint .{0,40}(?:ordre de virement|preuve|avis)|already (?:been )?(?:paid|settled)|has been paid|we (?:have )?paid|proof of (?:payment|transfer)"),
    DISPUTE(
            "litige|contest(?:e|ons|ation)|d[eé]saccord|erreur (?:sur|de|dans)|avoir (?:attendu|[aà] [eé]tablir|non re)|non conforme|pas (?:re[cç]u|livr)|manquant|retour de marchandise|double (?:facturation|emploi)|dispute|disagree|wrong (?:price|amount|quantity)|not (?:received|delivered)|credit note|damaged|incorrect"),
    STOP(
            "ne (?:plus|me) .{0,20}(?:[eé]crire|contacter|relancer)|d[eé]sabonn|d[eé]sinscri|unsubscribe|stop (?:mailing|writing|contacting)|remove me"),
    DELAY(
            "d[eé]lai|[eé]ch[eé]ancier|[eé]chelonn|plusieurs fois|difficult[eé]s? (?:de|financi)|tr[eé]sorerie|instal?ments?|payment plan|extension|more time|cash ?flow");

    private static final int LONGEST = 20_000;
    private final Pattern words;

    Hint(String words) {
        this.words = Pattern.compile(words);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In the words somebody says himself, not in those he quotes. */
    public static List<Hint> in(String said) {
        String small = said.substring(0, Math.min(said.length(), LONGEST))
                .replace('’', '\'')
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
        List<Hint> found = new ArrayList<>();
        for (Hint hint : values()) {
            if (hint.words.matcher(small).find()) {
                found.add(hint);
            }
        }
        return found;
    }
}
