package org.encaisse.platform.mail;

import jakarta.mail.Session;
import org.springframework.boot.mail.autoconfigure.MailProperties;

/** Mails to the SMTP server of {@code spring.mail.*}. */
public final class SmtpTransport implements MailTransport {

    private final SmtpServer server;
    private final Session session;

    public SmtpTransport(MailProperties properties) {
        this.server = SmtpServer.of(properties);
        this.session = Session.getInstance(server.sessionProperties());
    }

    @Override
    public Line line() {
        return new SmtpLine(session, server);
    }

    @Override
    public boolean repeatable() {
        return false;
    }

    @Override
    public String name() {
        return server.protocol() + "://" + server.host() + ":" + server.port();
    }
}
