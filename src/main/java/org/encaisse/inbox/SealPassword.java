package org.encaisse.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.TenantId;
import org.encaisse.platform.files.DataFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps a password in the database without the database being able to tell it: AES-GCM under a key that lies beside it, in
 * {@code mailbox.key} of the data folder, or that {@code encaisse.mailbox-key} gives (32 bytes in base64) where several
 * instances share a database. A copy of the database alone is worth nothing.
 */
@Component
class SealPassword {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;

    private final Path file;
    private final String given;

    SealPassword(DataFolder data, @Value("${encaisse.mailbox-key:}") String given) {
        this.file = data.resolve("mailbox.key");
        this.given = given;
    }

    /** The tenant is sealed in: what was copied to another's row cannot be opened there. */
    byte[] seal(String password, TenantId tenant) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, password.getBytes(StandardCharsets.UTF_8), tenant);
        byte[] both = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE, sealed.length);
        return both;
    }

    String open(byte[] sealed, TenantId tenant) {
        if (sealed.length <= NONCE) {
            throw new Refused(InboxRefusal.PASSWORD_LOST);
        }
        return new String(
                crypt(
                        Cipher.DECRYPT_MODE,
                        Arrays.copyOf(sealed, NONCE),
                        Arrays.copyOfRange(sealed, NONCE, sealed.length),
                        tenant),
                StandardCharsets.UTF_8);
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] content, TenantId tenant) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(tenant.toString().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new Refused(InboxRefusal.PASSWORD_LOST);
        }
    }

    private synchronized byte[] key() {
        if (!given.isBlank()) {
            return Base64.getDecoder().decode(given.strip());
        }
        try {
            if (!Files.exists(file)) {
                make();
            }
            return Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make() throws IOException {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        Files.createDirectories(file.getParent());
        Path temporary = Files.createTempFile(file.getParent(), ".mailbox", ".key");
        try {
            if (temporary.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(temporary, Base64.getEncoder().encodeToString(key));
            Files.createLink(file, temporary);
        } catch (FileAlreadyExistsException e) {
            return; // another one was quicker: his key counts
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
