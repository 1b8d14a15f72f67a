package org.encaisse.platform.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * One connection to the server, kept from message to message. It speaks SMTP step by step, because only the step at
 * which a line breaks tells whether the server may have the message.
 */
final class SmtpLine extends SMTPTransport implements MailTransport.Line {

    private final SmtpServer server;
    /** Our own view: the inherited {@code isConnected()} asks the server each time. */
    private boolean up;

    SmtpLine(Session session, SmtpServer server) {
        super(
                session,
                new URLName(server.protocol(), server.host(), server.port(), null, null, null),
                server.protocol(),
                server.tls());
        this.server = server;
    }

    @Override
    public synchronized Handover hand(SealedMail mail) {
        boolean fresh = !up;
        Handover first = attempt(mail);
        // A kept connection may have been closed by the server in the meantime: nothing was sent, so try a new one.
        return !fresh && first instanceof Handover.Unreachable ? attempt(mail) : first;
    }

    private Handover attempt(SealedMail mail) {
        try {
            if (!up) {
                connect(server.host(), server.port(), server.user(), server.password());
                up = true;
            }
        } catch (AuthenticationFailedException e) {
            return unreachable("sign-in refused: " + said(e));
        } catch (MessagingException e) {
            // "STARTTLS is required but host does not support STARTTLS", in whichever words.
            return unreachable(
                    getRequireStartTLS() && said(e).contains("STARTTLS") ? MailRefusal.NOT_ENCRYPTED.code() : said(e));
        }
        try {
            Handover envelope = envelope(mail);
            if (envelope != null) {
                return envelope;
            }
        } catch (MessagingException e) {
            return unreachable(said(e));
        }
        return content(mail);
    }

    /** Null when the server accepts sender and recipients. */
    private @Nullable Handover envelope(SealedMail mail) throws MessagingException {
        int reply = simpleCommand("MAIL FROM:<" + mail.from() + ">");
        if (reply / 100 != 2) {
            return refused(reply);
        }
        for (String recipient : mail.recipients()) {
            reply = simpleCommand("RCPT TO:<" + recipient + ">");
            // All or nobody: a message of which only a copy left would be neither sent nor failed.
            if (reply / 100 != 2) {
                return refused(reply);
            }
        }
        return null;
    }

    private Handover content(SealedMail mail) {
        OutputStream content;
        try {
            content = data();
        } catch (SMTPSendFailedException e) {
            return refused(e.getReturnCode());
        } catch (MessagingException e) {
            return unreachable(said(e));
        }
        int reply;
        try {
            // Full stops at the beginning of a line are doubled by this stream; ours always ends with a line end.
            content.write(mail.content());
            reply = simpleCommand(".");
        } catch (MessagingException | IOException e) {
            drop();
            return new Handover.Ambiguous(said(e));
        }
        String said = reply();
        if (reply / 100 == 2) {
            return new Handover.Accepted(said);
        }
        if (reply / 100 == 4 || reply / 100 == 5) {
            return refused(reply);
        }
        drop();
        return new Handover.Ambiguous(said);
    }

    private Handover refused(int reply) {
        String said = reply();
        if (reply / 100 != 4 && reply / 100 != 5) {
            return unreachable(said);
        }
        try {
            // 421: the server is about to close; anything else leaves the line usable once the envelope is forgotten.
            if (reply == 421 || simpleCommand("RSET") / 100 != 2) {
                drop();
            }
        } catch (MessagingException e) {
            drop();
        }
        return new Handover.Refused(reply / 100 == 5, said);
    }

    private Handover unreachable(String why) {
        drop();
        return new Handover.Unreachable(why);
    }

    private String reply() {
        String said = getLastServerResponse();
        return said == null || said.isBlank() ? "[no answer]" : said.strip();
    }

    private static String said(Exception e) {
        Throwable cause = e instanceof MessagingException m ? m.getNextException() : null;
        String text = cause == null ? e.getMessage() : e.getMessage() + ": " + cause.getMessage();
        return text == null ? e.getClass().getSimpleName() : text.strip();
    }

    private void drop() {
        up = false;
        try {
            super.close();
        } catch (MessagingException e) {
            // it is gone already, which is what was wanted
        }
    }

    @Override
    public synchronized void close() {
        drop();
    }
}
