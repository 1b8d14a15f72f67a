package org.encaisse.correspondence.sending;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.platform.mail.Handover;

/**
 * What a worker was doing when its process was killed: a line before each handover and one after it.
 *
 * <p>The lines are not forced to the disk. They need to survive the process, not the machine: a killed process leaves
 * what it wrote with the operating system. After a power cut they are not believed (the boot is another one), and
 * everything that was being sent is unsure, as it must be.
 */
final class FlightLog implements AutoCloseable {

    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

    private final Path file;
    private final FileChannel channel;
    private long head;

    private FlightLog(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** The log of one worker, named as its rows are. */
    static FlightLog open(Path folder, String worker) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(worker + ".log");
        FlightLog log = new FlightLog(
                file,
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE));
        log.write("boot " + boot());
        log.head = log.channel.position();
        return log;
    }

    /** Everything before is settled in the database: the log may forget it. */
    void clear() throws IOException {
        // One step, so that a kill leaves either all of it or the first line.
        channel.truncate(head);
    }

    void begins(UUID message) throws IOException {
        write("begin " + message);
    }

    void ends(UUID message, Handover answer) throws IOException {
        String said = switch (answer) {
            case Handover.Accepted accepted -> "accepted " + oneLine(accepted.reply());
            case Handover.Refused refused -> (refused.permanent() ? "never " : "later ") + oneLine(refused.reply());
            case Handover.Unreachable unreachable -> "unreachable " + oneLine(unreachable.why());
            case Handover.Ambiguous ambiguous -> "ambiguous " + oneLine(ambiguous.why());
        };
        write("end " + message + " " + said);
    }

    private void write(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }

    /** What a dead worker's log tells of its messages; empty when it tells nothing that may be believed. */
    static Optional<Told> read(Path folder, String worker) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(folder.resolve(worker + ".log"), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (lines.isEmpty() || !lines.getFirst().equals("boot " + boot()) || boot().equals("unknown")) {
            return Optional.empty();
        }
        Map<UUID, Optional<Handover>> told = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] words = line.split(" ", 4);
            if (words[0].equals("begin") && words.length == 2) {
                told.put(UUID.fromString(words[1]), Optional.empty());
            } else if (words[0].equals("end") && words.length == 4) {
                told.put(UUID.fromString(words[1]), Optional.of(answer(words[2], words[3])));
            }
        }
        return Optional.of(new Told(told));
    }

    /** Per message of one worker: no entry, it was never begun; an empty one, it was cut off. */
    record Told(Map<UUID, Optional<Handover>> messages) {

        Handover of(UUID message) {
            Optional<Handover> told = messages.get(message);
            if (told == null) {
                return new Handover.Unreachable("correspondence.never-begun");
            }
            return told.orElse(new Handover.Ambiguous("correspondence.cut-off"));
        }
    }

    private static Handover answer(String kind, String said) {
        return switch (kind) {
            case "accepted" -> new Handover.Accepted(said);
            case "never" -> new Handover.Refused(true, said);
            case "later" -> new Handover.Refused(false, said);
            case "unreachable" -> new Handover.Unreachable(said);
            default -> new Handover.Ambiguous(said);
        };
    }

    private static String oneLine(String text) {
        return text.isBlank() ? "-" : text.replaceAll("\\s+", " ");
    }

    private static String boot() throws IOException {
        return Files.isReadable(BOOT) ? Files.readString(BOOT).strip() : "unknown";
    }
}
