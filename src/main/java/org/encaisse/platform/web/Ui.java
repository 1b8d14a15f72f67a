package org.encaisse.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Right;
import org.encaisse.kernel.tenant.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * The one object that every template receives as {@code ui}: the reader's words, figures and dates, who he is, and
 * what the frame of the page needs. A controller may ask for it as an argument.
 */
public final class Ui {

    private final Uis edge;
    private final HttpServletRequest request;
    private final Locale locale;
    private final Formats formats;
    private final @Nullable SignedIn person;

    Ui(Uis edge, HttpServletRequest request, Locale locale, @Nullable SignedIn person) {
        this.edge = edge;
        this.request = request;
        this.locale = locale;
        this.formats = Formats.of(locale);
        this.person = person;
    }

    /** The sentence of this key in the reader's language; amounts and dates among the arguments are written his way. */
    public String t(String key, @Nullable Object... arguments) {
        return edge.messages().text(locale, key, arguments);
    }

    /** Why it was refused, to show beside the form again. */
    public String refusal(Refused refused) {
        return edge.messages().refusal(locale, refused);
    }

    /** A sentence that quotes kept values by name: a line of the chronology, the label of a task. */
    public String named(String key, Map<String, String> values) {
        return edge.messages().named(locale, key, values);
    }

    /** A kept value in the reader's way. */
    public String shown(String value) {
        return edge.messages().shown(locale, value);
    }

    /** Whether a sentence of this key exists. */
    public boolean has(String key) {
        return edge.messages().has(key);
    }

    public Locale locale() {
        return locale;
    }

    public String lang() {
        return locale.getLanguage();
    }

    /** The figures' own writing, for page records that write amounts themselves. */
    public Formats formats() {
        return formats;
    }

    public String money(Money money) {
        return formats.money(money);
    }

    public String amount(Money money) {
        return formats.amount(money);
    }

    public String number(long number) {
        return formats.number(number);
    }

    public String percent(BigDecimal fraction) {
        return formats.percent(fraction, 1);
    }

    public String date(@Nullable LocalDate date) {
        return date == null ? "" : formats.date(date);
    }

    public String dateTime(@Nullable Instant instant) {
        return instant == null ? "" : formats.dateTime(instant, zone());
    }

    /** « aujourd’hui », « hier », « il y a 3 jours », « dans 5 jours ». */
    public String ago(@Nullable LocalDate date) {
        return date == null ? "" : Ago.of(date, this);
    }

    /** « à l’instant », « il y a 5 min », « il y a 2 h », then by days. */
    public String ago(@Nullable Instant instant) {
        return instant == null ? "" : Ago.of(instant, edge.clock().now(), this);
    }

    /** The day on which something was said or done: today, or a day before; one that has not come is refused. */
    public LocalDate dayOfAct(@Nullable LocalDate said) {
        LocalDate today = today();
        if (said != null && said.isAfter(today)) {
            throw new Refused(WebRefusal.DAY_NOT_COME, said);
        }
        return said == null ? today : said;
    }

    /** Today where the tenant works. */
    public LocalDate today() {
        return edge.clock().today(zone());
    }

    public ZoneId zone() {
        return person == null ? ZoneOffset.UTC : person.zone();
    }

    public boolean signedIn() {
        return person != null;
    }

    public @Nullable SignedIn person() {
        return person;
    }

    public String userName() {
        return person == null ? "" : person.displayName();
    }

    /** Two letters for the round badge. */
    public String initials() {
        return Arrays.stream(userName().strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> word.substring(0, 1).toUpperCase(locale))
                .collect(Collectors.joining());
    }

    public String tenantName() {
        return person == null ? "" : person.tenantName();
    }

    /** The roles in words: « Responsable, Administrateur ». */
    public String roles() {
        return person == null
                ? ""
                : person.roles().stream().sorted().map(this::role).collect(Collectors.joining(", "));
    }

    public String role(Role role) {
        return t("role." + role.code());
    }

    public boolean may(Right right) {
        return person != null && person.may(right);
    }

    /** Whether this reader may open that page; a link to any other would only lead to a refusal. */
    public boolean opens(String href) {
        return edge.opens(href, person);
    }

    /** The address, or null when it is not this reader's: a figure that leads nowhere stays a figure. */
    public @Nullable String door(@Nullable String href) {
        return href != null && opens(href) ? href : null;
    }

    /** Whether this reader may press the button that posts there; it stands on no page of another. */
    public boolean does(String action) {
        return edge.does(action, person);
    }

    public List<NavEntry> nav() {
        return person == null ? List.of() : edge.menuOf(person);
    }

    /** The menu by its parts. */
    public List<NavPart.Group> navGroups() {
        return NavPart.Group.of(nav());
    }

    /** Whether this line of the menu is the one being read. */
    public boolean active(NavEntry entry) {
        return path().equals(entry.path()) || (!entry.path().equals("/") && path().startsWith(entry.path() + "/"));
    }

    /** For {@code aria-current}: null drops the attribute. */
    public @Nullable String current(NavEntry entry) {
        return active(entry) ? "page" : null;
    }

    /** For {@code aria-pressed} of a choice among several. */
    public String pressed(String now, String choice) {
        return Boolean.toString(now.equals(choice));
    }

    /** For {@code aria-sort} of a column: null when the list is not sorted by it. */
    public @Nullable String sorted(String column) {
        String now = query().get("sort");
        return now.equals(column) ? "ascending" : now.equals("-" + column) ? "descending" : null;
    }

    public String sortIcon(String column) {
        String now = query().get("sort");
        return now.equals(column) ? "chevron-up" : now.equals("-" + column) ? "chevron-down" : "selector";
    }

    public List<Banner> banners() {
        return person == null ? List.of() : edge.bannersFor(person);
    }

    public String say(Banner banner) {
        return t(banner.key(), banner.arguments().toArray());
    }

    /** What was just done, or null. */
    public @Nullable Flash flash() {
        Map<String, ?> kept = RequestContextUtils.getInputFlashMap(request);
        return kept != null && kept.get(Flash.NAME) instanceof Flash flash ? flash : null;
    }

    public String path() {
        return request.getRequestURI();
    }

    /** This page's own address with its filters, to change one of them. */
    public Query query() {
        return Query.of(request);
    }

    /** {@code light}, {@code dark}, or {@code auto} to follow the device. */
    public String theme() {
        return Uis.theme(request);
    }

    /** The choice on the root of the page; null follows the device. */
    public @Nullable String dataTheme() {
        return theme().equals("auto") ? null : theme();
    }

    public String csrfName() {
        return csrf() instanceof CsrfToken token ? token.getParameterName() : "_csrf";
    }

    public String csrfToken() {
        return csrf() instanceof CsrfToken token ? token.getToken() : "";
    }

    /** For {@code hx-headers} on the body. */
    public String csrfHeaders() {
        return csrf() instanceof CsrfToken token
                ? "{\"" + token.getHeaderName() + "\": \"" + token.getToken() + "\"}"
                : "{}";
    }

    private @Nullable Object csrf() {
        return request.getAttribute(CsrfToken.class.getName());
    }

    /** The address of a file of the kit, that changes when the file does. */
    public String asset(String name) {
        return edge.asset(name);
    }

    /** The address of an icon in the sprite. */
    public String icon(String name) {
        return edge.asset("icons.svg") + "#" + name;
    }

    /** Whether htmx asks for a part of the page. */
    public boolean partial() {
        return request.getHeader("HX-Request") != null && request.getHeader("HX-Boosted") == null;
    }
}
