package org.encaisse.identity.signin;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.encaisse.identity.IdentityRefusal;
import org.encaisse.kernel.outcome.Refused;

/**
 * A request whose body was read once to know it again. A file sent as multipart is not read here (it may be a
 * gigabyte): it is known by its address and length, and loading the same file twice changes nothing anyway.
 */
record BodyKept(HttpServletRequest request, byte[] fingerprint) {

    private static final int MOST = 4 << 20;

    static BodyKept of(HttpServletRequest request) throws IOException {
        MessageDigest digest = sha256();
        digest.update((request.getRequestURI() + "?" + request.getQueryString()).getBytes(StandardCharsets.UTF_8));
        String type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            digest.update(Long.toString(request.getContentLengthLong()).getBytes(StandardCharsets.UTF_8));
            return new BodyKept(request, digest.digest());
        }
        byte[] body = request.getInputStream().readNBytes(MOST + 1);
        if (body.length > MOST) {
            throw new Refused(IdentityRefusal.BODY_TOO_LARGE);
        }
        digest.update(body);
        return new BodyKept(new Replayed(request, body), digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Replayed extends HttpServletRequestWrapper {

        private final ByteArrayInputStream body;

        Replayed(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = new ByteArrayInputStream(body);
        }

        @Override
        public ServletInputStream getInputStream() {
            return new ServletInputStream() {
                @Override
                public int read() {
                    return body.read();
                }

                @Override
                public int read(byte[] into, int offset, int length) {
                    return body.read(into, offset, length);
                }

                @Override
                public boolean isFinished() {
                    return body.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("read at once");
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
