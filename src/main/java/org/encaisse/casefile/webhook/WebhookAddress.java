package org.encaisse.casefile.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;
import org.encaisse.kernel.outcome.Refused;

/** Which addresses may be called: a metadata service of a cloud must never be asked on somebody's behalf. */
final class WebhookAddress {

    private static final int LONGEST = 500;

    /** Where clouds keep their metadata when it is not link-local: AWS by IPv6, Alibaba, Oracle. */
    private static final Set<String> METADATA = Set.of("fd00:ec2:0:0:0:0:0:254", "100.100.100.200", "192.0.0.192");

    private WebhookAddress() {}

    /** The address as it may be kept; a name that nobody knows yet is kept too, and tried when the time comes. */
    static URI checked(String typed) {
        URI address = parse(typed.strip());
        try {
            refuseForbidden(address);
        } catch (UnknownHostException e) {
            return address;
        }
        return address;
    }

    /** Looked at again before each call: what a name stands for may have changed. */
    static void refuseForbidden(URI address) throws UnknownHostException {
        String host = address.getHost().replaceAll("^\\[|]$", "");
        if (Arrays.stream(InetAddress.getAllByName(host)).anyMatch(WebhookAddress::forbidden)) {
            throw new Refused(WebhookRefusal.FORBIDDEN_ADDRESS, address.getHost());
        }
    }

    private static boolean forbidden(InetAddress address) {
        return address.isLinkLocalAddress()
                || address.isMulticastAddress()
                || address.isAnyLocalAddress()
                || METADATA.contains(address.getHostAddress());
    }

    private static URI parse(String typed) {
        try {
            URI address = URI.create(typed);
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            if (web && address.getHost() != null && address.getUserInfo() == null && typed.length() <= LONGEST) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // refused below
        }
        throw new Refused(WebhookRefusal.NOT_AN_ADDRESS, typed);
    }
}
