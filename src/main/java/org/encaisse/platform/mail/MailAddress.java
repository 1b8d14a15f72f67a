package org.encaisse.platform.mail;

import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.util.regex.Pattern;
import org.encaisse.kernel.outcome.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Someone mail is sent to or from.
 *
 * @param name what people read, or null
 * @param address the mailbox; a domain with accents is kept in its ASCII form
 */
public record MailAddress(@Nullable String name, String address) {

    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*");

    public MailAddress {
        name = name == null || name.isBlank() ? null : MailText.oneLine(name.strip());
        address = checked(MailText.oneLine(address.strip()));
    }

    public static MailAddress of(String address) {
        return new MailAddress(null, address);
    }

    /** As it stands in a header: quoted and encoded where it must be. */
    String inHeader() {
        try {
            return new InternetAddress(address, name, "UTF-8").toString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String checked(String given) {
        int at = given.lastIndexOf('@');
        if (at < 1 || given.length() > 254) {
            throw new Refused(MailRefusal.BAD_ADDRESS, given);
        }
        String local = given.substring(0, at);
        String domain = ascii(given.substring(at + 1), given);
        if (local.length() > 64
                || !LOCAL.matcher(local).matches()
                || !DOMAIN.matcher(domain).matches()) {
            throw new Refused(MailRefusal.BAD_ADDRESS, given);
        }
        return local + "@" + domain;
    }

    private static String ascii(String domain, String given) {
        try {
            return IDN.toASCII(domain);
        } catch (IllegalArgumentException e) {
            throw new Refused(MailRefusal.BAD_ADDRESS, given);
        }
    }
}
