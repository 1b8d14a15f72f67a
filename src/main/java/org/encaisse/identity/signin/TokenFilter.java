package org.encaisse.identity.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.encaisse.identity.Tokens;
import org.encaisse.identity.Tokens.Owner;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.sql.TenantScope;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads {@code Authorization: Bearer …}; made by the security chain alone, hence no component. */
final class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final Duration NOTED_EVERY = Duration.ofMinutes(10);

    private final Tokens tokens;
    private final PersonLoader people;
    private final TenantScope scope;
    private final BusinessClock clock;
    private final Map<UUID, Instant> noted = new ConcurrentHashMap<>();

    TokenFilter(Tokens tokens, PersonLoader people, TenantScope scope, BusinessClock clock) {
        this.tokens = tokens;
        this.people = people;
        this.scope = scope;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            Optional<Owner> owner =
                    tokens.owner(header.substring(BEARER.length()).strip());
            owner.flatMap(found -> people.load(found.tenant(), found.userId())).ifPresent(person -> {
                SecurityContext context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(PasswordSignIn.authenticated(person));
                SecurityContextHolder.setContext(context);
            });
            owner.ifPresent(this::note);
        }
        chain.doFilter(request, response);
    }

    private void note(Owner owner) {
        Instant now = clock.now();
        Instant last = noted.put(owner.tokenId(), now);
        if (last == null || last.plus(NOTED_EVERY).isBefore(now)) {
            scope.run(owner.tenant(), () -> tokens.used(owner.tokenId()));
        } else {
            noted.put(owner.tokenId(), last);
        }
    }
}
