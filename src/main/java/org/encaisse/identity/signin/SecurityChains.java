package org.encaisse.identity.signin;

import jakarta.servlet.DispatcherType;
import org.encaisse.identity.Tokens;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.sql.TenantScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Who gets in: programs by token under {@code /api}, people by session everywhere else. What each may do once inside
 * is said on the handler itself (a right of its room, see {@link org.encaisse.platform.web.Needs}).
 */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    @Bean
    static PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    @Order(1)
    SecurityFilterChain programsChain(
            HttpSecurity http,
            PasswordSignIn passwords,
            Tokens tokens,
            PersonLoader people,
            TenantScope scope,
            BusinessClock clock,
            IdempotencyFilter idempotency,
            ProblemEntryPoint problem)
            throws Exception {
        PathPatternRequestMatcher newToken =
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/api/v1/tokens");
        http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> {})
                .authenticationProvider(passwords)
                .httpBasic(basic -> basic.authenticationEntryPoint(problem))
                .addFilterBefore(new OnlyFor(newToken, "Basic "), BasicAuthenticationFilter.class)
                .addFilterBefore(new TokenFilter(tokens, people, scope, clock), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new TenantFilter(scope), AuthorizationFilter.class)
                .addFilterAfter(idempotency, TenantFilter.class)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(problem))
                .headers(SecurityChains::headers)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/api/openapi.json", "/api/docs", "/api/docs/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated());
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain personsChain(HttpSecurity http, PasswordSignIn passwords, TenantScope scope) throws Exception {
        http.authenticationProvider(passwords)
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("email")
                        .passwordParameter("password")
                        .defaultSuccessUrl("/")
                        .failureHandler((request, response, e) -> response.sendRedirect(request.getContextPath()
                                + "/sign-in?refused="
                                + (e instanceof LockedException ? "throttled" : "password"))))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .addFilterAfter(new TenantFilter(scope), AuthorizationFilter.class)
                .headers(SecurityChains::headers)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(
                                "/sign-in",
                                "/setup",
                                "/language",
                                "/theme",
                                "/kit/**",
                                "/favicon.ico",
                                "/actuator/health",
                                "/actuator/health/**",
                                "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated());
        return http.build();
    }

    /** The platform writes what a browser may do with our pages, errors included; the rest stays Spring Security's. */
    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable);
    }
}
