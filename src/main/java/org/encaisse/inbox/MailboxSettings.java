package org.encaisse.inbox;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.regex.Pattern;
import org.encaisse.kernel.outcome.Refused;
import org.jspecify.annotations.Nullable;

/** What an administrator says about the mailbox; the password apart. */
public record MailboxSettings(
        Mailbox.Source source,
        @Nullable String host,
        @Nullable Integer port,
        Mailbox.Security security,
        @Nullable String user,
        String folder,
        int everyMinutes) {

    /** Where clouds keep what their machines may know and nobody else. */
    private static final Set<String> METADATA = Set.of("fd00:ec2:0:0:0:0:0:254", "100.100.100.200", "192.0.0.192");

    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,248}[A-Za-z0-9])?|[0-9A-Fa-f:]{2,45}");

    MailboxSettings checked() {
        if ((port != null && (port < 1 || port > 65_535)) || everyMinutes < 1 || everyMinutes > 1_440) {
            throw new Refused(InboxRefusal.BAD_SETTING);
        }
        String at = host == null || host.isBlank() ? null : host.strip();
        if (source == Mailbox.Source.IMAP) {
            checkHost(at);
        }
        String box = folder.isBlank() ? "INBOX" : folder.strip();
        if (box.length() > 250 || box.chars().anyMatch(Character::isISOControl)) {
            throw new Refused(InboxRefusal.BAD_SETTING);
        }
        return new MailboxSettings(
                source, at, port, security, user == null || user.isBlank() ? null : user.strip(), box, everyMinutes);
    }

    private void checkHost(@Nullable String at) {
        if (at == null) {
            throw new Refused(InboxRefusal.HOST_REQUIRED);
        }
        if (!HOST.matcher(at).matches()) {
            throw new Refused(InboxRefusal.BAD_HOST, at);
        }
        if (security == Mailbox.Security.NONE && !isThisMachine(at)) {
            throw new Refused(InboxRefusal.PASSWORD_IN_CLEAR);
        }
        refuseForbidden(at);
    }

    /** Looked at again before each reading: what a name stands for may have changed. */
    static void refuseForbidden(String host) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (address.isLinkLocalAddress()
                        || address.isMulticastAddress()
                        || address.isAnyLocalAddress()
                        || METADATA.contains(address.getHostAddress())) {
                    throw new Refused(InboxRefusal.FORBIDDEN_HOST, host);
                }
            }
        } catch (UnknownHostException e) {
            // Kept, and tried when the time comes: the reading says that nobody knows it.
        }
    }

    private static boolean isThisMachine(String host) {
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false; // a name: tomorrow it may lead elsewhere
        }
    }
}
