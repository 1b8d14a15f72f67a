package org.encaisse.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.encaisse.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** Makes the one object that every template receives, once per request. */
@Component
class Uis {

    static final String THEME = "theme";

    private final Messages messages;
    private final BusinessClock clock;
    private final Assets assets;
    private final LocaleResolver languages;
    private final ObjectProvider<NavEntry> menu;
    private final AllBanners banners;
    private final Doors doors;

    Uis(
            Messages messages,
            BusinessClock clock,
            Assets assets,
            LocaleResolver localeResolver,
            ObjectProvider<NavEntry> menu,
            AllBanners banners,
            Doors doors) {
        this.messages = messages;
        this.clock = clock;
        this.assets = assets;
        this.languages = localeResolver;
        this.menu = menu;
        this.banners = banners;
        this.doors = doors;
    }

    static @Nullable SignedIn person() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person ? person : null;
    }

    Ui of(HttpServletRequest request) {
        if (request.getAttribute(Ui.class.getName()) instanceof Ui made) {
            return made;
        }
        Ui made = new Ui(this, request, languages.resolveLocale(request), person());
        request.setAttribute(Ui.class.getName(), made);
        return made;
    }

    Messages messages() {
        return messages;
    }

    BusinessClock clock() {
        return clock;
    }

    String asset(String name) {
        return assets.address(name);
    }

    List<NavEntry> menuOf(SignedIn person) {
        return menu.stream()
                .filter(entry -> opens(entry.path(), person))
                .filter(entry -> entry.right() == null || person.may(entry.right()))
                .sorted(Comparator.comparingInt(NavEntry::order).thenComparing(NavEntry::path))
                .toList();
    }

    boolean opens(String href, @Nullable SignedIn person) {
        return doors.open(RequestMethod.GET, href, person);
    }

    boolean does(String action, @Nullable SignedIn person) {
        return doors.open(RequestMethod.POST, action, person);
    }

    List<Banner> bannersFor(SignedIn person) {
        return banners.shownTo(person);
    }

    static String theme(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, THEME);
        String chosen = cookie == null ? "auto" : cookie.getValue().toLowerCase(Locale.ROOT);
        return chosen.equals("light") || chosen.equals("dark") ? chosen : "auto";
    }
}
