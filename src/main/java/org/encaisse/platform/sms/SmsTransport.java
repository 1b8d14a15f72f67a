package org.encaisse.platform.sms;

import org.encaisse.platform.mail.Handover;

/** A way out for text messages. */
public interface SmsTransport {

    Handover hand(Sms sms);

    /** What people call it: {@code folder /var/…} or {@code https://sms.example.com}. */
    String name();
}
