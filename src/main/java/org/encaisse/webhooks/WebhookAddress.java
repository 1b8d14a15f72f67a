package org.encaisse.webhooks;

import java.net.URI;
import java.net.UnknownHostException;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.http.OutsideAddress;

/** Which addresses may be told: a metadata service of a cloud must never be asked on somebody's behalf. */
final class WebhookAddress {

    private WebhookAddress() {}

    /** The address as it may be kept; a name that nobody knows yet is kept too, and tried when the time comes. */
    static URI checked(String typed) {
        URI address = OutsideAddress.parse(typed)
                .orElseThrow(() -> new Refused(WebhookRefusal.NOT_AN_ADDRESS, typed.strip()));
        try {
            refuseForbidden(address);
        } catch (UnknownHostException e) {
            return address;
        }
        return address;
    }

    /** Looked at again before each call: what a name stands for may have changed. */
    static void refuseForbidden(URI address) throws UnknownHostException {
        if (OutsideAddress.isForbidden(address)) {
            throw new Refused(WebhookRefusal.FORBIDDEN_ADDRESS, address.getHost());
        }
    }
}
