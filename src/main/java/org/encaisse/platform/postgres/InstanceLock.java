package org.encaisse.platform.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One program per data folder: an operating-system lock that dies with the process, however it dies. */
final class InstanceLock implements AutoCloseable {

    // Closing any channel on a file drops the locks that this process holds on it, so a second attempt
    // within the same process must be refused before it opens the file.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    // Far behind the process id at the start of the file, which others must be able to read (Windows).
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path file;
    private final FileChannel channel;

    private InstanceLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static InstanceLock take(Path data) throws IOException {
        Path file = data.resolve("instance.lock");
        if (!HELD_HERE.add(file)) {
            throw busy(data, String.valueOf(ProcessHandle.current().pid()));
        }
        try {
            return new InstanceLock(file, locked(data, file));
        } catch (IOException | RuntimeException e) {
            HELD_HERE.remove(file);
            throw e;
        }
    }

    private static FileChannel locked(Path data, Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean mine = false;
        try {
            mine = channel.tryLock(LOCKED_BYTE, 1, false) != null;
            if (!mine) {
                throw busy(data, Files.readString(file).strip());
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)), 0);
            return channel;
        } finally {
            if (!mine) {
                channel.close();
            }
        }
    }

    private static DatabaseUnavailable busy(Path data, String pid) {
        return new DatabaseUnavailable("The data folder " + data + " is in use by another Encaisse (process " + pid
                + "); stop that one, or start this one with another encaisse.data");
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
