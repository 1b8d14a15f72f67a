package org.encaisse.correspondence.sending;

import java.nio.charset.StandardCharsets;
import org.encaisse.platform.mail.SealedMail;
import org.encaisse.platform.sms.Sms;
import org.encaisse.platform.sms.SmsTransport;

/** What is handed over, and archived before it is. */
sealed interface Parcel {

    String recipient();

    byte[] content();

    String mediaType();

    /** Goes over the worker's own line. */
    record Mail(SealedMail mail) implements Parcel {

        @Override
        public String recipient() {
            return mail.recipients().getFirst();
        }

        @Override
        public byte[] content() {
            return mail.content();
        }

        @Override
        public String mediaType() {
            return "message/rfc822";
        }
    }

    /** @param by the way out of the organisation at the moment it was written */
    record Text(Sms sms, SmsTransport by) implements Parcel {

        @Override
        public String recipient() {
            return sms.to();
        }

        @Override
        public byte[] content() {
            return sms.text().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String mediaType() {
            return "text/plain";
        }
    }
}
