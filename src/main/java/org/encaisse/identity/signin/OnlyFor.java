package org.encaisse.identity.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Passwords by HTTP Basic are heard on one route only, the one that issues a token. */
final class OnlyFor extends OncePerRequestFilter {

    private final RequestMatcher route;
    private final String scheme;

    OnlyFor(RequestMatcher route, String scheme) {
        this.route = route;
        this.scheme = scheme;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        boolean deaf =
                header != null && header.regionMatches(true, 0, scheme, 0, scheme.length()) && !route.matches(request);
        chain.doFilter(deaf ? new Deaf(request) : request, response);
    }

    private static final class Deaf extends HttpServletRequestWrapper {

        Deaf(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return "Authorization".equalsIgnoreCase(name) ? null : super.getHeader(name);
        }
    }
}
