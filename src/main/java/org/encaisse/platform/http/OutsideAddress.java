package org.encaisse.platform.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Which addresses may be called on somebody's behalf: a metadata service of a cloud must never be. */
public final class OutsideAddress {

    private static final int LONGEST = 500;

    /** Where clouds keep their metadata when it is not link-local: AWS by IPv6, Alibaba, Oracle. */
    private static final Set<String> METADATA = Set.of("fd00:ec2:0:0:0:0:0:254", "100.100.100.200", "192.0.0.192");

    private OutsideAddress() {}

    /** An address of the web without a user in it; empty for anything else. */
    public static Optional<URI> parse(String typed) {
        try {
            URI address = URI.create(typed.strip());
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null && address.getUserInfo() == null && typed.length() <= LONGEST
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Looked at before each call: what a name stands for may have changed. */
    public static boolean isForbidden(URI address) throws UnknownHostException {
        String host = address.getHost().replaceAll("^\\[|]$", "");
        return Arrays.stream(InetAddress.getAllByName(host)).anyMatch(OutsideAddress::forbidden);
    }

    private static boolean forbidden(InetAddress address) {
        return address.isLinkLocalAddress()
                || address.isMulticastAddress()
                || address.isAnyLocalAddress()
                || METADATA.contains(address.getHostAddress());
    }
}
