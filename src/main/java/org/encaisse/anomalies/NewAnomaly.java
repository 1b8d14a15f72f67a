package org.encaisse.anomalies;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that could not be done, about to be raised.
 *
 * @param kind such as {@code dunning.no-email}. The message {@code anomaly.<kind>} words the cause and quotes the detail by
 *     name, only within square brackets: {@code Aucune adresse e-mail[ pour l’étape {step}]}, for without detail it names
 *     the kind; {@code anomaly.<kind>.cure} is the cure, as the words of a link
 * @param subject what it is about within the kind (the id of a customer, an item, a message): open once at a time
 * @param detail as a journal entry's; with {@link #INSTEAD} another channel was used in its place
 * @param cureHref the page on this server where it is cured, its very form where there is one
 */
public record NewAnomaly(
        String kind, @Nullable UUID customerId, String subject, Map<String, String> detail, String cureHref) {

    /** Named in the detail when the act was done through another channel: {@code @channel.phone}. */
    public static final String INSTEAD = "instead";

    private static final int LONGEST = 500;

    public NewAnomaly {
        if (!cureHref.startsWith("/") || cureHref.startsWith("//")) {
            throw new IllegalArgumentException("not a page of ours: " + cureHref);
        }
        Map<String, String> kept = new TreeMap<>();
        detail.forEach((name, value) -> kept.put(name, clipped(value)));
        detail = Collections.unmodifiableMap(kept);
    }

    /** About the customer as a whole. */
    public static NewAnomaly ofCustomer(String kind, UUID customerId, Map<String, String> detail, String cureHref) {
        return new NewAnomaly(kind, customerId, customerId.toString(), detail, cureHref);
    }

    /** What a mail server answers may be long, and hold what no column takes. */
    private static String clipped(String value) {
        String clean = value.replace("\u0000", "");
        return clean.length() <= LONGEST ? clean : clean.substring(0, clean.offsetByCodePoints(0, codePoints(clean)));
    }

    private static int codePoints(String text) {
        return text.codePointCount(0, LONGEST) - 1;
    }

    /** Whose each is, for a statement over all of them. */
    static @Nullable String[] customers(List<NewAnomaly> anomalies) {
        @Nullable String[] ids = new @Nullable String[anomalies.size()];
        for (int i = 0; i < ids.length; i++) {
            UUID customer = anomalies.get(i).customerId();
            ids[i] = customer == null ? null : customer.toString();
        }
        return ids;
    }
}
