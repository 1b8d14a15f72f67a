package org.encaisse.platform.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An SMTP server with manners of our choosing; it remembers every message that it really took. */
public final class RudeServer implements AutoCloseable {

    /** What it does when the step comes: answer that line, or one of the two below. */
    public static final String SILENT = "silent";

    public static final String HANG_UP = "hang up";

    public final List<String> taken = new CopyOnWriteArrayList<>();
    public final AtomicInteger connections = new AtomicInteger();

    private final ServerSocket listener;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile String greeting = "220 rude";
    private volatile String atMail = "250 ok";
    private volatile String atRecipient = "250 ok";
    private volatile String atData = "354 go on";
    private volatile String atEnd = "250 taken";
    private volatile int takeAtMost = Integer.MAX_VALUE;
    private volatile boolean takesInSilence;
    private volatile long slowness;

    public RudeServer() throws IOException {
        listener = new ServerSocket(0);
        Thread.ofVirtual().start(this::listen);
    }

    public int port() {
        return listener.getLocalPort();
    }

    public RudeServer greeting(String reply) {
        greeting = reply;
        return this;
    }

    public RudeServer atMail(String reply) {
        atMail = reply;
        return this;
    }

    public RudeServer atRecipient(String reply) {
        atRecipient = reply;
        return this;
    }

    public RudeServer atData(String reply) {
        atData = reply;
        return this;
    }

    /** After the content. */
    public RudeServer atEnd(String reply) {
        atEnd = reply;
        return this;
    }

    /** It keeps the message although it never says so: what makes silence dangerous. */
    public RudeServer takesInSilence() {
        takesInSilence = true;
        return this;
    }

    /** Full after that many messages. */
    public RudeServer takeAtMost(int messages) {
        takeAtMost = messages;
        return this;
    }

    /** Waits before each answer. */
    public RudeServer slow(long millis) {
        slowness = millis;
        return this;
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = socket.getOutputStream();
            if (!answer(out, greeting)) {
                return;
            }
            String line;
            while ((line = in.readLine()) != null) {
                if (!step(line.toUpperCase(Locale.ROOT), in, out)) {
                    return;
                }
            }
        } catch (IOException | InterruptedException e) {
            // the other side left
        }
    }

    private boolean step(String command, BufferedReader in, OutputStream out) throws IOException, InterruptedException {
        if (command.startsWith("MAIL")) {
            return answer(out, atMail);
        }
        if (command.startsWith("RCPT")) {
            return answer(out, taken.size() >= takeAtMost ? "452 mailbox full" : atRecipient);
        }
        if (command.startsWith("DATA")) {
            if (!answer(out, atData) || !atData.startsWith("354")) {
                return !atData.equals(HANG_UP);
            }
            return content(in, out);
        }
        if (command.startsWith("QUIT")) {
            answer(out, "221 bye");
            return false;
        }
        return answer(out, "250 rude");
    }

    private boolean content(BufferedReader in, OutputStream out) throws IOException, InterruptedException {
        StringBuilder content = new StringBuilder();
        @Nullable String line;
        while ((line = in.readLine()) != null && !line.equals(".")) {
            content.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        if (line != null && (atEnd.startsWith("250") || takesInSilence)) {
            taken.add(content.toString());
        }
        return answer(out, atEnd);
    }

    /** False when the line is dead. */
    private boolean answer(OutputStream out, String reply) throws IOException, InterruptedException {
        if (slowness > 0) {
            Thread.sleep(slowness);
        }
        if (reply.equals(SILENT)) {
            Thread.sleep(60_000);
            return false;
        }
        if (reply.equals(HANG_UP)) {
            return false;
        }
        out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return true;
    }

    /** Closes the connections but goes on listening, as a server that tidies up idle clients. */
    public void dropConnections() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        dropConnections();
    }
}
