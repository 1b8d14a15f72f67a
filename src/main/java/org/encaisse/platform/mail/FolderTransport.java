package org.encaisse.platform.mail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Mails as files that any mail program opens: what leaves when no SMTP server is set.
 *
 * <p>A file appears whole or not at all, survives a power cut, and is named by its Message-ID: written twice it is one
 * file.
 */
public final class FolderTransport implements MailTransport {

    private final Path folder;

    public FolderTransport(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public Line line() {
        return new Line() {
            @Override
            public Handover hand(SealedMail mail) {
                return write(mail);
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public String name() {
        return folder.toString();
    }

    public Path fileOf(String messageId) {
        String bare = messageId.substring(1, messageId.length() - 1);
        return folder.resolve(bare.substring(0, bare.indexOf('@')).replaceAll("[^A-Za-z0-9-]", "_") + ".eml");
    }

    private Handover write(SealedMail mail) {
        Path file = fileOf(mail.messageId());
        try {
            Files.createDirectories(folder);
            Path temporary = Files.createTempFile(folder, ".", ".tmp");
            try {
                try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                    ByteBuffer content = ByteBuffer.wrap(mail.content());
                    while (content.hasRemaining()) {
                        channel.write(content);
                    }
                    channel.force(true);
                }
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
            sync(folder);
            return new Handover.Accepted(file.getFileName().toString());
        } catch (IOException e) {
            return new Handover.Unreachable(e.toString());
        }
    }

    /** The new name must be on the disk too, not only the content. */
    private static void sync(Path folder) throws IOException {
        if (System.getProperty("os.name", "").startsWith("Windows")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
