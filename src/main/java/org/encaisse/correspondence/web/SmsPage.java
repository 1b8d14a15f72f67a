package org.encaisse.correspondence.web;

import org.encaisse.platform.sms.SmsProvider;
import org.jspecify.annotations.Nullable;

/** The provider of text messages; its secret is not among what is shown. */
public record SmsPage(
        @Nullable String url, String header, boolean form, String body, String answerId, String from, String way) {

    private static final String USUAL = "{\"to\": \"{{to}}\", \"from\": \"{{from}}\", \"text\": \"{{text}}\"}";

    static SmsPage of(@Nullable SmsProvider provider, String way) {
        return provider == null
                ? new SmsPage(null, "Authorization", false, USUAL, "", "", way)
                : new SmsPage(
                        provider.url().toString(),
                        provider.header(),
                        provider.form(),
                        provider.body(),
                        provider.answerId(),
                        provider.from(),
                        way);
    }

    public boolean isSet() {
        return url != null;
    }

    public String address() {
        return url == null ? "" : url;
    }
}
