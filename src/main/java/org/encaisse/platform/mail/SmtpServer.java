package org.encaisse.platform.mail;

import java.net.InetAddress;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.mail.autoconfigure.MailProperties;

/**
 * The server that mail is handed to, from {@code spring.mail.*}.
 *
 * @param protocol {@code smtp} or {@code smtps}; it begins the names of the properties
 * @param tls encrypted from the first byte; otherwise STARTTLS where the server offers it, and nothing at all without it
 *     when {@code mail.smtp.starttls.required} is set or a password would cross a network
 */
record SmtpServer(
        String protocol,
        String host,
        int port,
        boolean tls,
        @Nullable String user,
        @Nullable String password,
        Map<String, String> properties) {

    static SmtpServer of(MailProperties given) {
        boolean tls = given.getSsl().isEnabled() || "smtps".equals(given.getProtocol());
        String protocol = "smtps".equals(given.getProtocol()) ? "smtps" : "smtp";
        int port = given.getPort() != null && given.getPort() > 0 ? given.getPort() : tls ? 465 : 25;
        return new SmtpServer(
                protocol,
                Objects.requireNonNull(given.getHost(), "spring.mail.host"),
                port,
                tls,
                given.getUsername(),
                given.getPassword(),
                given.getProperties());
    }

    /** Without time-outs a silent server would hold a worker for ever; all three are always set. */
    Properties sessionProperties() {
        Properties set = new Properties();
        String prefix = "mail." + protocol + ".";
        set.put(prefix + "connectiontimeout", "10000");
        set.put(prefix + "timeout", "60000");
        set.put(prefix + "writetimeout", "60000");
        set.put(prefix + "quitwait", "false");
        set.put(prefix + "ssl.checkserveridentity", "true");
        if (user != null && !user.isBlank()) {
            set.put(prefix + "auth", "true");
        }
        if ("smtp".equals(protocol)) {
            // Wherever the server offers it; the operator may demand it (starttls.required).
            set.put(prefix + "starttls.enable", "true");
        }
        set.putAll(properties);
        if (isPrivacyNeeded()) {
            // Whatever was configured: a password never crosses a network in clear.
            set.put(prefix + "starttls.required", "true");
        }
        return set;
    }

    private boolean isPrivacyNeeded() {
        return !tls && user != null && !user.isBlank() && !isThisMachine(host);
    }

    /** By the name given, without asking anybody: a name that leads elsewhere tomorrow is no proof. */
    static boolean isThisMachine(String host) {
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false; // a name
        }
    }
}
