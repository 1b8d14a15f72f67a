package org.encaisse.inbox.bounce;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.encaisse.inbox.mail.Heads;
import org.jspecify.annotations.Nullable;

/** The machine's part of a notice (RFC 3464): one block per recipient. */
final class StatusBlocks {

    private static final Pattern EMBEDDED = Pattern.compile("(?mi)^(?:Final-Recipient|Original-Recipient|Action):");

    private StatusBlocks() {}

    record Block(
            String address,
            @Nullable String original,
            String action,
            @Nullable String status,
            String diagnosticType,
            String diagnostic) {}

    static List<Block> of(String text) {
        List<Block> blocks = new ArrayList<>();
        try {
            // Blank lines of several kinds stand between the blocks; one is what the standard says.
            String tidy = text.replaceAll("\\r\\n?", "\n")
                    .replaceAll("\\n[ \\t]*\\n\\s*", "\n\n")
                    .stripLeading();
            DeliveryStatus status = new DeliveryStatus(
                    new ByteArrayInputStream(tidy.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
            add(blocks, status.getMessageDSN());
            for (int i = 0; i < status.getRecipientDSNCount(); i++) {
                add(blocks, status.getRecipientDSN(i));
            }
        } catch (MessagingException | IOException | RuntimeException e) {
            return blocks; // what was read up to there
        }
        return blocks;
    }

    /** Some notices lost their parts on the way: the block stands in the middle of the words. */
    static List<Block> within(String words) {
        Matcher found = EMBEDDED.matcher(words);
        return found.find() ? of(words.substring(found.start())) : List.of();
    }

    private static void add(List<Block> blocks, @Nullable InternetHeaders headers) {
        if (headers == null) {
            return;
        }
        String last = address(value(headers, "Final-Recipient"));
        String first = address(value(headers, "Original-Recipient"));
        String actual = address(value(headers, "X-Actual-Recipient"));
        String named = first(last, actual, first);
        if (named.isEmpty()) {
            return;
        }
        String said = value(headers, "Diagnostic-Code");
        int type = said.indexOf(';');
        blocks.add(new Block(
                named,
                first.isEmpty() || first.equals(named) ? null : first,
                value(headers, "Action").toLowerCase(Locale.ROOT),
                status(value(headers, "Status")),
                type < 0 ? "" : said.substring(0, type).strip().toLowerCase(Locale.ROOT),
                said.substring(type + 1).strip()));
    }

    private static String value(InternetHeaders headers, String name) {
        String value = headers.getHeader(name, null);
        return value == null ? "" : value.replaceAll("\\s+", " ").strip();
    }

    private static @Nullable String status(String said) {
        Matcher status = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}").matcher(said);
        return status.find() ? status.group() : null;
    }

    private static String address(String said) {
        return Heads.addressesIn(said.substring(said.indexOf(';') + 1)).stream()
                .findFirst()
                .orElse("");
    }

    private static String first(String... several) {
        for (String one : several) {
            if (!one.isEmpty()) {
                return one;
            }
        }
        return "";
    }
}
