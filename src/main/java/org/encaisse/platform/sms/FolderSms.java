package org.encaisse.platform.sms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.encaisse.platform.mail.Handover;

/** Text messages as files: what leaves when no provider is set. A file appears whole or not at all. */
public final class FolderSms implements SmsTransport {

    private final Path folder;

    public FolderSms(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public Handover hand(Sms sms) {
        try {
            Files.createDirectories(folder);
            Path temporary = Files.createTempFile(folder, ".", ".tmp");
            try {
                Files.writeString(temporary, "To: " + sms.to() + "\n\n" + sms.text() + "\n", StandardCharsets.UTF_8);
                Path file = folder.resolve(sms.id() + ".txt");
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return new Handover.Accepted(file.getFileName().toString());
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            return new Handover.Unreachable(e.toString());
        }
    }

    @Override
    public String name() {
        return folder.toString();
    }
}
