package org.encaisse.casefile;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one entry is tied to the one before it: SHA-256 over the previous hash, the place in the chain and every field of
 * the entry, each preceded by its length so that no two entries can read the same.
 */
final class Chain {

    /** What the first seal is tied to. */
    static final byte[] BEGINNING = new byte[32];

    private Chain() {}

    static byte[] link(byte[] previous, long seq, UUID tenant, JournalLine entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(previous);
            out.writeLong(seq);
            text(out, tenant);
            text(out, entry.entryId());
            text(out, entry.customerId());
            text(out, entry.openItemId());
            text(out, entry.kind());
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at()));
            text(out, entry.actor().userId());
            text(out, entry.actor().name());
            out.writeInt(entry.detail().size());
            for (Map.Entry<String, String> each : new TreeMap<>(entry.detail()).entrySet()) {
                text(out, each.getKey());
                text(out, each.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sha256(bytes.toByteArray());
    }

    private static void text(DataOutputStream out, @Nullable Object value) throws IOException {
        if (value == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
