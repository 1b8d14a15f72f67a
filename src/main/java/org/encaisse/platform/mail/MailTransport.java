package org.encaisse.platform.mail;

/** A way out of the building. */
public interface MailTransport {

    /** One line, kept open by one worker at a time; it connects when the first message is handed to it. */
    Line line();

    /** Handing the same message over twice leaves it there once: a file in a folder, never a mail. */
    boolean repeatable();

    /** What people call it: {@code folder /var/…} or {@code smtp mail.example.com:587}. */
    String name();

    /** A line to the other side. */
    interface Line extends AutoCloseable {

        Handover hand(SealedMail mail);

        @Override
        void close();
    }
}
