package org.encaisse.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** An SMTP server on the loopback that says yes to everything, counts the mails and their bytes, and forgets them. */
final class SmtpSink implements AutoCloseable {

    private static final byte[] END = {'\r', '\n', '.', '\r', '\n'};
    private static final byte[] OK = "250 ok\r\n".getBytes(StandardCharsets.US_ASCII);

    final AtomicLong mails = new AtomicLong();
    final AtomicLong bytes = new AtomicLong();
    private final ServerSocket listener;

    SmtpSink() throws IOException {
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::listen);
    }

    int port() {
        return listener.getLocalPort();
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                socket.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> talk(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket;
                OutputStream out = socket.getOutputStream()) {
            Reader in = new Reader(socket.getInputStream());
            say(out, "220 sink\r\n");
            for (String line = in.line(); ; line = in.line()) {
                if (line.startsWith("DATA")) {
                    say(out, "354 go on\r\n");
                    swallow(in);
                    mails.incrementAndGet();
                } else if (line.startsWith("QUIT")) {
                    return;
                }
                out.write(OK);
            }
        } catch (IOException e) {
            // The other side hung up.
            return;
        }
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** To the dot that stands alone. What was read beyond it is the beginning of the next command. */
    private void swallow(Reader in) throws IOException {
        int matched = 2;
        while (matched < END.length) {
            int next = in.read();
            matched = next == END[matched] ? matched + 1 : next == '\r' ? 1 : 0;
        }
    }

    /** Without the locks of the library's streams: the sink must not be what is measured. */
    private final class Reader {

        private final InputStream in;
        private final byte[] buffer = new byte[1 << 16];
        private int at;
        private int filled;

        Reader(InputStream in) {
            this.in = in;
        }

        int read() throws IOException {
            if (at == filled) {
                filled = in.read(buffer);
                at = 0;
                if (filled < 0) {
                    filled = 0;
                    throw new EOFException();
                }
                bytes.addAndGet(filled);
            }
            return buffer[at++];
        }

        String line() throws IOException {
            StringBuilder line = new StringBuilder(80);
            for (int next = read(); next != '\n'; next = read()) {
                line.append((char) next);
            }
            return line.toString();
        }
    }

    /** How many such mails it takes a second over that many kept connections, from somebody who only repeats one. */
    double ownSpeed(int connections, int each, int size) throws Exception {
        byte[] mail = ("Subject: x\r\n\r\n" + ("x".repeat(76) + "\r\n").repeat(Math.max(1, size / 78)) + ".\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        double seconds = Stopwatch.once(() -> {
            Thread[] clients = new Thread[connections];
            for (int i = 0; i < connections; i++) {
                clients[i] = Thread.ofVirtual().start(() -> repeat(mail, each));
            }
            for (Thread client : clients) {
                client.join();
            }
        });
        return connections * each / seconds;
    }

    private void repeat(byte[] mail, int times) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
                OutputStream out = socket.getOutputStream()) {
            socket.setTcpNoDelay(true);
            Reader in = new Reader(socket.getInputStream());
            in.line();
            for (int i = 0; i < times; i++) {
                for (String command :
                        new String[] {"MAIL FROM:<a@a.example>\r\n", "RCPT TO:<b@b.example>\r\n", "DATA\r\n"}) {
                    say(out, command);
                    in.line();
                }
                out.write(mail);
                in.line();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
