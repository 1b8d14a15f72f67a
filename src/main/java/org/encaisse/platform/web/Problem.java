package org.encaisse.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.outcome.Violation;
import org.jspecify.annotations.Nullable;

/** A refusal as the interface tells it (RFC 9457): its name, its sentence in the caller's language, the faults found. */
public record Problem(String type, String title, int status, String code, String detail, List<Fault> violations) {

    /** One fault: where, what was found there, why it is refused. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fault(
            String field, @Nullable Integer line, @Nullable String text, String reason) {}

    static Problem of(Refused refused, int status, Messages messages, Locale locale) {
        String code = refused.refusal().code();
        return new Problem(
                "urn:encaisse:refusal:" + code,
                messages.text(locale, "kit.fault." + title(status)),
                status,
                code,
                messages.refusal(locale, refused),
                refused.violations().stream()
                        .map(violation -> fault(violation, messages, locale))
                        .toList());
    }

    private static Fault fault(Violation violation, Messages messages, Locale locale) {
        return new Fault(
                violation.field(),
                violation.line() == 0 ? null : violation.line(),
                violation.text(),
                messages.reason(locale, violation));
    }

    static String title(int status) {
        return switch (status) {
            case 400, 405, 406, 413, 415 -> "syntax";
            case 401, 403 -> "forbidden";
            case 404 -> "missing";
            case 409 -> "conflict";
            case 422, 429 -> "rule";
            default -> "unexpected";
        };
    }
}
