package org.encaisse.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The reader's language: what was chosen in this session, else the person's own, else what this browser chose
 * last, else what it asks for, else French. The interface follows its caller's {@code Accept-Language} first.
 */
@Component("localeResolver")
class Languages implements LocaleResolver {

    static final String NAME = "language";
    private static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/api/") && request.getHeader("Accept-Language") != null) {
            return asked(request);
        }
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(NAME) instanceof String chosen) {
            return spoken(chosen);
        }
        SignedIn person = Uis.person();
        if (person != null) {
            return spoken(person.language().getLanguage());
        }
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? asked(request) : spoken(cookie.getValue());
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is chosen by POST /language");
    }

    static Locale spoken(String language) {
        return language.equals("en") ? Locale.ENGLISH : Locale.FRENCH;
    }

    private static Locale asked(HttpServletRequest request) {
        String header = request.getHeader("Accept-Language");
        try {
            Locale best = header == null ? null : Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
            return best == null ? Locale.FRENCH : best;
        } catch (IllegalArgumentException e) {
            return Locale.FRENCH; // a header that nobody can read asks for nothing
        }
    }
}
