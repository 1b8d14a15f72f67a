package org.encaisse.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own choice of language and of light or dark, from any page, back to the same page. */
@Controller
@OpenToAll
class PreferencesController {

    private static final Set<String> THEMES = Set.of("auto", "light", "dark");

    private final ObjectProvider<LanguageChoice> choice;

    PreferencesController(ObjectProvider<LanguageChoice> choice) {
        this.choice = choice;
    }

    @PostMapping("/language")
    String language(@RequestParam String language, HttpServletRequest request, HttpServletResponse response) {
        Locale chosen = Languages.spoken(language);
        SignedIn person = Uis.person();
        if (person != null) {
            request.getSession().setAttribute(Languages.NAME, chosen.getLanguage());
            choice.ifAvailable(users -> users.remember(person, chosen));
        }
        remember(response, Languages.NAME, chosen.getLanguage());
        return "redirect:" + back(request);
    }

    @PostMapping("/theme")
    String theme(@RequestParam String theme, HttpServletRequest request, HttpServletResponse response) {
        remember(response, Uis.THEME, THEMES.contains(theme) ? theme : "auto");
        return "redirect:" + back(request);
    }

    private static void remember(HttpServletResponse response, String name, String value) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** Only the path of the referring page is kept, so that this never sends anybody to another site. */
    private static String back(HttpServletRequest request) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        try {
            URI from = referer == null ? URI.create("/") : URI.create(referer);
            String path = from.getRawPath();
            if (path == null || !path.startsWith("/") || path.startsWith("//")) {
                return "/";
            }
            return from.getRawQuery() == null ? path : path + "?" + from.getRawQuery();
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
