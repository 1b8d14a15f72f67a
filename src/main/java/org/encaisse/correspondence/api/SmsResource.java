package org.encaisse.correspondence.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.encaisse.correspondence.CorrespondenceRight;
import org.encaisse.correspondence.SmsProviders;
import org.encaisse.platform.sms.SmsProvider;
import org.encaisse.platform.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The provider of text messages, through the interface; the secret goes in and never comes out. */
@RestController
@RequestMapping("/api/v1/sms-provider")
@CorrespondenceRight.Needed(CorrespondenceRight.SENDERS)
class SmsResource {

    private final SmsProviders providers;

    SmsResource(SmsProviders providers) {
        this.providers = providers;
    }

    @GetMapping
    Shown show() {
        return Shown.of(providers.current().orElse(null));
    }

    @PutMapping
    Shown keep(@RequestBody Wanted body, SignedIn person) {
        providers.keep(
                new SmsProviders.Wanted(
                        said(body.url()),
                        body.header() == null ? "Authorization" : body.header(),
                        body.secret(),
                        "form".equals(body.format()),
                        said(body.body()),
                        said(body.answerId()),
                        said(body.from())),
                person.actor());
        return show();
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget() {
        providers.forget();
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    record Wanted(
            @Nullable String url,
            @Nullable String header,
            @Nullable String secret,
            @Nullable String format,
            @Nullable String body,
            @Nullable String answerId,
            @Nullable String from) {

        @Override
        public String toString() {
            return "Wanted[" + url + "]"; // never the secret
        }
    }

    /** @param set whether text messages leave by a provider at all */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            boolean set,
            @Nullable String url,
            @Nullable String header,
            @Nullable String format,
            @Nullable String body,
            @Nullable String answerId,
            @Nullable String from) {

        static Shown of(@Nullable SmsProvider provider) {
            return provider == null
                    ? new Shown(false, null, null, null, null, null, null)
                    : new Shown(
                            true,
                            provider.url().toString(),
                            provider.header(),
                            provider.form() ? "form" : "json",
                            provider.body(),
                            provider.answerId(),
                            provider.from());
        }
    }
}
