package org.encaisse.identity.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.identity.signin.IdempotentAnswers.Answer;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.SignedIn;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** {@code Idempotency-Key} on a POST: the same key and body give the same answer, twice or a hundred times. */
@Component
class IdempotencyFilter extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";

    private final IdempotentAnswers answers;
    private final HandlerExceptionResolver problems;

    IdempotencyFilter(
            IdempotentAnswers answers, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.answers = answers;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // A token is shown once; its secret is not kept to be shown again.
        return !"POST".equals(request.getMethod())
                || request.getHeader(HEADER) == null
                || request.getRequestURI().startsWith("/api/v1/tokens");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn person)) {
            chain.doFilter(request, response);
            return;
        }
        UUID user = person.userId();
        String key = request.getHeader(HEADER);
        Optional<Answer> before;
        BodyKept body;
        try {
            body = BodyKept.of(request);
            before = answers.begin(user, key, body.fingerprint());
        } catch (Refused refused) {
            problems.resolveException(request, response, null, refused);
            return;
        }
        if (before.isPresent()) {
            replay(before.get(), response);
            return;
        }
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        boolean kept = false;
        try {
            chain.doFilter(body.request(), answer);
            if (answer.getStatus() < 500) {
                answers.keep(
                        user,
                        key,
                        new Answer(
                                answer.getStatus(),
                                answer.getContentType(),
                                answer.getHeader("Location"),
                                answer.getContentAsByteArray()));
                kept = true;
            }
            answer.copyBodyToResponse();
        } finally {
            if (!kept) {
                answers.forget(user, key);
            }
        }
    }

    private static void replay(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        if (answer.contentType() != null) {
            response.setContentType(answer.contentType());
        }
        if (answer.location() != null) {
            response.setHeader("Location", answer.location());
        }
        response.setHeader("Idempotency-Replayed", "true");
        response.getOutputStream().write(answer.body());
    }

    /** The filter belongs to the security chain alone; as a bean it would be registered a second time. */
    @Configuration(proxyBeanMethods = false)
    static class NotTwice {

        @Bean
        FilterRegistrationBean<IdempotencyFilter> idempotencyNotTwice(IdempotencyFilter filter) {
            FilterRegistrationBean<IdempotencyFilter> registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
