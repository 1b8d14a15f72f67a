package org.encaisse.correspondence;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.platform.mail.Attachment;
import org.jspecify.annotations.Nullable;

/**
 * A letter before it is words: who writes to whom, from which template, with which figures.
 *
 * @param entityId the structure that signs
 * @param replyTo where the answer goes (the collector), or null for the structure's own address
 * @param variables by their names in templates ({@code client.nom}, {@code solde.echu} …): text, {@code Money},
 *     {@code LocalDate}, whole numbers, or booleans for sections; amounts and dates are written in the letter's language.
 *     {@code factures} may be a list of {@link StatementLine}; without it the lines of the statement are used.
 * @param to whose postal address stands in the window of the envelope; null for what does not go on paper
 * @param statement goes with it as a PDF, or null
 * @param attachments further files
 */
public record Letter(
        UUID entityId,
        String language,
        @Nullable String recipientName,
        String recipient,
        List<String> cc,
        @Nullable String replyTo,
        String templateCode,
        Map<String, Object> variables,
        @Nullable Debtor to,
        @Nullable Statement statement,
        List<Attachment> attachments)
        implements Composition {

    public Letter {
        cc = List.copyOf(cc);
        variables = Map.copyOf(variables);
        attachments = List.copyOf(attachments);
    }

    /** What does not go on paper. */
    public Letter(
            UUID entityId,
            String language,
            @Nullable String recipientName,
            String recipient,
            List<String> cc,
            @Nullable String replyTo,
            String templateCode,
            Map<String, Object> variables,
            @Nullable Statement statement,
            List<Attachment> attachments) {
        this(
                entityId,
                language,
                recipientName,
                recipient,
                cc,
                replyTo,
                templateCode,
                variables,
                null,
                statement,
                attachments);
    }

    /** The same with other figures. */
    public Letter with(Map<String, Object> others) {
        return new Letter(
                entityId,
                language,
                recipientName,
                recipient,
                cc,
                replyTo,
                templateCode,
                others,
                to,
                statement,
                attachments);
    }

    /** The same, to be printed for that address. */
    public Letter on(Debtor address, String line) {
        return new Letter(
                entityId,
                language,
                recipientName,
                line,
                List.of(),
                null,
                templateCode,
                variables,
                address,
                statement,
                attachments);
    }
}
