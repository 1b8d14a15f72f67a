package org.encaisse.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.encaisse.platform.web.Messages;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** What a program hears that nobody knows: 401, or 429 after too many wrong passwords (RFC 9457). */
@Component
class ProblemEntryPoint implements AuthenticationEntryPoint {

    private final Messages messages;
    private final LocaleResolver languages;

    ProblemEntryPoint(Messages messages, LocaleResolver localeResolver) {
        this.messages = messages;
        this.languages = localeResolver;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        boolean throttled = why instanceof LockedException;
        int status = throttled ? 429 : 401;
        String code = throttled ? "identity.too-many-tries" : "identity.sign-in-needed";
        String detail = messages.text(languages.resolveLocale(request), "refusal." + code);
        response.setStatus(status);
        response.setHeader("WWW-Authenticate", "Bearer");
        response.setContentType("application/problem+json");
        String body =
                "{\"status\":%d,\"code\":\"%s\",\"detail\":\"%s\"}".formatted(status, code, detail.replace("\"", "'"));
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
