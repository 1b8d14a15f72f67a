package org.encaisse.platform.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which pages a person may open and which buttons he may press, so that none leads to a refusal. */
@Component
class Doors {

    private record Door(PathPattern pattern, RequestMethod method, HandlerMethod handler) {}

    /** A list links to fifty files at once: whose they are makes no difference to who may open them. */
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final int MOST_FOUND = 1_000;

    private final Map<String, Optional<HandlerMethod>> found = new ConcurrentHashMap<>();
    private final ObjectProvider<RequestMappingHandlerMapping> routes;
    private volatile @Nullable List<Door> doors;

    Doors(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> routes) {
        this.routes = routes;
    }

    /** Whether there is such a page, or such an act, and it is this person's. */
    boolean open(RequestMethod method, String href, @Nullable SignedIn person) {
        int query = href.indexOf('?');
        String shape = ID.matcher(query < 0 ? href : href.substring(0, query)).replaceAll("0");
        String asked = method + shape;
        Optional<HandlerMethod> known = found.get(asked);
        if (known == null) {
            known = find(method, shape);
            if (found.size() >= MOST_FOUND) {
                found.clear();
            }
            found.put(asked, known);
        }
        return known.filter(handler -> RightGuard.mayPass(handler, person)).isPresent();
    }

    private Optional<HandlerMethod> find(RequestMethod method, String address) {
        PathContainer path = PathContainer.parsePath(address);
        return all().stream()
                .filter(door -> door.method() == method && door.pattern().matches(path))
                .findFirst()
                .map(Door::handler);
    }

    /** The most particular first, as requests are answered. */
    private List<Door> all() {
        List<Door> known = doors;
        if (known == null) {
            List<Door> opening = new ArrayList<>();
            routes.getObject().getHandlerMethods().forEach((route, handler) -> {
                Set<RequestMethod> said = route.getMethodsCondition().getMethods();
                for (RequestMethod method : said.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : said) {
                    route.getPatternValues()
                            .forEach(pattern -> opening.add(
                                    new Door(PathPatternParser.defaultInstance.parse(pattern), method, handler)));
                }
            });
            opening.sort(Comparator.comparing(Door::pattern));
            known = List.copyOf(opening);
            doors = known;
        }
        return known;
    }
}
