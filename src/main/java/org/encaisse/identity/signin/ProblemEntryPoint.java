package org.encaisse.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** What a program hears that nobody knows: 401, or 429 after too many wrong passwords (RFC 9457). */
@Component
class ProblemEntryPoint implements AuthenticationEntryPoint {

    private final MessageSource messages;

    ProblemEntryPoint(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        boolean throttled = why instanceof LockedException;
        int status = throttled ? 429 : 401;
        String code = throttled ? "identity.too-many-tries" : "identity.sign-in-needed";
        Locale locale = "en".equals(request.getLocale().getLanguage()) ? Locale.ENGLISH : Locale.FRENCH;
        String detail = messages.getMessage("refusal." + code, null, code, locale);
        response.setStatus(status);
        response.setHeader("WWW-Authenticate", "Bearer");
        response.setContentType("application/problem+json");
        String body = "{\"status\":%d,\"code\":\"%s\",\"detail\":\"%s\"}"
                .formatted(status, code, detail == null ? code : detail.replace("\"", "'"));
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
