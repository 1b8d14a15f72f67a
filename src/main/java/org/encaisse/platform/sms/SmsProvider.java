package org.encaisse.platform.sms;

import java.net.URI;

/**
 * How a provider is asked to send a text message: as its own documentation says.
 *
 * @param url where to
 * @param header the header that carries the secret: {@code Authorization}
 * @param secret as it stands in that header: {@code Bearer …}, {@code App …}
 * @param form {@code a=b&c=d} instead of JSON
 * @param body what is posted, with {@code {{to}}}, {@code {{text}}}, {@code {{from}}} and {@code {{id}}} in it
 * @param answerId where the answer names the message: {@code messages.0.id}; empty when it does not
 * @param from who it is from, where the provider wants to be told
 */
public record SmsProvider(
        URI url, String header, String secret, boolean form, String body, String answerId, String from) {

    @Override
    public String toString() {
        return "SmsProvider[" + url.getHost() + "]"; // never the secret
    }
}
